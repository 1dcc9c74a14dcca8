package id.kinerja.cycle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the performance year (periode kinerja).
 *
 * @param year the performance year
 * @param number the quarter, 1 to 4; 0 for target setting
 * @param startsOn the first day
 * @param endsOn the last day
 * @param lockedFrom from this day on nothing of the period may be changed; none while it is not locked
 */
public record Period(
        UUID id,
        int year,
        PeriodKind kind,
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate lockedFrom) {

    /** Whether the period is locked on a day. */
    public boolean lockedOn(LocalDate day) {
        return lockedFrom != null && !day.isBefore(lockedFrom);
    }
}
