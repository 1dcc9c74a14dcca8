package id.kinerja.coaching;

import id.kinerja.access.SignedIn;
import id.kinerja.organization.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a counselling (catatan konseling), in confidence.
 *
 * @param employeeId who was counselled
 * @param author the counsellor, and in whose place
 * @param receiverId who is told besides the employee; none when nobody is
 */
record CounsellingNote(
        UUID id,
        UUID caseId,
        UUID employeeId,
        Actor author,
        @Nullable UUID receiverId,
        LocalDate heldOn,
        String note,
        Instant writtenAt) {

    /** Whether somebody held the counselling and wrote this down, in whosever place. */
    boolean isBy(SignedIn reader) {
        return author.person().equals(reader.userName());
    }
}
