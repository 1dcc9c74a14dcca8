package id.kinerja.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits, as answers to programs tell of it.
 *
 * @param step the user task in the model, such as {@code decidePlan}
 * @param name the step's name
 * @param person the name of who is waited for; none when a role is
 * @param group the role that is waited for; none when a person is
 * @param since when the step began
 * @param due the moment after which it is late
 */
public record WaitingStep(
        String step,
        String name,
        @Nullable String person,
        @Nullable String group,
        Instant since,
        @Nullable Instant due) {

    /** @param person the assignee's name */
    public static WaitingStep of(OpenStep step, @Nullable String person) {
        return new WaitingStep(step.step(), step.name(), person, step.group(), step.since(), step.due());
    }
}
