package id.kinerja.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An employee's reports of a month.
 *
 * @param days the newest first
 * @param approvedMinutes the effective minutes of the approved reports
 */
record ReportMonth(YearMonth month, List<Day> days, int approvedMinutes) {

    /**
     * A day of the month.
     *
     * @param status none while nobody has written anything
     * @param minutes the effective minutes of its activities
     * @param overdue whether the supervisor's term ran out without a decision
     */
    public record Day(
            LocalDate day,
            boolean working,
            @Nullable ReportStatus status,
            int activities,
            int minutes,
            boolean overdue) {}

    public YearMonth previous() {
        return month.minusMonths(1);
    }

    public YearMonth next() {
        return month.plusMonths(1);
    }
}
