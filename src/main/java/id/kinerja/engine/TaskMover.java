package id.kinerja.engine;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.MisplacedTasks.Misplaced;
import id.kinerja.organization.SuperiorChanges;
import id.kinerja.organization.SuperiorChanges.Cause;
import id.kinerja.organization.SuperiorChanges.Due;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves open decisions to today's superior after superiors have changed, with a note on each.
 *
 * <p>In short transactions of many tasks each, by one node at a time. What was moved is not found again, so a move that was
 * cut off is simply gone on with; a change counts as acted on only when nothing of it is left.
 */
@Component
public class TaskMover {

    private static final Logger LOG = LoggerFactory.getLogger(TaskMover.class);

    private static final int AT_ONCE = 100;

    private final SuperiorChanges changes;
    private final MisplacedTasks misplaced;
    private final TaskPassing passing;
    private final ClaimedTasks claimed;
    private final List<NamedTasks> named;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile @Nullable LocalDate begun;

    TaskMover(
            SuperiorChanges changes,
            MisplacedTasks misplaced,
            TaskPassing passing,
            ClaimedTasks claimed,
            List<NamedTasks> named,
            WorkingCalendar calendar,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.changes = changes;
        this.misplaced = misplaced;
        this.passing = passing;
        this.claimed = claimed;
        this.named = List.copyOf(named);
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Moves what waits for another than today's superior, if superiors have changed or a day has begun since the last time;
     * before, what somebody has taken who may not have it goes back to its role, also if roles have changed.
     *
     * @return how many tasks were moved
     */
    public int run() {
        LocalDate today = calendar.today();
        if (!today.equals(begun)) {
            changes.note(Cause.DAY, today, null);
            begun = today;
        }
        List<Due> due = changes.due(today);
        if (due.isEmpty()) {
            return claimed.giveBackIfAsked().tasks();
        }
        Pass pass = new Pass(due);
        pass.add(claimed.giveBack());
        while (pass.next()) {
            LOG.debug("{} tasks moved so far", pass.moved);
        }
        named.forEach(one -> pass.add(one.move(due)));
        if (pass.whole) {
            changes.done(due, pass.moved, clock.instant());
        }
        if (pass.moved > 0) {
            LOG.info("{} open decisions moved to today's superiors for {} changes", pass.moved, due.size());
        }
        return pass.moved;
    }

    private void move(Misplaced task, Cause cause) {
        passing.pass(
                new TaskPassing.Passed(
                        task.taskId(), task.caseId(), task.process(), task.step(), task.from(), task.to(), task.role()),
                cause.name());
    }

    /** One way through all tasks, by their ids. */
    private final class Pass {

        private final List<Due> due;
        private String after = "";
        private int moved;
        private boolean whole = true;

        private Pass(List<Due> due) {
            this.due = due;
        }

        private void add(MovedTasks others) {
            moved += others.tasks();
            whole &= others.whole();
        }

        /** What changed for this employee; of several changes for everybody none is known to be the one. */
        private Cause cause(UUID employeeId) {
            List<Cause> own = causes(change -> employeeId.equals(change.employeeId()));
            List<Cause> common = causes(change -> change.employeeId() == null && change.cause() != Cause.DAY);
            if (!own.isEmpty()) {
                return own.get(own.size() - 1);
            }
            return common.size() == 1 ? common.get(0) : Cause.DAY;
        }

        private List<Cause> causes(Predicate<Due> of) {
            return due.stream().filter(of).map(Due::cause).distinct().toList();
        }

        /** Moves the next ones; false when there are no more, or another node is at it. */
        private boolean next() {
            try {
                return step(AT_ONCE);
            } catch (ProcessEngineException | ConcurrencyFailureException met) {
                LOG.debug("Somebody completed a task of the batch meanwhile: one by one", met);
            }
            try {
                return step(1);
            } catch (ProcessEngineException | ConcurrencyFailureException met) {
                // left for the next time, should it still be there
                LOG.debug("Task after {} was changed meanwhile", after, met);
                whole = false;
                return skip();
            }
        }

        private boolean step(int most) {
            List<Misplaced> batch = transaction.execute(status -> {
                if (!passing.isAlone()) {
                    whole = false;
                    return List.<Misplaced>of();
                }
                List<Misplaced> found = misplaced.after(after, most);
                found.forEach(task -> move(task, cause(task.employeeId())));
                return found;
            });
            return went(batch == null ? List.of() : batch, true);
        }

        private boolean skip() {
            return went(misplaced.after(after, 1), false);
        }

        private boolean went(List<Misplaced> batch, boolean done) {
            if (batch.isEmpty()) {
                return false;
            }
            moved += done ? batch.size() : 0;
            after = batch.get(batch.size() - 1).taskId();
            return true;
        }
    }
}
