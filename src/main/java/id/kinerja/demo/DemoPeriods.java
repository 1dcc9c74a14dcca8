package id.kinerja.demo;

import id.kinerja.cycle.Openings;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
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
    private final Openings openings;
    private final DueJobs jobs;

    DemoPeriods(Periods periods, Openings openings, DueJobs jobs) {
        this.periods = periods;
        this.openings = openings;
        this.jobs = jobs;
    }

    void create(int year) {
        periods.createYear(year, BY);
    }

    void openTargetSetting(int year) {
        open(periods.targetSettingOf(year).orElseThrow());
    }

    Period openQuarter(LocalDate day) {
        return open(periods.quarterOf(day).orElseThrow());
    }

    private Period open(Period period) {
        openings.open(period.id(), BY);
        jobs.run();
        return period;
    }
}
