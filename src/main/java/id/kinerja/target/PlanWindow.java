package id.kinerja.target;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import org.springframework.stereotype.Component;

/** Whether plans of a year may be changed, submitted and decided today: not once its target setting is locked. */
@Component
class PlanWindow {

    private final Periods periods;
    private final WorkingCalendar calendar;

    PlanWindow(Periods periods, WorkingCalendar calendar) {
        this.periods = periods;
        this.calendar = calendar;
    }

    boolean locked(int year) {
        return periods.targetSettingOf(year)
                .filter(period -> period.lockedOn(calendar.today()))
                .isPresent();
    }

    private boolean closed(int year) {
        return periods.targetSettingOf(year)
                .filter(period -> period.window().closedOn(calendar.today()))
                .isPresent();
    }

    /** @throws PlanClosed when the year's target setting is locked; for an amendment, when its year is over */
    void requireOpen(TargetPlan plan) {
        if (plan instanceof AmendedPlan) {
            if (over(plan.year())) {
                throw PlanClosed.byYear();
            }
        } else {
            requireUnlocked(plan.year());
        }
    }

    /**
     * What is told counts: once the window is closed, until the end of the day that is told on the task.
     *
     * @throws Refused when the year's target setting is locked, or its window closed and so is the task's term
     */
    void requireAccepting(int year, TaskCase task) {
        requireDecidable(year);
        boolean told = task.due() != null && !calendar.today().isAfter(calendar.dayOf(task.due()));
        if (closed(year) && !told) {
            throw new Refused("", "target.window-closed");
        }
    }

    /**
     * What was handed in, or taken by the team, is decided after the window as well.
     *
     * @throws Refused when the year's target setting is locked
     */
    void requireDecidable(int year) {
        if (locked(year)) {
            throw new Refused("", "target.locked");
        }
    }

    /**
     * Whether plans of a year are not amended any more: its last day is over, or its annual evaluation is locked or its window
     * closed.
     */
    boolean over(int year) {
        var today = calendar.today();
        return today.getYear() > year
                || periods.annualOf(year)
                        .filter(period ->
                                period.lockedOn(today) || period.window().closedOn(today))
                        .isPresent();
    }

    /** @throws PlanClosed when the year's target setting is locked */
    void requireUnlocked(int year) {
        if (locked(year)) {
            throw PlanClosed.byPeriod();
        }
    }
}
