package id.kinerja.report;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Periods;
import id.kinerja.target.EstablishedPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers the facts that the rules look at. */
@Component
class ReportCheck {

    private final WorkingCalendar calendar;
    private final Periods periods;
    private final EstablishedPlans plans;
    private final ReportSettings settings;
    private final TypedInputs typed;

    ReportCheck(
            WorkingCalendar calendar,
            Periods periods,
            EstablishedPlans plans,
            ReportSettings settings,
            TypedInputs typed) {
        this.calendar = calendar;
        this.periods = periods;
        this.plans = plans;
        this.settings = settings;
        this.typed = typed;
    }

    /** What the rules look at besides the report, as it is now. */
    DayFacts facts(UUID employeeId, LocalDate day) {
        return new DayFacts(
                day,
                calendar.isWorkingDay(day),
                locked(day),
                plans.of(employeeId, day.getYear()),
                typed.unfinished(employeeId, day));
    }

    /** What the rules say about a report as it is; one that was submitted in time is not late any more. */
    List<Finding> judge(DailyReport report) {
        return judge(report, facts(report.employeeId(), report.day()));
    }

    List<Finding> judge(DailyReport report, DayFacts about) {
        return ReportRules.judge(facts(about, report.status() != ReportStatus.DRAFT, report.activities()));
    }

    /** What the rules say about an employee's day, whatever its activities. */
    List<Finding> aboutTheDay(UUID employeeId, LocalDate day, boolean returned) {
        return aboutTheDay(facts(employeeId, day), returned);
    }

    List<Finding> aboutTheDay(DayFacts about, boolean returned) {
        return ReportRules.aboutTheDay(facts(about, returned, List.of()));
    }

    /** Whether the quarter of the day is locked, so that nothing about the day counts or ceases to count any more. */
    boolean locked(LocalDate day) {
        return periods.quarterOf(day)
                .map(quarter -> quarter.lockedOn(calendar.today()))
                .orElse(false);
    }

    private ReportFacts facts(DayFacts about, boolean returned, List<Activity> activities) {
        return new ReportFacts(
                about.day(),
                calendar.today(),
                returned,
                about.working(),
                about.locked(),
                about.plan().isEmpty() ? null : about.indicators(),
                settings.limits(),
                activities,
                about.unfinished().size());
    }
}
