package id.kinerja.notice;

import id.kinerja.calendar.Deadlines;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Exclusion;
import id.kinerja.cycle.ExclusionChanged;
import id.kinerja.cycle.Exclusions;
import id.kinerja.engine.DueTask;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.TaskMoves;
import id.kinerja.engine.TaskMoves.PausedTask;
import id.kinerja.engine.TaskTerms;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pauses what waits for somebody about the own case while that person is on leave, studies or is left out otherwise: nobody is
 * reminded of it, and its term, which would run out meanwhile, runs some days beyond the return. Where no last day is known it is
 * put off day by day; who comes back earlier has these days after the real return. Timers follow, so nothing counts as late and nobody else gets the turn. A term that one timer of the case sets
 * for several people goes on, reminders too: it is not one person's to be put off.
 */
@Component
class PausedTerms {

    private final Exclusions exclusions;
    private final Organization organization;
    private final TaskTerms terms;
    private final TaskMoves moves;
    private final Settings settings;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;

    PausedTerms(
            Exclusions exclusions,
            Organization organization,
            TaskTerms terms,
            TaskMoves moves,
            Settings settings,
            WorkingCalendar calendar,
            Deadlines deadlines) {
        this.exclusions = exclusions;
        this.organization = organization;
        this.terms = terms;
        this.moves = moves;
        this.settings = settings;
        this.calendar = calendar;
        this.deadlines = deadlines;
    }

    /**
     * Moves, in the caller's transaction, the terms of those of these tasks that wait for who is excluded today.
     *
     * @return their ids, and those of who is closed for good: nobody is reminded of them
     */
    Set<String> pause(Collection<DueTask> due) {
        Map<UUID, Exclusion> excluded = exclusions.today(due.stream()
                .flatMap(one -> Stream.ofNullable(one.employeeId()))
                .distinct()
                .toList());
        if (excluded.isEmpty()) {
            return Set.of();
        }
        Map<UUID, Employee> people = organization.all(List.copyOf(excluded.keySet()));
        Set<String> paused = new HashSet<>();
        for (DueTask task : due) {
            Exclusion exclusion = task.employeeId() == null ? null : excluded.get(task.employeeId());
            if (exclusion != null && isOwn(task.step(), people.get(exclusion.employeeId()))) {
                if (exclusion.forGood()) {
                    paused.add(task.step().taskId());
                } else if (terms.isOwn(task.step())) {
                    paused.add(task.step().taskId());
                    pause(task.step(), exclusion);
                }
            }
        }
        return paused;
    }

    /** Whether it waits for the person whose case it is. */
    private static boolean isOwn(OpenStep step, @Nullable Employee employee) {
        return step.group() == null
                && employee != null
                && employee.userName() != null
                && employee.userName().equals(step.assignee());
    }

    private void pause(OpenStep step, Exclusion exclusion) {
        Instant due = step.due();
        if (due == null || calendar.dayOf(due).isBefore(exclusion.startsOn())) {
            return;
        }
        LocalDate last = exclusion.endsOn() == null ? calendar.today() : exclusion.endsOn();
        Instant later = afterReturn(last);
        if (later.isAfter(due)
                && terms.move(step.process(), List.of(step.caseId()), Set.of(step.step()), old -> later) > 0) {
            moves.paused(step, exclusion.recordedAt(), later);
        }
    }

    /** Terms that run beyond a return which has become an earlier one follow it, but are never earlier than before the pause. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ExclusionChanged changed) {
        String account = changed.awayUntil() == null
                ? null
                : organization.get(changed.employeeId()).userName();
        List<PausedTask> tasks = account == null ? List.of() : moves.pausedOf(account);
        if (tasks.isEmpty()) {
            return;
        }
        List<Exclusion> away = exclusions.begun(changed.employeeId());
        if (away.stream().anyMatch(one -> one.endsOn() == null)) {
            return;
        }
        LocalDate last = Stream.concat(
                        Stream.ofNullable(changed.awayUntil()),
                        away.stream().map(one -> Objects.requireNonNull(one.endsOn())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Instant due = later(
                afterReturn(last),
                deadlines
                        .endOfDay(calendar.plusWorkingDays(calendar.today(), 1))
                        .toInstant());
        tasks.forEach(task -> resume(task, later(due, task.dueBefore())));
    }

    private void resume(PausedTask task, Instant due) {
        if (due.isBefore(task.dueAfter())
                && terms.move(
                                task.process(),
                                List.of(task.caseId()),
                                Set.of(task.step()),
                                old -> old.equals(task.dueAfter()) ? due : old)
                        > 0) {
            moves.resumed(task, due);
        }
    }

    private Instant afterReturn(LocalDate last) {
        return deadlines
                .endOfDay(calendar.plusWorkingDays(last, settings.get(NoticeSettings.RETURN_DAYS)))
                .toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
