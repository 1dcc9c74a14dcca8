package id.kinerja.cycle;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who begins to work here in the course of a year: target setting of the year is opened for them as well, also when its window is
 * closed. With the plan they join what is open of its evaluations.
 */
@Component
class Newcomers {

    private final YearStore years;
    private final PeriodStore periods;
    private final Openings openings;
    private final Settings settings;
    private final WorkingCalendar calendar;

    Newcomers(YearStore years, PeriodStore periods, Openings openings, Settings settings, WorkingCalendar calendar) {
        this.years = years;
        this.periods = periods;
        this.openings = openings;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** Of every year that goes on; on every node: who is second finds the run started. */
    void run() {
        years.all().stream()
                .filter(year -> year.startedAt() != null && year.endedAt() == null)
                .map(year -> periods.targetSettingOf(year.year()))
                .flatMap(Optional::stream)
                .filter(this::admits)
                .forEach(openings::admit);
    }

    /** While it is not locked, and enough of its year is left to be evaluated. */
    private boolean admits(Period target) {
        LocalDate today = calendar.today();
        return !target.lockedOn(today)
                && !today.isBefore(target.startsOn())
                && !today.plusDays(settings.get(CycleSettings.FEWEST_DAYS) - 1L).isAfter(target.endsOn());
    }
}
