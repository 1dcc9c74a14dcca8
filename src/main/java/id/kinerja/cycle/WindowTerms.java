package id.kinerja.cycle;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days of windows by the government's settings. */
@Component
class WindowTerms {

    private final WorkingCalendar calendar;
    private final Settings settings;

    WindowTerms(WorkingCalendar calendar, Settings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    WindowDays days() {
        return new WindowDays(
                calendar, settings.get(CycleSettings.QUARTER_DAYS), settings.get(CycleSettings.YEAR_DAYS));
    }

    LocalDate today() {
        return calendar.today();
    }

    LocalDate dayOf(Instant instant) {
        return calendar.dayOf(instant);
    }

    /** Whether target setting has begun, is not locked, and enough of its year is left to be evaluated by who comes now. */
    boolean admit(Period target) {
        LocalDate today = calendar.today();
        return !target.lockedOn(today)
                && !today.isBefore(target.startsOn())
                && !today.plusDays(settings.get(CycleSettings.FEWEST_DAYS) - 1L).isAfter(target.endsOn());
    }

    /** When a year is published whose annual evaluation ends on a day. */
    LocalDate publication(LocalDate lastDay) {
        return calendar.plusWorkingDays(lastDay, settings.get(CycleSettings.PUBLICATION_DAYS));
    }

    /** When a year is closed that is published on a day. */
    LocalDate end(LocalDate published) {
        return calendar.plusWorkingDays(published, settings.get(CycleSettings.CLOSING_DAYS));
    }
}
