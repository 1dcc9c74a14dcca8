package id.kinerja.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be written.
 *
 * @param recipient user name; none when a role is told
 * @param role the group that is told; none when a person is
 * @param keptBy who has the task that is escalated; else none
 */
record NewNotice(
        String taskId,
        String process,
        Reached reached,
        LocalDate dueOn,
        @Nullable String recipient,
        @Nullable String role,
        @Nullable String keptBy) {}
