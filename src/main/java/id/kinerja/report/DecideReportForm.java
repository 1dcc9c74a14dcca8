package id.kinerja.report;

import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.CaseView;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Organization;
import id.kinerja.review.ReviewNotes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The supervisor's decision about a report. */
@Component
class DecideReportForm implements TaskForm<DecideReport> {

    static final String STEP = "decideReport";

    private final DailyReportRows rows;
    private final ReportHistory history;
    private final ReportSheets sheets;
    private final ReportTables tables;
    private final ReviewNotes notes;
    private final ReportCheck check;
    private final Organization organization;

    DecideReportForm(
            DailyReportRows rows,
            ReportHistory history,
            ReportSheets sheets,
            ReportTables tables,
            ReviewNotes notes,
            ReportCheck check,
            Organization organization) {
        this.rows = rows;
        this.history = history;
        this.sheets = sheets;
        this.tables = tables;
        this.notes = notes;
        this.check = check;
        this.organization = organization;
    }

    @Override
    public String key() {
        return "report-decide";
    }

    @Override
    public Class<DecideReport> command() {
        return DecideReport.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        return tables.forDecision(sheets.ofCase(task.caseId()));
    }

    @Override
    public String submit(DecideReport command, TaskCase task) {
        var report = rows.lock(task.caseId()).orElseThrow();
        requireSubmitted(report);
        requireAnother(report, task.person());
        String comment = command.comment() == null ? "" : command.comment().strip();
        return switch (command.decision()) {
            case APPROVE -> approve(report, comment, task.actor());
            case REJECT -> reject(report, comment, task.actor());
            case RETURN -> giveBack(report, command.activities(), comment, task.actor());
        };
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        return Optional.of(new CaseView(
                "report/case :: decide",
                Map.of(
                        "sheet",
                        sheets.ofCase(task.caseId()),
                        "drafts",
                        notes.drafts(task.caseId(), task.person()),
                        "taskId",
                        task.taskId())));
    }

    private String approve(DailyReport report, String comment, Actor by) {
        requireUnlocked(report);
        record(report, ReportEvent.Kind.APPROVED, by, comment);
        return "approve";
    }

    private String reject(DailyReport report, String comment, Actor by) {
        if (comment.isEmpty()) {
            throw new Refused("comment", "report.decide.reject-reason");
        }
        record(report, ReportEvent.Kind.REJECTED, by, comment);
        return "reject";
    }

    private String giveBack(DailyReport report, List<String> ticked, String comment, Actor by) {
        requireUnlocked(report);
        var known = report.activities().stream()
                .map(Activity::id)
                .map(UUID::toString)
                .toList();
        if (!known.containsAll(ticked)) {
            throw new Refused("activities", "report.decide.activity-unknown");
        }
        if (ticked.isEmpty() && notes.drafts(report.id(), by.person()).isEmpty()) {
            throw new Refused("activities", "report.decide.return-reason");
        }
        var silent = notes.unexplained(report.id(), ticked, by.person());
        if (!silent.isEmpty() && comment.isEmpty()) {
            throw new Refused("comment", "report.decide.row-reason", known.indexOf(silent.get(0)) + 1);
        }
        notes.send(report.id(), ticked, comment, by);
        record(report, ReportEvent.Kind.RETURNED, by, comment);
        return "return";
    }

    private void record(DailyReport report, ReportEvent.Kind kind, Actor by, String comment) {
        history.add(report.id(), report.round(), kind, by, comment.isEmpty() ? null : comment);
    }

    private void requireSubmitted(DailyReport report) {
        if (report.status() != ReportStatus.SUBMITTED) {
            throw new CaseMoved(report.id());
        }
    }

    private void requireAnother(DailyReport report, String person) {
        if (organization.isAccountOf(person, report.employeeId())) {
            throw new Refused("", "report.decide.own");
        }
    }

    private void requireUnlocked(DailyReport report) {
        if (check.locked(report.day())) {
            throw new Refused("decision", "report.decide.locked");
        }
    }
}
