package id.kinerja.demo;

import id.kinerja.cycle.PerformanceYears;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import id.kinerja.cycle.Windows;
import id.kinerja.engine.DueJobs;
import java.time.LocalDate;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The year's periods as the personnel admin opens them, each for everybody at once. */
@Component
@Conditional(DemoWanted.class)
class DemoPeriods {

    private static final String BY = Cast.ADMIN.userName();

    private final Periods periods;
    private final PerformanceYears years;
    private final Windows windows;
    private final DueJobs jobs;

    DemoPeriods(Periods periods, PerformanceYears years, Windows windows, DueJobs jobs) {
        this.periods = periods;
        this.years = years;
        this.windows = windows;
        this.jobs = jobs;
    }

    void create(int year) {
        years.create(year, BY);
    }

    void openTargetSetting(int year) {
        open(periods.targetSettingOf(year).orElseThrow());
    }

    Period openQuarter(LocalDate day) {
        return open(periods.quarterOf(day).orElseThrow());
    }

    private Period open(Period period) {
        windows.open(period.id(), BY);
        jobs.run();
        return period;
    }
}
