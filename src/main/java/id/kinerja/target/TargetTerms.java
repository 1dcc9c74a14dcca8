package id.kinerja.target;

import id.kinerja.calendar.Deadlines;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.PeriodWindow;
import id.kinerja.cycle.Periods;
import id.kinerja.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The terms of the steps of target setting, from today on, by the government's settings and calendar: never past the last day of
 * the year's window, as with evaluations, but for who has come since it was opened: that one has some days in any case. Those of
 * amendments never past the year.
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

    /** Until when the employee of a year's plan, which was opened then, writes or revises. */
    Date draft(int year, Instant opened) {
        return within(year, opened, deadlines.inWorkingDays(settings.get(TargetSettings.DRAFT_DAYS)));
    }

    /** Until when the superior decides. */
    Date decision(int year, Instant opened) {
        return within(year, opened, deadlines.inWorkingDays(settings.get(TargetSettings.DECISION_DAYS)));
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
    private Date within(int year, Instant opened, Date term) {
        PeriodWindow window =
                periods.targetSettingOf(year).map(period -> period.window()).orElse(PeriodWindow.NONE);
        LocalDate last = window.closesOn();
        if (window.openedAt() == null || last == null || window.closedOn(calendar.today())) {
            return term;
        }
        LocalDate own = own(calendar.dayOf(opened), calendar.dayOf(window.openedAt()));
        Date end = Date.from(calendar.endOf(own != null && own.isAfter(last) ? own : last));
        return end.before(term) ? end : term;
    }

    /** Until when target setting is open at least for whom it was opened later than for the others. */
    private @Nullable LocalDate own(LocalDate opened, LocalDate forAll) {
        return opened.isAfter(forAll)
                ? calendar.plusWorkingDays(opened, settings.get(TargetSettings.NEWCOMER_DAYS))
                : null;
    }
}
