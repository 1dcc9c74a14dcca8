package id.kinerja.evaluation;

import id.kinerja.calendar.Deadlines;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.PeriodWindow;
import id.kinerja.cycle.Periods;
import id.kinerja.database.TransactionMemory;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The terms of an evaluation's steps, from today on, by the government's settings and calendar: never past the last day of the
 * period's window, since nothing is accepted afterwards. The acknowledgement has its own term.
 */
@Component
class EvaluationTerms {

    private final Settings settings;
    private final Deadlines deadlines;
    private final ObjectionTerm objection;
    private final Periods periods;
    private final WorkingCalendar calendar;
    private final TransactionMemory<UUID, PeriodWindow> windows = new TransactionMemory<>();

    EvaluationTerms(
            Settings settings,
            Deadlines deadlines,
            ObjectionTerm objection,
            Periods periods,
            WorkingCalendar calendar) {
        this.settings = settings;
        this.deadlines = deadlines;
        this.objection = objection;
        this.periods = periods;
        this.calendar = calendar;
    }

    Date selfAssessment(UUID period) {
        return within(period, deadlines.inWorkingDays(settings.get(EvaluationSettings.SELF_ASSESSMENT_DAYS)));
    }

    Date rating(UUID period) {
        return within(period, deadlines.inWorkingDays(settings.get(EvaluationSettings.RATING_DAYS)));
    }

    Date acknowledgement() {
        return deadlines.inWorkingDays(settings.get(EvaluationSettings.ACKNOWLEDGEMENT_DAYS));
    }

    /** The term, or the end of the window where that is earlier; of a window that is closed or has no last day the term. */
    Date within(UUID period, Date term) {
        PeriodWindow window = windows.get(period, id -> periods.get(id).window());
        LocalDate last = window.closesOn();
        if (window.openedAt() == null || last == null || window.closedOn(calendar.today())) {
            return term;
        }
        Date end = Date.from(calendar.endOf(last));
        return end.before(term) ? end : term;
    }

    /** When a result that may be contested until that day can no longer be. */
    Date objection(LocalDate lastDay) {
        return Date.from(objection.endOf(lastDay));
    }
}
