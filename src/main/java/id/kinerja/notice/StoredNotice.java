package id.kinerja.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the table has it.
 *
 * @param read whether who asked has opened what it tells of
 */
record StoredNotice(
        UUID id,
        String taskId,
        String process,
        NoticeKind kind,
        int stage,
        LocalDate dueOn,
        @Nullable String recipient,
        @Nullable String role,
        @Nullable String keptBy,
        Instant madeAt,
        boolean read) {}
