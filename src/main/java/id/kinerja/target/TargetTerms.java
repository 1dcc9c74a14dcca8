package id.kinerja.target;

import id.kinerja.calendar.Deadlines;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.PeriodWindow;
import id.kinerja.cycle.Periods;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * The terms of the steps of target setting, from today on, by the government's settings and calendar: never past the last day of
 * the year's window, as with evaluations; those of amendments never past the year.
 */
@Component
class TargetTerms {

    private final Settings settings;
    private final Deadlines deadlines;
    private final Periods periods;
    private final WorkingCalendar calendar;

    TargetTerms(Settings settings, Deadlines deadlines, Periods periods, WorkingCalendar calendar) {
        this.settings = settings;
        this.deadlines = deadlines;
        this.periods = periods;
        this.calendar = calendar;
    }

    /** Until when the employee of a year's plan writes or revises. */
    Date draft(int year) {
        return within(year, deadlines.inWorkingDays(settings.get(TargetSettings.DRAFT_DAYS)));
    }

    /** Until when the superior decides. */
    Date decision(int year) {
        return within(year, deadlines.inWorkingDays(settings.get(TargetSettings.DECISION_DAYS)));
    }

    /** Until when an amendment of a year's plan is written or revised. */
    Date amendmentDraft(int year) {
        return withinYear(year, deadlines.inWorkingDays(settings.get(TargetSettings.DRAFT_DAYS)));
    }

    /** Until when the superior decides on one. */
    Date amendmentDecision(int year) {
        return withinYear(year, deadlines.inWorkingDays(settings.get(TargetSettings.DECISION_DAYS)));
    }

    /** The term, or the year's last day, after which nothing is amended, where that is earlier. */
    private Date withinYear(int year, Date term) {
        Date end = Date.from(calendar.endOf(LocalDate.of(year, 12, 31)));
        return end.before(term) && calendar.today().getYear() == year ? end : term;
    }

    /** The term, or the end of the window where that is earlier; of a window that is closed or has no last day the term. */
    private Date within(int year, Date term) {
        PeriodWindow window =
                periods.targetSettingOf(year).map(period -> period.window()).orElse(PeriodWindow.NONE);
        LocalDate last = window.closesOn();
        if (window.openedAt() == null || last == null || window.closedOn(calendar.today())) {
            return term;
        }
        Date end = Date.from(calendar.endOf(last));
        return end.before(term) ? end : term;
    }
}
