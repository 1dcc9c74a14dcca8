package id.kinerja.report;

import id.kinerja.calendar.Deadlines;
import id.kinerja.organization.Officials;
import id.kinerja.review.ReviewNotes;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code daily-report} calls; each method takes its business key, the report's id. */
@Component("reportSteps")
@Transactional
public class ReportSteps {

    private final DailyReportRows rows;
    private final ReportHistory history;
    private final ReviewNotes notes;
    private final DailyReports reports;
    private final ReportSettings settings;
    private final Officials officials;
    private final Deadlines deadlines;
    private final Clock clock;

    ReportSteps(
            DailyReportRows rows,
            ReportHistory history,
            ReviewNotes notes,
            DailyReports reports,
            ReportSettings settings,
            Officials officials,
            Deadlines deadlines,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.notes = notes;
        this.reports = reports;
        this.settings = settings;
        this.officials = officials;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The user name of today's superior; none when there is no superior with an account. */
    public @Nullable String supervisor(String businessKey) {
        return officials.supervisorOf(employeeOf(businessKey));
    }

    /** The group that decides when there is no superior with an account. */
    public List<String> supervisorGroup(String businessKey) {
        return officials.supervisorGroupOf(employeeOf(businessKey));
    }

    /** The user name of the employee. */
    public @Nullable String employee(String businessKey) {
        return officials.accountOf(employeeOf(businessKey));
    }

    /** The group that stands in for an employee who cannot sign in any more. */
    public List<String> employeeGroup(String businessKey) {
        return officials.groupOf(employeeOf(businessKey));
    }

    /** When the supervisor's term for the decision ends. */
    public Date decisionDue(String businessKey) {
        return deadlines.inWorkingDays(settings.decisionDays());
    }

    /** When the employee's term for the revision ends. */
    public Date revisionDue(String businessKey) {
        return deadlines.inWorkingDays(settings.revisionDays());
    }

    /** The report counts as evidence from now on. */
    public void approve(String businessKey) {
        move(businessKey, ReportStatus.APPROVED);
    }

    /** The report counts for nothing. */
    public void reject(String businessKey) {
        move(businessKey, ReportStatus.REJECTED);
    }

    /** The employee may revise the report; its present state is kept to be compared with the next round. */
    public void giveBack(String businessKey) {
        var report = report(businessKey);
        history.keep(report.id(), report.round());
        report.move(ReportStatus.RETURNED, clock.instant());
    }

    /** The revised report asks the supervisor again. */
    public void resubmit(String businessKey) {
        var report = report(businessKey);
        report.submit(reports.plan(report), clock.instant());
    }

    /** The report is a draft again. */
    public void withdraw(String businessKey) {
        move(businessKey, ReportStatus.DRAFT);
    }

    /** The supervisor's term ran out; the report goes on waiting. */
    public void overdue(String businessKey) {
        var report = rows.lock(UUID.fromString(businessKey)).orElseThrow();
        if (report.status() == ReportStatus.SUBMITTED && report.overdueSince() == null) {
            report.overdue(clock.instant());
            history.add(report.id(), report.round(), ReportEvent.Kind.OVERDUE, null, null);
        }
    }

    private void move(String businessKey, ReportStatus to) {
        var report = report(businessKey);
        report.move(to, clock.instant());
        notes.discard(report.id());
    }

    private UUID employeeOf(String businessKey) {
        return report(businessKey).employeeId();
    }

    /** Whoever moves the case has locked the report before, so that it is not even read again. */
    private DailyReport report(String businessKey) {
        return rows.findById(UUID.fromString(businessKey)).orElseThrow();
    }
}
