package id.kinerja.notice;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.DueTask;
import id.kinerja.engine.DueTasks;
import id.kinerja.engine.OpenStep;
import id.kinerja.notice.NoticeStore.Told;
import id.kinerja.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the open tasks and writes what is to be told, some hundred in a transaction. A second pass on the same day
 * writes nothing new.
 */
@Component
class NoticePass {

    private static final Logger LOG = LoggerFactory.getLogger(NoticePass.class);
    private static final int AT_ONCE = 500;

    private final DueTasks tasks;
    private final Superordinates superordinates;
    private final PausedTerms paused;
    private final NoticeStore store;
    private final Settings settings;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NoticePass(
            DueTasks tasks,
            Superordinates superordinates,
            PausedTerms paused,
            NoticeStore store,
            Settings settings,
            WorkingCalendar calendar,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.superordinates = superordinates;
        this.paused = paused;
        this.store = store;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Removes what nobody needs to be told any more and writes what is due today; nothing is written on a day off.
     *
     * @return how many notices were written
     */
    int run() {
        Told last = new Told("", LocalDate.EPOCH);
        while (last != null) {
            Told from = last;
            last = transaction.execute(status -> removeAfter(from));
        }
        if (!calendar.isWorkingDay(calendar.today())) {
            return 0;
        }
        int written = 0;
        NoticeTerms terms = NoticeTerms.of(settings);
        String after = "";
        while (after != null) {
            String from = after;
            Batch batch = Objects.requireNonNull(transaction.execute(status -> writeAfter(from, terms)));
            written += batch.written();
            after = batch.last();
        }
        if (written > 0) {
            LOG.info("{} notices of due tasks written", written);
        }
        return written;
    }

    /** @return where to go on; none at the end */
    private @Nullable Told removeAfter(Told last) {
        List<Told> told = store.toldAfter(last, AT_ONCE);
        Map<String, DueTask> open =
                tasks.stillOpen(told.stream().map(Told::taskId).distinct().toList());
        store.remove(told.stream()
                .filter(one -> !one.dueOn().equals(dueOn(open.get(one.taskId()))))
                .toList());
        return told.size() < AT_ONCE ? null : told.get(told.size() - 1);
    }

    private Batch writeAfter(String last, NoticeTerms terms) {
        LocalDate today = calendar.today();
        // the end of that day is its last second
        Instant until = calendar.endOf(calendar.plusWorkingDays(today, terms.furthest()))
                .plusSeconds(1);
        List<DueTask> due = tasks.dueBefore(until, last, AT_ONCE);
        var above = superordinates.of(due);
        List<NewNotice> notices = new ArrayList<>();
        Set<String> waiting = paused.pause(due);
        for (DueTask task : due) {
            if (task.stuck() || waiting.contains(task.step().taskId())) {
                continue;
            }
            OpenStep step = task.step();
            LocalDate dueOn = Objects.requireNonNull(dueOn(task));
            for (Reached reached : terms.reached(calendar.dayOf(step.since()), dueOn, today, calendar)) {
                NewNotice notice = notice(task, reached, dueOn, above);
                if (notice != null) {
                    notices.add(notice);
                }
            }
        }
        int written = store.write(notices, clock.instant());
        return new Batch(
                written, due.isEmpty() ? null : due.get(due.size() - 1).step().taskId());
    }

    /** What waits for a role is its members' own: it is not escalated. */
    private static @Nullable NewNotice notice(
            DueTask task, Reached reached, LocalDate dueOn, Superordinates.Found above) {
        OpenStep step = task.step();
        if (reached.kind() != NoticeKind.ESCALATED) {
            String role = step.assignee() == null ? step.group() : null;
            return step.assignee() == null && role == null
                    ? null
                    : new NewNotice(step.taskId(), step.process(), reached, dueOn, step.assignee(), role, null);
        }
        if (step.group() != null || step.assignee() == null) {
            return null;
        }
        String account = above.account(task);
        return new NewNotice(
                step.taskId(),
                step.process(),
                reached,
                dueOn,
                account,
                Superordinates.roleInstead(account),
                step.assignee());
    }

    private @Nullable LocalDate dueOn(@Nullable DueTask task) {
        return task == null || task.step().due() == null
                ? null
                : calendar.dayOf(task.step().due());
    }

    /** @param last the last task's id; none when there was none */
    private record Batch(int written, @Nullable String last) {}
}
