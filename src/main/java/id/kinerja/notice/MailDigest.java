package id.kinerja.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mail of a person and day, without what stands in it.
 *
 * @param recipient user name
 * @param tries how often it has been tried
 * @param problem of the last try that failed
 */
record MailDigest(
        UUID id,
        String recipient,
        LocalDate day,
        Instant madeAt,
        int tries,
        @Nullable MailProblem problem) {

    /** Where it stands. */
    enum State {
        WAITING,
        SENT,
        /** All of it was done or read before it was sent. */
        NOTHING,
        NO_ADDRESS,
        FAILED
    }
}
