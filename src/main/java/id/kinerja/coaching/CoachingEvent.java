package id.kinerja.coaching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a coaching.
 *
 * @param actor the user name; none when the system did it
 * @param principal in whose place, by user name; none when in no other's
 * @param detail what was said with it; may be empty
 */
record CoachingEvent(
        Instant at,
        EventKind kind,
        @Nullable String actor,
        @Nullable String principal,
        String detail) {}
