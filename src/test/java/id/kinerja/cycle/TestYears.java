package id.kinerja.cycle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes years and locks quarters for tests. */
@Component
public class TestYears {

    private final PeriodStore periods;
    private final PerformanceYears years;

    TestYears(PeriodStore periods, PerformanceYears years) {
        this.periods = periods;
        this.years = years;
    }

    /** Makes a year, unless it is there. */
    public void create(int year) {
        if (periods.targetSettingOf(year).isEmpty()) {
            years.create(year, "test");
        }
    }

    /** Locks the quarter of a day from another day on, or unlocks it. */
    public void lockQuarterOf(LocalDate day, @Nullable LocalDate from) {
        create(day.getYear());
        UUID quarter = periods.quarterOf(day).orElseThrow().id();
        periods.lock(quarter, from, "test", "test");
    }

    /** Locks the target setting of a year from a day on, or unlocks it. */
    public void lockTargetSettingOf(int year, @Nullable LocalDate from) {
        create(year);
        periods.lock(periods.targetSettingOf(year).orElseThrow().id(), from, "test", "test");
    }
}
