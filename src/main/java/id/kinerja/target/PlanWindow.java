package id.kinerja.target;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Periods;
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

    /** @throws PlanClosed when the year's target setting is locked */
    void requireUnlocked(int year) {
        if (locked(year)) {
            throw PlanClosed.byPeriod();
        }
    }
}
