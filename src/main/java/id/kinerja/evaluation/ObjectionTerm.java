package id.kinerja.evaluation;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Until when a result may be contested (tenggang keberatan): the day of its receipt is day 0, and the last day counts to
 * its end, in the government's zone. PP 30/2019 article 59 gives 14 days since receipt.
 */
@Component
class ObjectionTerm {

    static final String CALENDAR = "CALENDAR";
    static final String WORKING = "WORKING";

    private final Settings settings;
    private final WorkingCalendar calendar;

    ObjectionTerm(Settings settings, WorkingCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    /** The last day on which a result that was received then may be contested, by the settings of now. */
    LocalDate lastDay(Instant received) {
        LocalDate day = calendar.dayOf(received);
        int days = settings.get(EvaluationSettings.OBJECTION_DAYS);
        return settings.get(EvaluationSettings.OBJECTION_UNIT).equals(WORKING)
                ? calendar.plusWorkingDays(day, days)
                : day.plusDays(days);
    }

    /** The first moment after the last day. */
    Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    /** Whether it is not too late today. */
    boolean isOpen(LocalDate lastDay) {
        return !calendar.today().isAfter(lastDay);
    }
}
