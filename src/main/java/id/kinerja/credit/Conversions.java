package id.kinerja.credit;

import id.kinerja.evaluation.HandedOverResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Converts somebody's final results and adds them up, no month twice: a year's result replaces those of its quarters. */
final class Conversions {

    private Conversions() {}

    /**
     * The conversions of the results that are final.
     *
     * @param results the first first, a year after its quarters
     * @param held the months in a functional post within a result's period
     * @param rates what counted at a moment
     */
    static List<Conversion> of(
            List<HandedOverResult> results,
            Function<HandedOverResult, List<HeldMonths>> held,
            Function<Instant, Rates> rates) {
        Set<Integer> years = results.stream()
                .filter(one -> one.stands() && one.isAnnual())
                .map(HandedOverResult::year)
                .collect(Collectors.toSet());
        Map<Level, BigDecimal> sums = new EnumMap<>(Level.class);
        List<Conversion> conversions = new ArrayList<>();
        for (HandedOverResult result : results) {
            if (result.stands()) {
                boolean replaced = !result.isAnnual() && years.contains(result.year());
                held.apply(result).stream()
                        .map(months -> Conversion.of(result, months, rates.apply(result.ratedAt()), replaced))
                        .map(one -> summed(one, sums))
                        .forEach(conversions::add);
            }
        }
        return conversions;
    }

    private static Conversion summed(Conversion one, Map<Level, BigDecimal> sums) {
        Level level = one.level();
        BigDecimal credit = one.credit();
        return one.state() != Conversion.State.COUNTED || level == null || credit == null
                ? one
                : one.with(sums.merge(level, credit, BigDecimal::add));
    }

    /**
     * What came together, level by level.
     *
     * @param current the level of the post held today; none when it has none
     * @param today what counts today
     */
    static List<Accumulation> accumulated(List<Conversion> conversions, @Nullable Level current, Rates today) {
        Map<Level, Integer> months = new EnumMap<>(Level.class);
        Map<Level, BigDecimal> sums = new EnumMap<>(Level.class);
        for (Conversion one : conversions) {
            if (one.level() != null && one.accumulated() != null) {
                months.merge(one.level(), one.months(), Integer::sum);
                sums.put(one.level(), one.accumulated());
            }
        }
        return sums.entrySet().stream()
                .map(sum -> Accumulation.of(
                        sum.getKey(),
                        sum.getKey() == current,
                        months.getOrDefault(sum.getKey(), 0),
                        sum.getValue(),
                        today.of(sum.getKey())))
                .toList();
    }
}
