package id.kinerja.engine;

import id.kinerja.organization.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open user task as a capability sees it.
 *
 * @param taskId the engine's id of the task
 * @param caseId the id of the aggregate the case is about (the process instance's business key)
 * @param step the user task's id in the model
 * @param person the user name of who opens or completes the task
 * @param principal the user name of the official in whose place; none when the task is the person's own or a role's
 * @param due when it is due, as whom it waits for was told; none when it is not due at any time
 */
public record TaskCase(
        String taskId,
        UUID caseId,
        String step,
        String person,
        @Nullable String principal,
        @Nullable Instant due) {

    /** Who acts, as records keep it. */
    public Actor actor() {
        return new Actor(person, principal);
    }
}
