package id.kinerja.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a person's open tasks are asked for; all of them when nothing is said.
 *
 * @param process only those of this process
 * @param step only those of this user task
 * @param caseId only those of this case
 * @param newestFirst the newest first, instead of the most urgent
 */
public record TaskQuery(
        @Nullable String process,
        @Nullable String step,
        @Nullable UUID caseId,
        boolean newestFirst) {

    /** All tasks, the most urgent first. */
    public static final TaskQuery ALL = new TaskQuery(null, null, null, false);
}
