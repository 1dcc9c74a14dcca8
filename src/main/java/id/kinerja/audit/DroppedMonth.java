package id.kinerja.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A month that is said to have been dropped because its time was over.
 *
 * @param month its first day
 * @param entries how many it had
 * @param end the last seal that went with it; the chain is verified from there on
 * @param confirmed whether a sealed entry later in the chain says the same, its export is recorded, and its time was
 *     over; false for what is only said, and for months whose confirmation was dropped in its turn
 */
record DroppedMonth(LocalDate month, Instant droppedAt, long entries, Head end, boolean confirmed) {}
