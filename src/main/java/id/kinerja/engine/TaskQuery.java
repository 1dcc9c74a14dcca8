package id.kinerja.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a person's open tasks are asked for; all of them when nothing is said.
 *
 * @param process only those of this process
 * @param step only those of this user task
 * @param caseId only those of this case
 * @param whose only those of this user name: the person's own, or of an official for whom the person stands in
 * @param newestFirst the newest first, instead of the most urgent
 */
public record TaskQuery(
        @Nullable String process,
        @Nullable String step,
        @Nullable UUID caseId,
        @Nullable String whose,
        boolean newestFirst) {

    /** All tasks, the most urgent first. */
    public static final TaskQuery ALL = new TaskQuery(null, null, null, null, false);

    /** All tasks of one queue, the most urgent first. */
    public static TaskQuery of(@Nullable String whose) {
        return new TaskQuery(null, null, null, whose, false);
    }
}
