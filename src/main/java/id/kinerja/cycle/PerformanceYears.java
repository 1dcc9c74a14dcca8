package id.kinerja.cycle;

import id.kinerja.engine.Cases;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes performance years, each with its periods, their windows and the process that leads through it. */
@Service
public class PerformanceYears {

    static final String PROCESS = "performance-cycle";

    /** What a year is called where it is recorded. */
    static final String YEAR = "performance-year";

    private static final int QUARTERS = 4;
    private static final int MONTHS_A_QUARTER = 3;
    private static final int WHOLE_YEAR = 5;

    private final YearStore years;
    private final PeriodStore periods;
    private final WindowStore windows;
    private final WindowTerms terms;
    private final Cases cases;
    private final Trail trail;

    PerformanceYears(
            YearStore years, PeriodStore periods, WindowStore windows, WindowTerms terms, Cases cases, Trail trail) {
        this.years = years;
        this.periods = periods;
        this.windows = windows;
        this.terms = terms;
        this.cases = cases;
        this.trail = trail;
    }

    /**
     * Makes a year with its target setting, four quarters and annual evaluation, and starts its process. A window that
     * would have to open today or earlier waits for somebody to open it: nothing opens because a year was made.
     *
     * @param by the user name of who makes it
     * @return whether it is new
     */
    @Transactional
    public boolean create(int year, String by) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        Period annual = planned(year, PeriodKind.YEAR, WHOLE_YEAR, first, last);
        LocalDate publishes = publication(annual.window());
        if (!years.add(year, publishes, publishes == null ? null : terms.end(publishes), by)) {
            return false;
        }
        periods.add(planned(year, PeriodKind.TARGET_SETTING, 0, first, last));
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            LocalDate start = LocalDate.of(year, (quarter - 1) * MONTHS_A_QUARTER + 1, 1);
            periods.add(planned(
                    year,
                    PeriodKind.QUARTER,
                    quarter,
                    start,
                    start.plusMonths(MONTHS_A_QUARTER).minusDays(1)));
        }
        periods.add(annual);
        trail.record(Entry.of(Action.YEAR_CREATED, YEAR, year).by(by));
        return begin(year);
    }

    /**
     * Starts the process of a year, unless it runs. What was opened before goes on from there, with a new last day; of
     * the other windows those that lie ahead open by themselves.
     *
     * @return whether it was started
     */
    @Transactional
    public boolean start(int year) {
        boolean begun = begin(year);
        if (begun) {
            trail.record(Entry.of(Action.YEAR_PLANNED, YEAR, year).changed(Map.of(), Map.of("process", PROCESS)));
        }
        return begun;
    }

    private boolean begin(int year) {
        if (!years.start(year)) {
            return false;
        }
        windows.adoptOpenings(year);
        for (Period period : periods.ofYear(year)) {
            PeriodWindow window = period.window();
            if (window.closesOn() == null) {
                PeriodWindow plan = window.openedAt() == null
                        ? plan(period.kind(), period.startsOn(), period.endsOn())
                        : goingOn(period, window.openedAt());
                windows.plan(period.id(), plan.opensOn(), plan.closesOn());
            }
        }
        PerformanceYear performance = years.find(year).orElseThrow();
        if (performance.publishesOn() == null) {
            LocalDate publishes = periods.annualOf(year)
                    .map(Period::window)
                    .map(this::publication)
                    .orElse(null);
            years.plan(year, publishes, publishes == null ? null : terms.end(publishes));
        }
        cases.start(PROCESS, performance.id());
        return true;
    }

    /** All years, the newest first. */
    public List<PerformanceYear> all() {
        return years.all();
    }

    private Period planned(int year, PeriodKind kind, int number, LocalDate startsOn, LocalDate endsOn) {
        return new Period(UUID.randomUUID(), year, kind, number, startsOn, endsOn, null, plan(kind, startsOn, endsOn));
    }

    private PeriodWindow plan(PeriodKind kind, LocalDate startsOn, LocalDate endsOn) {
        WindowDays days = terms.days();
        LocalDate opens = days.opening(kind, startsOn, endsOn);
        return opens.isAfter(terms.today())
                ? new PeriodWindow(opens, days.closing(kind, endsOn, opens), null, null)
                : PeriodWindow.NONE;
    }

    /** A window that was opened before: its last day is counted from today, so that nothing closes at once. */
    private PeriodWindow goingOn(Period period, Instant openedAt) {
        LocalDate closes = terms.days().closing(period.kind(), period.endsOn(), terms.today());
        return new PeriodWindow(terms.dayOf(openedAt), closes, openedAt, null);
    }

    private @Nullable LocalDate publication(PeriodWindow annual) {
        return annual.closesOn() == null ? null : terms.publication(annual.closesOn());
    }
}
