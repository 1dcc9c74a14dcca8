package id.kinerja.report;

import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.CaseView;
import id.kinerja.engine.FieldProblem;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The employee's answer to a return; the activities are revised on the day's own page before. */
@Component
class ReviseReportForm implements TaskForm<ReviseReport> {

    static final String STEP = "reviseReport";

    private final DailyReportRows rows;
    private final ReportHistory history;
    private final ReportSheets sheets;
    private final ReportTables tables;
    private final ReportCheck check;

    ReviseReportForm(
            DailyReportRows rows, ReportHistory history, ReportSheets sheets, ReportTables tables, ReportCheck check) {
        this.rows = rows;
        this.history = history;
        this.sheets = sheets;
        this.tables = tables;
        this.check = check;
    }

    @Override
    public String key() {
        return "report-revise";
    }

    @Override
    public Class<ReviseReport> command() {
        return ReviseReport.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        return tables.forRevision(sheets.ofCase(task.caseId()));
    }

    @Override
    public String submit(ReviseReport command, TaskCase task) {
        var report = rows.lock(task.caseId()).orElseThrow();
        if (report.status() != ReportStatus.RETURNED) {
            throw new CaseMoved(report.id());
        }
        if (command.decision() == ReviseReport.Decision.WITHDRAW) {
            history.add(report.id(), report.round(), ReportEvent.Kind.WITHDRAWN, task.actor(), null);
            return "withdraw";
        }
        var refusals = check.judge(report).stream().filter(Finding::refuses).toList();
        if (!refusals.isEmpty()) {
            throw new Refused(refusals.stream()
                    .map(finding -> new FieldProblem("", finding.code(), finding.arguments()))
                    .toList());
        }
        history.add(report.id(), report.round() + 1, ReportEvent.Kind.SUBMITTED, task.actor(), null);
        return "resubmit";
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        return Optional.of(new CaseView("report/case :: revise", Map.of("sheet", sheets.ofCase(task.caseId()))));
    }

    @Override
    public Optional<String> editPage(TaskCase task) {
        return rows.findById(task.caseId()).map(report -> "/daily-reports/" + report.day());
    }
}
