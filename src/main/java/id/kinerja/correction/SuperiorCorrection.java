package id.kinerja.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that the recorded superior is wrong (laporan atasan salah).
 *
 * @param employeeId whose superior it is, and who reports it
 * @param recordedId who was the superior when it was reported; none when nobody was
 * @param proposedId who is said to be the superior
 * @param outcome none while it waits
 * @param from the first day of the corrected superior; only when approved
 * @param comment what the reporter is told; may be empty
 * @param decidedBy a user name
 */
record SuperiorCorrection(
        UUID id,
        UUID employeeId,
        @Nullable UUID recordedId,
        UUID proposedId,
        String reason,
        Instant reportedAt,
        @Nullable Outcome outcome,
        @Nullable LocalDate from,
        String comment,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What was decided. */
    enum Outcome {
        APPROVED,
        REJECTED
    }
}
