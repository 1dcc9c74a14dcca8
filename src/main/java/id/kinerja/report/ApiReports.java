package id.kinerja.report;

import id.kinerja.api.FieldFault;
import id.kinerja.api.Problems;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.review.ReviewNote;
import id.kinerja.review.ReviewNotes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads daily reports for programs. */
@Service
@Transactional(readOnly = true)
class ApiReports {

    private final DailyReportRows rows;
    private final ReportCheck check;
    private final ReviewNotes notes;
    private final Organization organization;
    private final Problems words;

    ApiReports(DailyReportRows rows, ReportCheck check, ReviewNotes notes, Organization organization, Problems words) {
        this.rows = rows;
        this.check = check;
        this.notes = notes;
        this.organization = organization;
        this.words = words;
    }

    /** An employee's day, reported or not. */
    ApiReport of(UUID employeeId, LocalDate day) {
        return rows.findByEmployeeIdAndDay(employeeId, day)
                .map(this::read)
                .orElseGet(() -> new ApiReport(
                        null,
                        employeeId,
                        day,
                        ReportStatus.DRAFT,
                        0,
                        0,
                        0,
                        null,
                        null,
                        List.of(),
                        remarks(check.aboutTheDay(employeeId, day, false)),
                        List.of()));
    }

    /** That the report does not stand where the request belongs; who took it where it is, and when. */
    ProblemDetail moved(ReportMoved moved) {
        var problem = words.of(HttpStatus.CONFLICT, "report-moved", "report.moved." + moved.status());
        problem.setProperty("reportStatus", moved.status());
        var event = moved.event();
        if (event != null && event.person() != null) {
            Problems.first(problem, event.person(), name(event.person()), event.at());
        }
        return problem;
    }

    /** That the draft is not the one that was read. */
    ProblemDetail changed(ReportChanged changed) {
        var problem = words.of(HttpStatus.CONFLICT, "changed-meanwhile", "api.problem.changed");
        Problems.first(problem, changed.by(), name(changed.by()), changed.at());
        return problem;
    }

    private String name(String userName) {
        return organization.byUserName(userName).map(Employee::titledName).orElse(userName);
    }

    /** What refuses a submission, field by field. */
    List<FieldFault> faults(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::refuses)
                .map(finding -> new FieldFault(field(finding), word(finding)))
                .toList();
    }

    private ApiReport read(DailyReport report) {
        boolean decided = report.status() == ReportStatus.APPROVED || report.status() == ReportStatus.REJECTED;
        return new ApiReport(
                report.id(),
                report.employeeId(),
                report.day(),
                report.status(),
                report.round(),
                report.version(),
                report.activities().stream().mapToInt(Activity::minutes).sum(),
                report.submittedAt(),
                report.overdueSince(),
                report.activities().stream().map(ActivityBody::of).toList(),
                decided ? List.of() : remarks(check.judge(report)),
                report.status() == ReportStatus.RETURNED ? reasons(report.id()) : List.of());
    }

    private List<ApiReport.Remark> remarks(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new ApiReport.Remark(finding.refuses(), field(finding), word(finding)))
                .toList();
    }

    private List<ApiReport.Reason> reasons(UUID reportId) {
        return notes.latest(reportId).values().stream()
                .sorted(Comparator.comparing(ReviewNote::row))
                .map(note -> new ApiReport.Reason(
                        note.row().equals(ReviewNote.WHOLE) ? null : UUID.fromString(note.row()), note.reason()))
                .toList();
    }

    private String word(Finding finding) {
        return words.text(finding.code(), finding.arguments().toArray());
    }

    private static String field(Finding finding) {
        return finding.wholeDay() ? finding.field() : "activities[" + (finding.activity() - 1) + "]." + finding.field();
    }
}
