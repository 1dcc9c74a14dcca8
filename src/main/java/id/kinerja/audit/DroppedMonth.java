package id.kinerja.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month that is said to have been dropped because its time was over.
 *
 * @param month its first day
 * @param entries how many it had
 * @param end the last seal that went with it; the chain is verified from there on
 * @param confirmed whether sealed entries later in the chain say that it was exported and then dropped there, and that its
 *     time was over; false for what is only said, and for months whose confirmation was dropped in its turn
 */
record DroppedMonth(LocalDate month, Instant droppedAt, long entries, Head end, boolean confirmed) {

    YearMonth yearMonth() {
        return YearMonth.from(month);
    }

    DroppedMonth whenConfirmed() {
        return new DroppedMonth(month, droppedAt, entries, end, true);
    }
}
