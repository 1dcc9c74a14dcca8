package id.kinerja.engine;

import id.kinerja.access.RolesChanged;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a role's task back to the role when who has taken it may not have it any more: who lost the role or the account, left, or
 * is barred since; otherwise nobody could do it, and the others of the role would not see it. Each in a transaction of its
 * own, with a note beside the case and an entry in the trail. Its term stays.
 */
@Component
class ClaimedTasks {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimedTasks.class);
    private static final MovedTasks NONE = new MovedTasks(0, true);

    private final OpenSteps openSteps;
    private final ClaimRights rights;
    private final TaskService tasks;
    private final EngineAuthentication authentication;
    private final TaskMoves moves;
    private final ClaimTrail trail;
    private final TransactionTemplate transaction;
    private final AtomicBoolean asked = new AtomicBoolean();

    ClaimedTasks(
            OpenSteps openSteps,
            ClaimRights rights,
            TaskService tasks,
            EngineAuthentication authentication,
            TaskMoves moves,
            ClaimTrail trail,
            PlatformTransactionManager transactions) {
        this.openSteps = openSteps;
        this.rights = rights;
        this.tasks = tasks;
        this.authentication = authentication;
        this.moves = moves;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Who gets a role changes for whom else something is barred, so all are looked at; should this node end before, at midnight. */
    @TransactionalEventListener(fallbackExecution = true)
    public void on(RolesChanged changed) {
        asked.set(true);
    }

    /** Looks only when roles have changed here since the last time. */
    MovedTasks giveBackIfAsked() {
        return asked.get() ? giveBack() : NONE;
    }

    /** Looks at all that are taken. */
    MovedTasks giveBack() {
        asked.set(false);
        int given = 0;
        boolean whole = true;
        for (Map.Entry<OpenStep, ClaimRights.Loss> lost :
                rights.lost(openSteps.claimed()).entrySet()) {
            try {
                given += Boolean.TRUE.equals(transaction.execute(status -> givenBack(lost.getKey(), lost.getValue())))
                        ? 1
                        : 0;
            } catch (ProcessEngineException | ConcurrencyFailureException met) {
                LOG.debug("Somebody was at task {}", lost.getKey().taskId(), met);
                whole = false;
            }
        }
        if (!whole) {
            asked.set(true);
        }
        return new MovedTasks(given, whole);
    }

    private boolean givenBack(OpenStep step, ClaimRights.Loss why) {
        if (!openSteps.isStillHeld(step)) {
            return false;
        }
        authentication.asSystem(() -> {
            tasks.setAssignee(step.taskId(), null);
            return step;
        });
        moves.toRole(step);
        trail.givenBack(step, why);
        return true;
    }
}
