package id.kinerja.engine;

import id.kinerja.access.SignedIn;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Records who takes a task that waits for a role, and so keeps it from the others, and who gives it back, or from whom it was taken back; in the
 * transaction that does. Who completes one that nobody had taken leaves the entry of the completion alone.
 */
@Component
class ClaimTrail {

    private static final String ASSIGNEE = "assignee";

    private final Trail trail;
    private final AssigneeDifferences assignees;

    ClaimTrail(Trail trail, AssigneeDifferences assignees) {
        this.trail = trail;
        this.assignees = assignees;
    }

    void claimed(OpenStep step, SignedIn by) {
        trail.record(entry(Action.TASK_CLAIMED, step)
                .by(by.userName())
                .changed(Map.of(), told(step, Map.of(ASSIGNEE, by.userName()))));
    }

    void released(OpenStep step, SignedIn by) {
        trail.record(entry(Action.TASK_RELEASED, step)
                .by(by.userName())
                .changed(Map.of(ASSIGNEE, String.valueOf(step.assignee())), told(step, Map.of())));
    }

    /** Nobody did: who had it may not have it any more. */
    void givenBack(OpenStep step, ClaimRights.Loss why) {
        trail.record(entry(Action.TASK_TAKEN_BACK, step)
                .by(Trail.SYSTEM)
                .changed(Map.of(ASSIGNEE, String.valueOf(step.assignee())), told(step, Map.of("cause", why.name()))));
    }

    private Entry entry(Action action, OpenStep step) {
        UUID caseId = step.caseId();
        return Entry.of(action, step.process(), caseId)
                .fileOf(assignees.about(step.process(), caseId).employeeId())
                .inCase(caseId, step.taskId());
    }

    /** The role that waits, or whose member has it. */
    private static Map<String, String> told(OpenStep step, Map<String, String> more) {
        Map<String, String> told = new LinkedHashMap<>(more);
        told.put("role", String.valueOf(step.group()));
        told.put("step", step.step());
        return told;
    }
}
