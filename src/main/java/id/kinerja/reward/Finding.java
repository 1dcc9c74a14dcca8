package id.kinerja.reward;

import id.kinerja.evaluation.Predicate;
import id.kinerja.reward.Nomination.Found;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One condition of eligibility, and what was found about it.
 *
 * @param predicate the nominee's latest; told to those who may know it
 * @param period the period of that predicate, such as 2026/2
 */
record Finding(
        Condition condition,
        boolean met,
        @Nullable Predicate predicate,
        @Nullable String period) {

    /** What is asked of a nominee. */
    enum Condition {
        /** Holds a post. */
        POST,
        /** The latest predicate is not a weak one, and Sangat Baik where that is the ground. */
        PREDICATE,
        /** Is not being coached. */
        COACHING,
        /** No disciplinary measure holds. */
        DISCIPLINE,
        /** The last three as one, for who decides and may not know how the nominee was judged. */
        PERFORMANCE,
        /** The same, for who nominated and was refused by the check. */
        REQUIREMENTS
    }

    /**
     * What somebody may know of what was found.
     *
     * @param mayKnow whether that is how the nominee was judged
     * @param asOne under what name the person is told whether something of that speaks against it: who is asked to decide, and
     *     who reads that the check refused it; none who is not told
     */
    static List<Finding> of(Found found, boolean mayKnow, @Nullable Condition asOne) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        obstacles.addAll(found.obstacles());
        Finding post = plain(Condition.POST, !obstacles.contains(Obstacle.LEFT));
        if (!mayKnow) {
            return asOne == null
                    ? List.of(post)
                    : List.of(post, plain(asOne, obstacles.stream().noneMatch(Obstacle::isConfidential)));
        }
        boolean good = !obstacles.contains(Obstacle.PREDICATE) && !obstacles.contains(Obstacle.WEAK);
        return List.of(
                post,
                new Finding(Condition.PREDICATE, good, found.predicate(), found.period()),
                plain(Condition.COACHING, !obstacles.contains(Obstacle.COACHED)),
                plain(Condition.DISCIPLINE, !obstacles.contains(Obstacle.DISCIPLINE)));
    }

    private static Finding plain(Condition condition, boolean met) {
        return new Finding(condition, met, null, null);
    }
}
