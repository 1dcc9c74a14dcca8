package id.kinerja.report;

import id.kinerja.api.FieldFault;
import id.kinerja.api.InvalidInput;
import id.kinerja.api.Problems;
import id.kinerja.attachment.AttachmentBody;
import id.kinerja.organization.Organization;
import id.kinerja.review.ReviewNote;
import id.kinerja.review.ReviewNotes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What programs do with daily reports; each in one transaction, in which every fact is read once. */
@Service
@Transactional
class ApiReports {

    private final DailyReports reports;
    private final DailyReportRows rows;
    private final ActivityReader reader;
    private final ReportCheck check;
    private final ReviewNotes notes;
    private final Organization organization;
    private final Problems words;
    private final ReportFiles files;

    ApiReports(
            DailyReports reports,
            DailyReportRows rows,
            ActivityReader reader,
            ReportCheck check,
            ReviewNotes notes,
            Organization organization,
            Problems words,
            ReportFiles files) {
        this.reports = reports;
        this.rows = rows;
        this.reader = reader;
        this.check = check;
        this.notes = notes;
        this.organization = organization;
        this.words = words;
        this.files = files;
    }

    /**
     * Adds an activity to an employee's day, or replaces the one with its id.
     *
     * @throws InvalidInput when a field is wrong, or the day may not be reported
     */
    ApiReport put(UUID employeeId, LocalDate day, UUID activity, ActivityBody body) {
        var open = reports.open(employeeId, day);
        var read = reader.read(activity, body.typed(), open.facts().indicators());
        if (read.activity() == null) {
            reports.requireMine(employeeId, day, activity);
            throw new InvalidInput(read.errors());
        }
        refuse(reports.put(open, read.activity()));
        return read(open);
    }

    /**
     * Submits an employee's day.
     *
     * @param person the user name of who submits
     * @param version the version that the person has seen; none submits whatever is there
     * @throws InvalidInput when the rules refuse
     */
    ApiReport submit(UUID employeeId, LocalDate day, String person, @Nullable Integer version) {
        var open = reports.open(employeeId, day);
        refuse(reports.submit(open, person, version));
        return read(open);
    }

    /** An employee's day, reported or not. */
    @Transactional(readOnly = true)
    ApiReport of(UUID employeeId, LocalDate day) {
        return rows.findByEmployeeIdAndDay(employeeId, day)
                .map(report -> read(report, check.facts(employeeId, day)))
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
            Problems.first(problem, event.person(), organization.nameOf(event.person(), event.principal()), event.at());
        }
        return problem;
    }

    /** That the draft is not the one that was read. */
    ProblemDetail changed(ReportChanged changed) {
        var problem = words.of(HttpStatus.CONFLICT, "changed-meanwhile", "api.problem.changed");
        Problems.first(problem, changed.by(), organization.nameOf(changed.by()), changed.at());
        return problem;
    }

    private void refuse(List<Finding> findings) {
        var refusals = findings.stream()
                .filter(Finding::refuses)
                .map(finding -> new FieldFault(field(finding), word(finding)))
                .toList();
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
    }

    /** What was written, in the version that it has when the transaction ends. */
    private ApiReport read(OpenDay open) {
        rows.flush();
        return read(open.report().orElseThrow(), open.facts());
    }

    private ApiReport read(DailyReport report, DayFacts facts) {
        var attached = files.of(report.id());
        boolean decided = report.status().ended();
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
                report.activities().stream()
                        .flatMap(activity -> attached.getOrDefault(activity.id(), List.of()).stream())
                        .map(AttachmentBody::of)
                        .toList(),
                decided ? List.of() : remarks(check.judge(report, facts)),
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
