package id.kinerja.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a counselling (catatan konseling), in confidence.
 *
 * @param employeeId who was counselled
 * @param author the user name of the counsellor
 * @param receiverId who is told besides the employee; none when nobody is
 */
record CounsellingNote(
        UUID id,
        UUID caseId,
        UUID employeeId,
        String author,
        @Nullable UUID receiverId,
        LocalDate heldOn,
        String note,
        Instant writtenAt) {}
