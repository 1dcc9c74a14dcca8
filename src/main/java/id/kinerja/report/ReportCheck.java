package id.kinerja.report;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Periods;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the facts that the rules look at. */
@Component
class ReportCheck {

    private final WorkingCalendar calendar;
    private final Periods periods;
    private final PlanIndicators indicators;
    private final ReportSettings settings;
    private final TypedInputs typed;

    ReportCheck(
            WorkingCalendar calendar,
            Periods periods,
            PlanIndicators indicators,
            ReportSettings settings,
            TypedInputs typed) {
        this.calendar = calendar;
        this.periods = periods;
        this.indicators = indicators;
        this.settings = settings;
        this.typed = typed;
    }

    /** What the rules say about a report as it is; one that was submitted in time is not late any more. */
    List<Finding> judge(DailyReport report) {
        return ReportRules.judge(
                facts(report.employeeId(), report.day(), report.status() != ReportStatus.DRAFT, report.activities()));
    }

    /** What the rules say about an employee's day, whatever its activities. */
    List<Finding> aboutTheDay(UUID employeeId, LocalDate day, boolean returned) {
        return ReportRules.aboutTheDay(facts(employeeId, day, returned, List.of()));
    }

    /** Whether the quarter of the day is locked, so that nothing about the day counts or ceases to count any more. */
    boolean locked(LocalDate day) {
        return periods.quarterOf(day)
                .map(quarter -> quarter.lockedOn(calendar.today()))
                .orElse(false);
    }

    private ReportFacts facts(UUID employeeId, LocalDate day, boolean returned, List<Activity> activities) {
        @Nullable
        Set<UUID> known = indicators
                .plan(employeeId, day)
                .map(plan -> PlanIndicators.texts(plan).keySet())
                .orElse(null);
        return new ReportFacts(
                day,
                calendar.today(),
                returned,
                calendar.isWorkingDay(day),
                locked(day),
                known,
                settings.limits(),
                activities,
                typed.of(employeeId, day).size());
    }
}
