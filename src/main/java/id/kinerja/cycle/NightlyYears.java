package id.kinerja.cycle;

import id.kinerja.calendar.Nights;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.trail.Trail;
import java.time.LocalTime;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Starts, every night, the process of this year and the one before where they have none: those that were made before
 * there was such a process. Older years stay as they are until somebody starts theirs. Announcements whose time is over
 * are removed, and who has no plan since target setting was opened gets it opened.
 * What closed years left unfinished, and could not be ended yet, is tried again.
 */
@Configuration(proxyBeanMethods = false)
class NightlyYears implements SchedulingConfigurer {

    private static final LocalTime AT = LocalTime.of(0, 30);

    private final PerformanceYears years;
    private final Announcements announcements;
    private final Newcomers newcomers;
    private final YearClosings closings;
    private final WorkingCalendar calendar;

    NightlyYears(
            PerformanceYears years,
            Announcements announcements,
            Newcomers newcomers,
            YearClosings closings,
            WorkingCalendar calendar) {
        this.years = years;
        this.announcements = announcements;
        this.newcomers = newcomers;
        this.closings = closings;
        this.calendar = calendar;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addTriggerTask(this::run, Nights.at(calendar::zone, AT));
    }

    /** On every node: who is second finds the process started. */
    void run() {
        announcements.forget();
        int thisYear = calendar.today().getYear();
        years.all().stream()
                .filter(year -> year.startedAt() == null && year.year() >= thisYear - 1)
                .forEach(year -> years.start(year.year()));
        newcomers.run();
        years.all().stream()
                .filter(year -> year.endedAt() != null)
                .forEach(year -> closings.begin(year.year(), Trail.SYSTEM));
    }
}
