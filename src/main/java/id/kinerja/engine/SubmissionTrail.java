package id.kinerja.engine;

import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Records completed tasks: the form, the step, what was ticked or chosen, the outcome, and that something was said.
 *
 * <p>What was written is kept by the capability, where the table of rights guards it; here it would be a second place where it
 * can be read.
 */
@Component
class SubmissionTrail {

    /** The component of commands in which the person says why, or what else there is to say. */
    private static final String WORDS = "comment";

    private final Trail trail;

    SubmissionTrail(Trail trail) {
        this.trail = trail;
    }

    /**
     * @param before where the case stood before the command was carried out
     */
    void completed(TaskCase task, String process, String form, Record command, CaseState before, String outcome) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        chosen.put("form", form);
        chosen.put("step", task.step());
        chosen.put("outcome", outcome);
        String words = null;
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            Object value = value(component, command);
            if (command instanceof Confidential) {
                continue;
            }
            if (value instanceof Enum<?> || value instanceof Number || value instanceof Boolean) {
                chosen.put(component.getName(), value);
            } else if (value instanceof String text && component.getName().equals(WORDS)) {
                words = text;
            }
        }
        trail.record(Entry.of(Action.TASK_COMPLETED, process, task.caseId())
                .by(task.person())
                .onBehalfOf(task.principal())
                .fileOf(before.employeeId())
                .inCase(task.caseId(), task.taskId())
                .changed(before.state() == null ? Map.of() : Map.of("state", before.state()), chosen)
                .withWords(words));
    }

    private static Object value(RecordComponent component, Record command) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            Object value = accessor.invoke(command);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
