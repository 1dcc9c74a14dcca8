package id.kinerja.engine;

import id.kinerja.access.SignedIn;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for somebody.
 *
 * @param taskId the engine's id of the task
 * @param caseId the aggregate the case is about
 * @param process the process's key
 * @param step the user task's id in the model
 * @param name the user task's name in the model (Indonesian)
 * @param assignee the user name of who is waited for; none when a group is
 * @param group the group that is waited for; none when a person is
 * @param since when the step began
 * @param due when it is due, at the end of a working day in the government's zone
 */
public record OpenStep(
        String taskId,
        UUID caseId,
        String process,
        String step,
        String name,
        @Nullable String assignee,
        @Nullable String group,
        Instant since,
        @Nullable Instant due) {

    /** Whether this person may take the step: its assignee, or a member of the group that it waits for. */
    public boolean waitsFor(SignedIn person) {
        return assignee == null ? group != null && person.groups().contains(group) : assignee.equals(person.userName());
    }

    /** The user name of the official in whose place this person would take the step; none when it is the person's own. */
    public @Nullable String onBehalfOf(SignedIn person) {
        return assignee == null || assignee.equals(person.userName()) ? null : assignee;
    }
}
