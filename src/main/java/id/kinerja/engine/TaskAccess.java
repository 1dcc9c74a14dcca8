package id.kinerja.engine;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose a task is: the assignee's, the role's, or of who stands in today for the assignee; and who comes too late. */
@Component
class TaskAccess {

    /** How the engine marks a task that somebody completed; others ended by an event, such as a withdrawal. */
    private static final String COMPLETED = "completed";

    private final HistoryService history;
    private final EngineAuthentication authentication;
    private final OpenSteps openSteps;
    private final AssigneeDifferences assignees;
    private final ActingTasks acting;
    private final TaskMoves moves;
    private final OwnDecisions own;
    private final Policy policy;

    TaskAccess(
            HistoryService history,
            EngineAuthentication authentication,
            OpenSteps openSteps,
            AssigneeDifferences assignees,
            ActingTasks acting,
            TaskMoves moves,
            OwnDecisions own,
            Policy policy) {
        this.history = history;
        this.authentication = authentication;
        this.openSteps = openSteps;
        this.assignees = assignees;
        this.acting = acting;
        this.moves = moves;
        this.own = own;
        this.policy = policy;
    }

    /** A task that the engine gives to the person, and rightly so. */
    OpenStep rightly(String taskId, SignedIn person) {
        OpenStep step = mine(taskId, person);
        about(step, person);
        return step;
    }

    /** What the tables say about the case of a task that the engine gives to the person, when it does so rightly. */
    CaseState about(OpenStep step, SignedIn person) {
        requireRole(step, person);
        if (step.group() == null) {
            return assignees.check(step.process(), step.caseId(), step.taskId());
        }
        if (own.isAbout(person, step)) {
            // a role decides, such as for want of a superior, and who has it sees neither form nor draft about
            // themselves or somebody above
            throw new NotVisible();
        }
        return assignees.about(step.process(), step.caseId());
    }

    /** Who took a task that waits for a role, or was given it in the engine, has to have the role. */
    private static void requireRole(OpenStep step, SignedIn person) {
        if (step.group() != null && !person.groups().contains(step.group())) {
            throw new WrongAssignee(step.caseId());
        }
    }

    /** A task that the engine gives to the person; whether rightly, the completion looks for itself. */
    OpenStep mine(String taskId, SignedIn person) {
        OpenStep step = openSteps.find(taskId).orElseThrow(() -> gone(taskId, person));
        boolean inGroup = step.group() != null && person.groups().contains(step.group());
        if (step.assignee() == null ? inGroup : step.assignee().equals(person.userName())) {
            return step;
        }
        if (inGroup && own.isAbout(person, step)) {
            throw new NotVisible();
        }
        if (step.assignee() != null && (inGroup || moves.wasTakenFrom(person.userName(), taskId))) {
            throw new AlreadyHandled(
                    new Handled(step.caseId(), step.name(), step.assignee(), null, openSteps.changedAt(taskId), false));
        }
        if (step.assignee() != null && step.group() == null && acting.may(person.userName(), taskId)) {
            return step;
        }
        throw new NotVisible();
    }

    /** Who had the task, or might have had it, learns who was first; for everybody else it never existed. */
    RuntimeException gone(String taskId, SignedIn person) {
        HistoricTaskInstance ended = find(taskId);
        if (ended == null
                || ended.getAssignee() == null
                || !ended.getAssignee().equals(person.userName())
                        && !person.userName().equals(ended.getOwner())
                        && !mightHaveHad(ended, person)) {
            return new NotVisible();
        }
        return became(ended);
    }

    /** The same for who has a right to know, whoever had the task. */
    RuntimeException ended(String taskId) {
        HistoricTaskInstance ended = find(taskId);
        return ended == null || ended.getAssignee() == null ? new NotVisible() : became(ended);
    }

    /** Whom a task that ended was about; none when it was nobody's, or is not known any more. */
    @Nullable
    UUID aboutWhom(String taskId) {
        HistoricTaskInstance ended = find(taskId);
        return ended == null
                ? null
                : assignees
                        .about(ended.getProcessDefinitionKey(), caseOf(ended))
                        .employeeId();
    }

    private @Nullable HistoricTaskInstance find(String taskId) {
        return authentication.asSystem(() -> history.createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .finished()
                .singleResult());
    }

    private RuntimeException became(HistoricTaskInstance ended) {
        UUID caseId = caseOf(ended);
        if (!COMPLETED.equals(ended.getDeleteReason())) {
            return new CaseMoved(caseId);
        }
        return new AlreadyHandled(new Handled(
                caseId,
                ended.getName(),
                ended.getAssignee(),
                ended.getOwner(),
                ended.getEndTime().toInstant(),
                true));
    }

    /** Who has the right by role, or stands in for the task's official; in a case about themselves neither. */
    private boolean mightHaveHad(HistoricTaskInstance ended, SignedIn person) {
        boolean byRole = policy.may(person, Right.READ, Matter.HANDLED);
        boolean byOffice = policy.gives(Relation.STAND_IN, Right.READ, Matter.HANDLED, Stage.HANDED_OVER)
                && acting.standsIn(person.userName());
        if (!byRole && !byOffice) {
            return false;
        }
        String process = ended.getProcessDefinitionKey();
        UUID employee = assignees.about(process, caseOf(ended)).employeeId();
        return (employee == null || !person.is(employee))
                && (byRole && (employee == null || !own.isBelow(person, employee))
                        || acting.standsInFor(person, process, employee, ended.getAssignee(), ended.getOwner()));
    }

    private UUID caseOf(HistoricTaskInstance ended) {
        return UUID.fromString(authentication.asSystem(() -> history.createHistoricProcessInstanceQuery()
                .processInstanceId(ended.getProcessInstanceId())
                .singleResult()
                .getBusinessKey()));
    }
}
