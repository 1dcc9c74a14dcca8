package id.kinerja.distribution;

import id.kinerja.engine.DecisionResult;
import id.kinerja.evaluation.Predicate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How predicates should be spread (pola distribusi predikat), SE MenPANRB 3/2023: a guide to be considered. A most is
 * rounded down to whole people, a least up; the circular does not say how.
 *
 * @param majority the predicate that no other may outnumber
 * @param most percent at most, by predicate
 * @param least percent at least, by predicate
 * @param improvementOrPoorLeast percent at least of those that need improvement and those that are poor together
 * @param oneOfImprovementOrPoor whether there has to be somebody among them
 * @param rule the decision table's rule
 */
record Pattern(
        Predicate majority,
        Map<Predicate, Integer> most,
        Map<Predicate, Integer> least,
        int improvementOrPoorLeast,
        boolean oneOfImprovementOrPoor,
        int version,
        String rule) {

    static final String TABLE = "distribution-pattern";

    private static final int WHOLE = 100;
    private static final String ONE = "one";

    static Pattern of(DecisionResult row) {
        Map<Predicate, Integer> most = new EnumMap<>(Predicate.class);
        Map<Predicate, Integer> least = new EnumMap<>(Predicate.class);
        percent(row, "veryGoodMost").ifPresent(value -> most.put(Predicate.VERY_GOOD, value));
        percent(row, "goodMost").ifPresent(value -> most.put(Predicate.GOOD, value));
        percent(row, "needsImprovementLeast").ifPresent(value -> least.put(Predicate.NEEDS_IMPROVEMENT, value));
        percent(row, "poorLeast").ifPresent(value -> least.put(Predicate.POOR, value));
        percent(row, "veryPoorLeast").ifPresent(value -> least.put(Predicate.VERY_POOR, value));
        String together = row.output("needsImprovementOrPoorLeast");
        boolean one = together.equals(ONE);
        return new Pattern(
                Predicate.valueOf(row.output("majority")),
                most,
                least,
                one ? 0 : percent(row, "needsImprovementOrPoorLeast").orElse(0),
                one,
                row.version(),
                row.output("rule"));
    }

    private static OptionalInt percent(DecisionResult row, String name) {
        String value = row.output(name);
        return value.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    /** What it asks of so many people. */
    List<Limit> limits(int people) {
        List<Limit> limits = new ArrayList<>();
        most.forEach(
                (predicate, percent) -> limits.add(new Limit(Limit.Kind.MOST, predicate, people * percent / WHOLE)));
        least.forEach((predicate, percent) -> limits.add(new Limit(Limit.Kind.LEAST, predicate, up(people, percent))));
        int together = oneOfImprovementOrPoor ? Math.min(1, people) : up(people, improvementOrPoorLeast);
        if (together > 0) {
            limits.add(new Limit(Limit.Kind.LEAST_TOGETHER, Predicate.NEEDS_IMPROVEMENT, together));
        }
        limits.add(new Limit(Limit.Kind.MAJORITY, majority, 0));
        return limits;
    }

    private static int up(int people, int percent) {
        return (people * percent + WHOLE - 1) / WHOLE;
    }
}
