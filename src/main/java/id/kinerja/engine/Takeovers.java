package id.kinerja.engine;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets an overdue decision of a superior be taken over by who stands above (pengambilalihan), with a note beside the case and an
 * entry in the trail; or gives it to that one where its holder cannot sign in. Who may, the caller has found; the task stays with who took it as long as that person works here.
 */
@Component
public class Takeovers {

    private final TaskService tasks;
    private final EngineAuthentication authentication;
    private final OpenSteps openSteps;
    private final TaskAccess access;
    private final TaskMoves moves;
    private final OwnDecisions own;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Takeovers(
            TaskService tasks,
            EngineAuthentication authentication,
            OpenSteps openSteps,
            TaskAccess access,
            TaskMoves moves,
            OwnDecisions own,
            Trail trail,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.authentication = authentication;
        this.openSteps = openSteps;
        this.access = access;
        this.moves = moves;
        this.own = own;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a task from who has it.
     *
     * @param task as the taker was shown it
     * @param official the user name of the official in whose place it is taken, who then has it; none for the taker
     * @param role the group as whose member the taker takes it; none for a person's own right
     * @throws NotVisible when it is no superior's decision that may be taken over, or about the taker or the official, or for a
     *     role that takes it about somebody above the taker
     * @throws AlreadyHandled when it was completed or taken meanwhile
     * @throws CaseMoved when it ended without being completed, or waits for somebody else by itself
     * @throws CaseSuspended when an operator has suspended it
     */
    public void takeOver(DueTask task, SignedIn by, @Nullable String official, @Nullable String role) {
        UUID employee = task.employeeId();
        if (!task.mayBeTakenOver()
                || employee != null && (by.is(employee) || role != null && own.isBelow(by, employee))) {
            throw new NotVisible();
        }
        Taking taking = new Taking(by.userName(), official == null ? by.userName() : official, official, role);
        try {
            transaction.executeWithoutResult(status -> take(task.step(), employee, taking));
        } catch (OptimisticLockingException | OptimisticLockingFailureException second) {
            throw whatBecameOf(task.step().taskId());
        } catch (RuntimeException failure) {
            if (ExceptionUtils.throwableOfType(failure, SuspendedEntityInteractionException.class) != null) {
                throw new CaseSuspended(task.step().caseId());
            }
            throw openSteps.find(task.step().taskId()).isEmpty()
                    ? whatBecameOf(task.step().taskId())
                    : failure;
        }
    }

    /**
     * Gives a superior's task whose holder cannot sign in, and for whom nobody stands in, to who stands above, in the system's name.
     *
     * @param step as it was found
     * @param employee whom its case is about
     * @param to the user name of who is to have it
     * @throws AlreadyHandled when it was completed or taken meanwhile
     * @throws CaseMoved when it ended without being completed, or waits for somebody else by itself
     */
    public void give(OpenStep step, UUID employee, String to) {
        transaction.executeWithoutResult(status -> take(step, employee, new Taking(Trail.SYSTEM, to, null, null)));
    }

    /** Why a task is not to be taken over any more: who completed or took it and when. */
    public RuntimeException whatBecameOf(String taskId) {
        return openSteps
                .find(taskId)
                .<RuntimeException>map(step -> step.assignee() == null
                        ? new CaseMoved(step.caseId())
                        : new AlreadyHandled(new Handled(
                                step.caseId(), step.name(), step.assignee(), null, openSteps.changedAt(taskId), false)))
                .orElseGet(() -> access.ended(taskId));
    }

    /** Whom a task that ended was about; none when it was nobody's, or is not known any more. */
    public @Nullable UUID aboutWhom(String taskId) {
        return access.aboutWhom(taskId);
    }

    private void take(OpenStep task, @Nullable UUID employee, Taking taking) {
        String id = task.taskId();
        String keeper = String.valueOf(task.assignee());
        if (openSteps.find(id).filter(step -> keeper.equals(step.assignee())).isEmpty()) {
            throw whatBecameOf(id);
        }
        authentication.asSystem(() -> {
            if (taking.role() != null) {
                tasks.addCandidateGroup(id, taking.role());
            }
            tasks.setOwner(id, keeper);
            tasks.setAssignee(id, taking.to());
            return id;
        });
        moves.takenOver(task, taking.to());
        trail.record(Entry.of(Action.TASK_TAKEN_OVER, task.process(), task.caseId())
                .by(taking.by())
                .onBehalfOf(taking.official())
                .fileOf(employee)
                .inCase(task.caseId(), id)
                .changed(Map.of("assignee", keeper), Map.of("assignee", taking.to(), "step", task.step())));
    }

    /**
     * Who takes a task.
     *
     * @param by the user name of who does it
     * @param to the user name of who has it then
     * @param official in whose place, if it is not their own
     */
    private record Taking(
            String by,
            String to,
            @Nullable String official,
            @Nullable String role) {}
}
