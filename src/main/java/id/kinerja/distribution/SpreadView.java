package id.kinerja.distribution;

import id.kinerja.distribution.DeviationStore.Deviation;
import id.kinerja.evaluation.Predicate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How predicates are spread below a unit's head, and where they left the pattern.
 *
 * @param open how many have none yet
 * @param excluded how many more are excluded from the period, and not counted
 * @param counts by predicate, the best first
 * @param limits what the pattern asks, in words, and whether it is kept to
 * @param contradiction that the head was rated otherwise than the unit's result says, in words; none when not, or not to be known
 * @param advised whether so few people are only advised
 * @param forAgency whether the pattern of the agency counts here, and nobody by this unit's
 */
record SpreadView(
        int people,
        int open,
        int excluded,
        Map<Predicate, Integer> counts,
        List<ShownLimit> limits,
        @Nullable String contradiction,
        boolean advised,
        boolean forAgency,
        List<Deviation> deviations) {

    /** What the pattern asks. */
    record ShownLimit(String text, boolean kept) {}
}
