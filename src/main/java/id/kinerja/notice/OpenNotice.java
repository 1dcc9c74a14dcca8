package id.kinerja.notice;

import id.kinerja.engine.DueTask;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of a task that is open.
 *
 * @param official the account of the official in whose place the reader is told; none when it is the reader's own
 * @param role the group that is told; none when a person is
 * @param read whether the reader has opened it since
 */
public record OpenNotice(
        NoticeKind kind,
        DueTask task,
        LocalDate dueOn,
        @Nullable String official,
        @Nullable String role,
        boolean read) {

    /** Whether the reader may take the task over: a superior's decision, which who stands above the superior may take as well. */
    public boolean mayTakeOver() {
        return kind == NoticeKind.ESCALATED && task.mayBeTakenOver();
    }
}
