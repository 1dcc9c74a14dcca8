package id.kinerja.cycle;

import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Makes years whose windows are left out, and closes them, for tests of other packages. */
@Component
public class TestYearClosing {

    private final PerformanceYears years;
    private final PeriodStore periods;
    private final Windows windows;
    private final YearEnd end;
    private final CaseJobs jobs;
    private final WorkingCalendar calendar;
    private final KinerjaClock clock;

    TestYearClosing(
            PerformanceYears years,
            PeriodStore periods,
            Windows windows,
            YearEnd end,
            CaseJobs jobs,
            WorkingCalendar calendar,
            KinerjaClock clock) {
        this.years = years;
        this.periods = periods;
        this.windows = windows;
        this.end = end;
        this.jobs = jobs;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Makes a year of which nothing is opened, so that it opens nothing for everybody in the shared database. */
    public void create(int year) {
        years.create(year, "test");
        periods.ofYear(year).forEach(period -> windows.closeEarly(period.id(), "Tidak diadakan", "admin"));
        jobs.run(year);
    }

    /** Publishes and closes it the day after, by its process. */
    public void close(int year) {
        clock.moveTo(calendar.today()
                .plusDays(1)
                .atStartOfDay(calendar.zone())
                .plusHours(9)
                .toInstant());
        jobs.run(year);
        end.publish(year, "admin");
        end.end(year, "admin");
        jobs.run(year);
    }
}
