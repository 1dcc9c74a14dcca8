package id.kinerja.coaching;

import id.kinerja.evaluation.Predicate;
import id.kinerja.organization.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The coaching of an employee (pembinaan).
 *
 * @param version counts the changes of the plan
 * @param reason why it was asked for; empty when an evaluation began it
 * @param requested who asked for it, and for whom; none when nobody did
 * @param message what the superior told the employee with the plan
 * @param before the predicate before it
 * @param after the predicate that tells what came of it: while it goes on of the newest period, then of the first one that ends
 *     afterwards; none while that is not known
 * @param endsOn the last day at first
 * @param extendedUntil the last day after it was extended
 */
record Coaching(
        UUID id,
        long version,
        UUID employeeId,
        Origin origin,
        String reason,
        @Nullable Actor requested,
        Instant openedAt,
        CoachingState state,
        String message,
        @Nullable Judged before,
        @Nullable Judged after,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate extendedUntil,
        @Nullable Outcome outcome,
        @Nullable String outcomeReason,
        @Nullable String escalationAnswer,
        @Nullable Instant closedAt) {

    /**
     * The last day as it is now.
     *
     * @throws IllegalStateException before it runs
     */
    public LocalDate lastDay() {
        LocalDate last = extendedUntil == null ? endsOn : extendedUntil;
        if (last == null) {
            throw new IllegalStateException("coaching " + id + " has not begun");
        }
        return last;
    }

    /**
     * How a period was judged.
     *
     * @param quarter from 1 to 4; 5 for the year
     */
    record Judged(Predicate predicate, int year, int quarter) {

        /** The last day of the period. */
        LocalDate endsOn() {
            return YearMonth.of(year, quarter > 4 ? 12 : 3 * quarter).atEndOfMonth();
        }

        /** As it is stored, such as {@code 2026/2}. */
        String period() {
            return year + "/" + quarter;
        }

        static @Nullable Judged of(@Nullable String predicate, @Nullable String period) {
            if (predicate == null || period == null) {
                return null;
            }
            String[] parts = period.split("/", 2);
            return new Judged(Predicate.valueOf(predicate), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }
}
