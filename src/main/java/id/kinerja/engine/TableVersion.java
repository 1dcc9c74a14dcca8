package id.kinerja.engine;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a decision table and since when it counts.
 *
 * @param decision the decision's id, such as {@code performance-predicate}
 * @param version counted from 1
 * @param inForceFrom its first day; none: from the beginning
 * @param fileName what the uploaded file was called; none for a packaged table
 * @param reason why it was uploaded; none for a packaged table
 * @param by the user name of who uploaded it; none for a packaged table
 * @param withdrawnBy the user name of who took it back before its first day; none while it stands
 */
public record TableVersion(
        String decision,
        int version,
        Source source,
        @Nullable LocalDate inForceFrom,
        Instant at,
        @Nullable String by,
        @Nullable String fileName,
        @Nullable String reason,
        @Nullable String withdrawnBy) {

    /** Whether it was taken back. */
    public boolean withdrawn() {
        return withdrawnBy != null;
    }

    /** Where a table came from. */
    public enum Source {
        /** With the application. */
        PACKAGED,
        /** From an administrator's upload. */
        UPLOADED
    }
}
