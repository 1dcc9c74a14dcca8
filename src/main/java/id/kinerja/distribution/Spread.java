package id.kinerja.distribution;

import id.kinerja.evaluation.Predicate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the predicates of some people are spread.
 *
 * @param people how many are evaluated
 * @param counts how many have which predicate so far
 */
record Spread(int people, Map<Predicate, Integer> counts) {

    int of(Predicate predicate) {
        return counts.getOrDefault(predicate, 0);
    }

    /** How many have no predicate yet. */
    int open() {
        return people - counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** As it were with one more. */
    Spread with(Predicate predicate) {
        Map<Predicate, Integer> more = new EnumMap<>(Predicate.class);
        more.putAll(counts);
        more.merge(predicate, 1, Integer::sum);
        return new Spread(people, more);
    }

    /** What one more with a predicate breaks, or breaks further; not what others broke before. */
    List<Limit> deviationsBy(Predicate predicate, Pattern pattern) {
        Spread after = with(predicate);
        return pattern.limits(people).stream()
                .filter(limit -> limit.missedBy(after) > limit.missedBy(this))
                .toList();
    }
}
