package id.kinerja.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody's post or superior is another than when the target plan in force was established (mutasi), so that it is to be
 * amended. After a mutation the employee gets a new SKP, says PermenPANRB 8/2021, which is repealed (domain page, 1.16).
 *
 * @param version of the plan in force
 * @param employee the name of whose plan it is
 * @param before the former post with its unit, or the names of whose results the plan still serves
 * @param now today's post with its unit, or the superior's name
 * @param since the first day of what is true today; none when it is not recorded
 * @param at since when there is something to be told; comes again every two weeks
 * @param amendment an amendment of the plan that runs; none when none does
 */
public record PlanMove(
        UUID planId,
        UUID employeeId,
        String employee,
        int year,
        int version,
        Kind kind,
        UUID postId,
        @Nullable UUID superiorId,
        String before,
        String now,
        @Nullable LocalDate since,
        Instant at,
        @Nullable UUID amendment) {

    /** What changed. */
    public enum Kind {
        /** The post, and with it perhaps unit and superior. */
        POST,
        /** The superior alone, while results serve a former one's. */
        SUPERIOR
    }
}
