package id.kinerja.cycle;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who has no plan of a year that goes on, since they began to work here in its course, were excluded or not on record when its target setting was
 * opened, or because that failed: it is opened for them as well, also when its window is closed. With the plan they join what is open of
 * its evaluations.
 */
@Component
class Newcomers {

    private final YearStore years;
    private final PeriodStore periods;
    private final Openings openings;

    Newcomers(YearStore years, PeriodStore periods, Openings openings) {
        this.years = years;
        this.periods = periods;
        this.openings = openings;
    }

    /** Of every year that goes on; on every node: who is second finds the run started. */
    void run() {
        years.all().stream()
                .filter(year -> year.startedAt() != null && year.endedAt() == null)
                .map(year -> periods.targetSettingOf(year.year()))
                .flatMap(Optional::stream)
                .forEach(openings::admit);
    }
}
