package id.kinerja.report;

import id.kinerja.access.NotVisible;
import id.kinerja.engine.Cases;
import id.kinerja.organization.Actor;
import id.kinerja.target.EstablishedPlan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an employee does with the reports of single days. */
@Service
@Transactional
public class DailyReports {

    /** The process that decides a report. */
    static final String PROCESS = "daily-report";

    /** Tells the process that the employee takes the report back. */
    static final String WITHDRAWN = "report-withdrawn";

    private final DailyReportRows rows;
    private final ReportHistory history;
    private final ReportCheck check;
    private final PlanIndicators indicators;
    private final TypedInputs typed;
    private final Cases cases;
    private final ReportFiles files;
    private final Clock clock;

    DailyReports(
            DailyReportRows rows,
            ReportHistory history,
            ReportCheck check,
            PlanIndicators indicators,
            TypedInputs typed,
            Cases cases,
            ReportFiles files,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.check = check;
        this.indicators = indicators;
        this.typed = typed;
        this.cases = cases;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Adds an activity to a day's report, or replaces the one with its id; the day's first activity makes the report.
     *
     * @return why the day may not be reported, or that the activity would have too much evidence; empty when it is saved
     * @throws ReportMoved when the report waits for its decision, or was decided
     * @throws NotVisible when another report has an activity with this id
     */
    public List<Finding> put(UUID employeeId, LocalDate day, Activity activity) {
        return put(open(employeeId, day), activity);
    }

    /** Locks the day's report, if there is one, and reads what the rules look at; in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    OpenDay open(UUID employeeId, LocalDate day) {
        var found = rows.lock(employeeId, day);
        return new OpenDay(employeeId, check.facts(employeeId, day), found.orElse(null));
    }

    List<Finding> put(OpenDay open, Activity activity) {
        var found = open.report();
        found.ifPresent(this::requireEditable);
        boolean returned =
                found.filter(report -> report.status() == ReportStatus.RETURNED).isPresent();
        var refusals = check.aboutTheDay(open.facts(), returned).stream()
                .filter(Finding::refuses)
                .toList();
        if (!refusals.isEmpty()) {
            return refusals;
        }
        var report = found.orElseGet(() -> make(open.employeeId(), open.facts().day()));
        requireMine(report.has(activity.id()), activity.id());
        int attached =
                activity.links().isEmpty() || !report.has(activity.id()) ? 0 : files.count(report.id(), activity.id());
        if (activity.links().size() + attached > Activity.MOST_EVIDENCE) {
            return List.of(Finding.refusal(0, "links[0]", "report.links.with-files", attached, Activity.MOST_EVIDENCE));
        }
        report.put(activity, clock.instant());
        if (open.facts().unfinished().contains(activity.id())) {
            typed.drop(open.employeeId(), open.facts().day(), activity.id());
        }
        open.saved(report, activity.id());
        return List.of();
    }

    /**
     * Tells nobody what is wrong with another's activity.
     *
     * @throws NotVisible when another report has an activity with this id
     */
    @Transactional(readOnly = true)
    public void requireMine(UUID employeeId, LocalDate day, UUID activityId) {
        requireMine(
                rows.findByEmployeeIdAndDay(employeeId, day)
                        .filter(report -> report.has(activityId))
                        .isPresent(),
                activityId);
    }

    private void requireMine(boolean known, UUID activityId) {
        if (!known && rows.activityExists(activityId)) {
            throw new NotVisible();
        }
    }

    /**
     * Removes an activity; one that is not there is left alone.
     *
     * @throws ReportMoved when the report waits for its decision, or was decided
     */
    public void remove(UUID employeeId, LocalDate day, UUID activityId) {
        typed.drop(employeeId, day, activityId);
        rows.lock(employeeId, day).ifPresent(report -> {
            requireEditable(report);
            report.remove(activityId, clock.instant());
            files.remove(report.id(), activityId);
        });
    }

    /** Submits a day's report, whatever its version. */
    public List<Finding> submit(UUID employeeId, LocalDate day, String person) {
        return submit(employeeId, day, person, null);
    }

    /**
     * Submits a day's report and starts its case. Who submits what is submitted already gets the same answer, so a
     * repeated request makes one case.
     *
     * @param person the user name of who submits
     * @param version the version that the person has seen; none submits whatever is there
     * @return what the rules refuse; empty when the report is submitted
     * @throws ReportMoved when the report was returned, and its task is to be completed instead
     * @throws ReportChanged when the draft is no longer what the person has seen
     */
    public List<Finding> submit(UUID employeeId, LocalDate day, String person, @Nullable Integer version) {
        return submit(open(employeeId, day), person, version);
    }

    List<Finding> submit(OpenDay open, String person, @Nullable Integer version) {
        if (open.report().isEmpty()) {
            return List.of(Finding.refusal(0, "activities", "report.rule.empty"));
        }
        var report = open.report().get();
        if (report.status() == ReportStatus.RETURNED) {
            throw moved(report);
        }
        if (report.status() != ReportStatus.DRAFT) {
            return List.of();
        }
        if (version != null && version != report.version()) {
            throw new ReportChanged(report.id(), person, report.changedAt());
        }
        var refusals = check.judge(report, open.facts()).stream()
                .filter(Finding::refuses)
                .toList();
        if (refusals.isEmpty()) {
            report.submit(planVersion(open.facts().plan().orElseThrow()), clock.instant());
            history.submitted(report, ReportStatus.DRAFT, Actor.of(person));
            cases.start(PROCESS, report.id());
        }
        return refusals;
    }

    /**
     * Takes a report back while nobody has decided it; it becomes a draft again. Repeating it changes nothing.
     *
     * @param person the user name of who withdraws
     * @throws ReportMoved when it was decided or returned meanwhile
     */
    public void withdraw(UUID employeeId, LocalDate day, String person) {
        var report = rows.lock(employeeId, day).orElseThrow(() -> new ReportMoved(ReportStatus.DRAFT, null));
        if (report.status() == ReportStatus.DRAFT) {
            return;
        }
        if (report.status() != ReportStatus.SUBMITTED) {
            throw moved(report);
        }
        history.withdrawn(report, Actor.of(person));
        cases.send(WITHDRAWN, report.id());
    }

    DailyReport.PlanVersion plan(DailyReport report) {
        return planVersion(indicators.plan(report.employeeId(), report.day()).orElseThrow());
    }

    private static DailyReport.PlanVersion planVersion(EstablishedPlan plan) {
        return new DailyReport.PlanVersion(plan.planId(), plan.version());
    }

    private DailyReport make(UUID employeeId, LocalDate day) {
        rows.make(UUID.randomUUID(), employeeId, day, clock.instant());
        var report = rows.lock(employeeId, day).orElseThrow();
        requireEditable(report);
        return report;
    }

    private void requireEditable(DailyReport report) {
        if (!report.status().editable()) {
            throw moved(report);
        }
    }

    private ReportMoved moved(DailyReport report) {
        return new ReportMoved(
                report.status(), history.to(report.id(), report.status()).orElse(null));
    }
}
