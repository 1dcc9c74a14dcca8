package id.kinerja.demo;

import id.kinerja.page.TypedNumber;
import id.kinerja.target.Aspect;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.Measurement;
import id.kinerja.target.QuarterTargets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The quarterly targets of some people's indicators, and what they realised of them. */
final class DemoQuarters {

    private static final int EVERY = 3;
    private static final int LEAST_PERCENT = 94;
    private static final int SPREAD = 10;
    private static final int MIDDLE = 2;
    private static final Pattern NUMBER = Pattern.compile("\\d+(,\\d+)?");

    private DemoQuarters() {}

    /** Of a third of the people, and of those whose password is handed out; nobody else has any. */
    static QuarterTargets of(Person person, Work work) {
        boolean has = Line.of(person).isPresent()
                || Math.floorMod(person.thing("quarters").hashCode(), EVERY) == 0;
        Optional<BigDecimal> year = TypedNumber.in(work.target());
        if (!has || year.isEmpty()) {
            return QuarterTargets.NONE;
        }
        if (work.aspect() == Aspect.QUANTITY) {
            return new QuarterTargets(Measurement.COUNT, split(year.get()));
        }
        // an index is published once a year, other levels are read each half-year
        return work.indicator().startsWith("Indeks")
                ? new QuarterTargets(Measurement.RELEASE, List.of("", "", "", work.target()))
                : new QuarterTargets(Measurement.POSITION, List.of("", work.target(), "", work.target()));
    }

    /** Whether a realisation of a result is asked in a quarter. */
    static boolean asked(EstablishedPlan.Result result, int quarter) {
        return result.indicators().stream()
                .anyMatch(indicator ->
                        !indicator.quarters().given() || indicator.quarters().measuredIn(quarter));
    }

    /** What was realised in a quarter of a result's indicators. */
    static Map<UUID, String> realised(Person person, EstablishedPlan.Result result, int quarter) {
        Work work = PlanTexts.work(person, result.id());
        Map<UUID, String> figures = new HashMap<>();
        for (EstablishedPlan.Indicator indicator : result.indicators()) {
            if (indicator.quarters().measuredIn(quarter)) {
                figures.put(
                        indicator.id(),
                        TypedNumber.written(realised(person, indicator.quarters(), work.realisation(), quarter)));
            }
        }
        return figures;
    }

    /** In the second quarter what the words about the middle of the year say. */
    private static BigDecimal realised(Person person, QuarterTargets targets, String words, int quarter) {
        Matcher said = NUMBER.matcher(words);
        if (quarter != MIDDLE || !said.find()) {
            return near(TypedNumber.in(targets.of(quarter)).orElseThrow(), person.random("figure" + quarter));
        }
        BigDecimal total = TypedNumber.in(said.group()).orElseThrow();
        return targets.kind() == Measurement.COUNT ? total.subtract(realised(person, targets, words, 1)) : total;
    }

    private static BigDecimal near(BigDecimal target, Random random) {
        return target.multiply(BigDecimal.valueOf(LEAST_PERCENT + random.nextInt(SPREAD)))
                .movePointLeft(2)
                .setScale(target.scale(), RoundingMode.HALF_UP);
    }

    /** Four equal parts, and the rest in the last one. */
    private static List<String> split(BigDecimal year) {
        BigDecimal part = year.divideToIntegralValue(BigDecimal.valueOf(QuarterTargets.QUARTERS));
        BigDecimal last = year.subtract(part.multiply(BigDecimal.valueOf(QuarterTargets.QUARTERS - 1)));
        String equal = TypedNumber.written(part);
        return List.of(equal, equal, equal, TypedNumber.written(last));
    }
}
