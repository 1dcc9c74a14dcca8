package id.kinerja.target;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.Refused;
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

    /** Whether nothing may be submitted or decided since the window of target setting is closed; drafts are kept. */
    boolean closed(int year) {
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

    /** @throws Refused when the year's target setting is locked or its window closed */
    void requireAccepting(int year) {
        if (locked(year)) {
            throw new Refused("", "target.locked");
        }
        if (closed(year)) {
            throw new Refused("", "target.window-closed");
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
