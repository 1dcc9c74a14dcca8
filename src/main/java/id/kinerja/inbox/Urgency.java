package id.kinerja.inbox;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How soon a task is due, in the order of the page. */
enum Urgency {
    OVERDUE,
    THIS_WEEK,
    LATER;

    /** A week ends on Sunday; what has no due date is for later. */
    static Urgency of(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return LATER;
        }
        if (due.isBefore(today)) {
            return OVERDUE;
        }
        return due.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? LATER : THIS_WEEK;
    }
}
