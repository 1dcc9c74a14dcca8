package id.kinerja.inbox;

import id.kinerja.engine.CaseDescription;
import id.kinerja.engine.OpenStep;
import id.kinerja.organization.Employee;
import id.kinerja.organization.NamedEmployee;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task as lists for programs show it.
 *
 * @param id the task's id, by which it is opened and submitted
 * @param process the process's key, such as {@code daily-report}
 * @param step the user task in the model, such as {@code decide}
 * @param name the step's name
 * @param caseId the report, plan or evaluation it is about
 * @param title the case in words
 * @param employee whose case it is
 * @param assignee the user name of who is waited for; none when a role is
 * @param onBehalfOf the name of the official in whose place the reader may do it; none when it is the reader's own
 * @param group the role that is waited for; none when a person is
 * @param since when the step began
 * @param due the moment after which it is late
 */
record ApiTask(
        String id,
        String process,
        String step,
        String name,
        UUID caseId,
        String title,
        @Nullable NamedEmployee employee,
        @Nullable String assignee,
        @Nullable String onBehalfOf,
        @Nullable String group,
        Instant since,
        @Nullable Instant due) {

    static ApiTask of(
            OpenStep step, @Nullable CaseDescription about, @Nullable Employee employee, @Nullable String onBehalfOf) {
        return new ApiTask(
                step.taskId(),
                step.process(),
                step.step(),
                step.name(),
                step.caseId(),
                about == null ? "" : about.title(),
                employee == null ? null : NamedEmployee.of(employee),
                step.assignee(),
                onBehalfOf,
                step.group(),
                step.since(),
                step.due());
    }
}
