package id.kinerja.target;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For programs: that somebody's post or superior is another than when the plan in force was established (mutasi), as its page tells it.
 *
 * @param version of the plan in force
 * @param before the former post with its unit, or the names of whose results the plan still serves
 * @param now today's post with its unit, or the superior's name
 * @param since the first day of what is true today; none when it is not recorded
 * @param amendment an amendment of the plan that runs; none when none does
 */
record ApiPlanMove(
        PlanMove.Kind kind,
        int version,
        String before,
        String now,
        @Nullable LocalDate since,
        @Nullable UUID amendment) {

    static ApiPlanMove of(PlanMove move) {
        return new ApiPlanMove(move.kind(), move.version(), move.before(), move.now(), move.since(), move.amendment());
    }
}
