package id.kinerja.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task with whose case it is, for who watches due dates.
 *
 * @param employeeId whose case it is; none when it is nobody's, or no capability knows the case
 * @param waitsFor whom the step waits for by the tables, as {@link CaseFacts#query} tells it
 */
public record DueTask(
        OpenStep step, @Nullable UUID employeeId, @Nullable String waitsFor) {

    /** Whether it is the decision of the employee's superior, about the employee. */
    public boolean isSuperiorsDecision() {
        return step.group() == null && "SUPERIOR".equals(waitsFor);
    }
}
