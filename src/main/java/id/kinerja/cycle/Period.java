package id.kinerja.cycle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the performance year (periode kinerja).
 *
 * @param year the performance year
 * @param number the quarter, 1 to 4; 0 for target setting, 5 for the whole year
 * @param startsOn the first day
 * @param endsOn the last day
 * @param lockedFrom from this day on nothing of the period may be changed; none while it is not locked
 * @param window when it is worked on
 */
public record Period(
        UUID id,
        int year,
        PeriodKind kind,
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate lockedFrom,
        PeriodWindow window) {

    /** Whether the period is locked on a day. */
    public boolean lockedOn(LocalDate day) {
        return lockedFrom != null && !day.isBefore(lockedFrom);
    }
}
