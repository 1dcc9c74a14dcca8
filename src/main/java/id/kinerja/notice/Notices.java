package id.kinerja.notice;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.DueTask;
import id.kinerja.engine.DueTasks;
import id.kinerja.engine.Takeovers;
import id.kinerja.organization.AboveAdmins;
import id.kinerja.organization.Officials;
import id.kinerja.organization.StandIns;
import id.kinerja.organization.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person is told of open tasks (pemberitahuan). A task that was completed, moved to somebody else or given another due
 * day is told of no more, at once.
 */
@Service
@Transactional
public class Notices {

    private static final Comparator<StoredNotice> LATEST =
            Comparator.comparing(StoredNotice::kind).thenComparing(StoredNotice::stage);

    private final NoticeStore store;
    private final DueTasks tasks;
    private final Takeovers takeovers;
    private final StandIns standIns;
    private final AboveAdmins aboveAdmins;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Notices(
            NoticeStore store,
            DueTasks tasks,
            Takeovers takeovers,
            StandIns standIns,
            AboveAdmins aboveAdmins,
            WorkingCalendar calendar,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.takeovers = takeovers;
        this.standIns = standIns;
        this.aboveAdmins = aboveAdmins;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What the person was reminded of and has not opened since, one for each task, and what is escalated to the person, to
     * one of the person's roles, or to an official in whose place the person acts today; the longest due first. Two queries
     * and one for each process among the tasks, none when there is nothing.
     */
    @Transactional(readOnly = true)
    public List<OpenNotice> of(SignedIn me) {
        Map<String, Standing> officials = officials(me);
        List<String> accounts = new ArrayList<>(officials.keySet());
        accounts.add(me.userName());
        return open(store.to(accounts, me.groups(), me.userName()), me, officials);
    }

    /** The escalation of one task to the person, if there is one. */
    @Transactional(readOnly = true)
    public @Nullable OpenNotice escalation(String taskId, SignedIn me) {
        return of(me).stream()
                .filter(one -> one.kind() == NoticeKind.ESCALATED
                        && one.task().step().taskId().equals(taskId))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether a task was escalated to the person, to one of the person's roles, or to an official in whose place the person
     * acts in such tasks today, before it ended or was taken; never one about the person.
     */
    @Transactional(readOnly = true)
    public boolean wasEscalated(String taskId, SignedIn me) {
        Map<String, Standing> officials = officials(me);
        DueTask open = tasks.stillOpen(List.of(taskId)).get(taskId);
        List<StoredNotice> told = store.of(taskId, me.userName()).stream()
                .filter(one -> one.kind() == NoticeKind.ESCALATED)
                // what is escalated still, and not shown, is not for this person
                .filter(one -> open == null || !isStillEscalated(one, open))
                .filter(one -> one.role() == null
                        ? me.userName().equals(one.recipient()) || officials.containsKey(one.recipient())
                        : me.groups().contains(one.role()))
                .toList();
        if (told.isEmpty()) {
            return false;
        }
        UUID employee = open == null ? takeovers.aboutWhom(taskId) : open.employeeId();
        if (employee != null && me.is(employee)) {
            return false;
        }
        Set<UUID> above = above(told, me);
        return told.stream()
                .anyMatch(one -> one.role() == null
                        ? mayActFor(one, employee, me, officials, new HashMap<>())
                        : employee == null || !above.contains(employee));
    }

    /** The person has opened a task, or the page of its escalation: what was told of it is read. */
    public void opened(String taskId, SignedIn me) {
        List<UUID> unread = store.of(taskId, me.userName()).stream()
                .filter(one -> !one.read())
                .filter(one -> one.role() == null
                        ? me.userName().equals(one.recipient())
                        : me.groups().contains(one.role()))
                .map(StoredNotice::id)
                .toList();
        if (!unread.isEmpty()) {
            store.read(unread, me.userName(), now());
        }
    }

    private Map<String, Standing> officials(SignedIn me) {
        return standIns.of(me.userName()).stream()
                .filter(one -> one.principalAccount() != null && !one.ownCases())
                .collect(Collectors.toMap(
                        one -> String.valueOf(one.principalAccount()), one -> one, (first, same) -> first));
    }

    private Instant now() {
        return clock.instant();
    }

    private List<OpenNotice> open(List<StoredNotice> stored, SignedIn me, Map<String, Standing> officials) {
        if (stored.isEmpty()) {
            return List.of();
        }
        Map<String, DueTask> open = tasks.stillOpen(
                stored.stream().map(StoredNotice::taskId).distinct().toList());
        // in whose place somebody acts is asked once for a process, not for each of its tasks
        Map<String, Set<UUID>> principals = new HashMap<>();
        Map<String, StoredNotice> shown = new LinkedHashMap<>();
        Set<UUID> above = above(stored, me);
        stored.stream()
                .filter(one -> one.role() == null || !isDecision(open.get(one.taskId()), above))
                .filter(one -> isNews(one, open.get(one.taskId()), me, officials, principals))
                .forEach(one -> shown.merge(
                        one.taskId(), one, (left, right) -> LATEST.compare(left, right) < 0 ? right : left));
        return shown.values().stream()
                .map(one -> new OpenNotice(
                        one.kind(),
                        Objects.requireNonNull(open.get(one.taskId())),
                        one.dueOn(),
                        one.recipient() == null || one.recipient().equals(me.userName()) ? null : one.recipient(),
                        one.role(),
                        one.read()))
                .toList();
    }

    private boolean isNews(
            StoredNotice notice,
            @Nullable DueTask task,
            SignedIn me,
            Map<String, Standing> officials,
            Map<String, Set<UUID>> principals) {
        if (task == null
                || task.stuck()
                || task.step().due() == null
                || !calendar.dayOf(task.step().due()).equals(notice.dueOn())) {
            return false;
        }
        if (notice.kind() != NoticeKind.ESCALATED) {
            return !notice.read() && !officials.containsKey(String.valueOf(notice.recipient()))
                    ? task.step().waitsFor(me)
                    : false;
        }
        return isStillEscalated(notice, task)
                && !about(task, me)
                && mayActFor(notice, task.employeeId(), me, officials, principals);
    }

    /** Those above a personnel admin, on whom the others decide in a missing superior's place. */
    private Set<UUID> above(List<StoredNotice> stored, SignedIn me) {
        return stored.stream().anyMatch(one -> Officials.PERSONNEL_ADMINS.equals(one.role()))
                ? aboveAdmins.of(me.employeeId(), calendar.today())
                : Set.of();
    }

    private static boolean isDecision(@Nullable DueTask task, Set<UUID> about) {
        return task != null
                && task.employeeId() != null
                && (task.mayBeTakenOver() || task.step().group() != null)
                && about.contains(task.employeeId());
    }

    private static boolean isStillEscalated(StoredNotice notice, DueTask task) {
        return String.valueOf(notice.keptBy()).equals(task.step().assignee());
    }

    private static boolean about(DueTask task, SignedIn me) {
        return task.employeeId() != null && me.is(task.employeeId());
    }

    /** Who stands in for an official is told as far as the appointment goes, and not of cases about that official. */
    private boolean mayActFor(
            StoredNotice notice,
            @Nullable UUID employee,
            SignedIn me,
            Map<String, Standing> officials,
            Map<String, Set<UUID>> principals) {
        Standing official = officials.get(String.valueOf(notice.recipient()));
        if (official == null) {
            return true;
        }
        UUID self = me.employeeId();
        return self != null
                && !official.principalId().equals(employee)
                && principals
                        .computeIfAbsent(
                                notice.process(),
                                process -> standIns.principalsOf(self, Set.of(process), calendar.today()))
                        .contains(official.principalId());
    }
}
