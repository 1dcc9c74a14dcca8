package id.kinerja.examination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an auditor examines an employee (pemeriksaan).
 *
 * @param letterNumber of the letter of assignment (nomor surat tugas)
 * @param reason what is examined, and why; the employee may read it
 * @param lastDay inclusive, in the government's zone
 * @param closedAt when it was ended early; none when it was not
 */
record Examination(
        UUID id,
        UUID employeeId,
        String letterNumber,
        String reason,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** Whether the auditor reads by it on a day. */
    public boolean runsOn(LocalDate day) {
        return closedAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
