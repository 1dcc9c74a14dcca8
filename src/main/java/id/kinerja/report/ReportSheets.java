package id.kinerja.report;

import id.kinerja.attachment.Attachment;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Signatures;
import id.kinerja.review.ReviewNote;
import id.kinerja.review.ReviewNotes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads daily reports for pages. */
@Service
@Transactional(readOnly = true)
class ReportSheets {

    private final DailyReportRows rows;
    private final ReportHistory history;
    private final ReportCheck check;
    private final ReportFiles files;
    private final ReviewNotes notes;
    private final Organization organization;
    private final Signatures signatures;
    private final ReportWords words;

    ReportSheets(
            DailyReportRows rows,
            ReportHistory history,
            ReportCheck check,
            ReportFiles files,
            ReviewNotes notes,
            Organization organization,
            Signatures signatures,
            ReportWords words) {
        this.rows = rows;
        this.history = history;
        this.check = check;
        this.files = files;
        this.notes = notes;
        this.organization = organization;
        this.signatures = signatures;
        this.words = words;
    }

    /** An employee's day, reported or not. */
    ReportSheet of(UUID employeeId, LocalDate day) {
        return rows.findByEmployeeIdAndDay(employeeId, day)
                .map(this::sheet)
                .orElseGet(() -> unwritten(employeeId, day));
    }

    /** Whether anything was ever written about the day. */
    boolean exists(UUID employeeId, LocalDate day) {
        return rows.findByEmployeeIdAndDay(employeeId, day).isPresent();
    }

    /** The report that a case is about. */
    ReportSheet ofCase(UUID reportId) {
        return sheet(rows.findById(reportId).orElseThrow());
    }

    private ReportSheet unwritten(UUID employeeId, LocalDate day) {
        return new ReportSheet(
                null,
                employeeId,
                organization.get(employeeId).titledName(),
                day,
                ReportStatus.DRAFT,
                0,
                0,
                "",
                "",
                List.of(),
                0,
                remarks(check.aboutTheDay(employeeId, day, false), words.common()),
                List.of(),
                List.of());
    }

    private ReportSheet sheet(DailyReport report) {
        var own = words.of(report);
        var attached = files.of(report.id());
        var activities = report.activities();
        Map<String, ReviewNote> reasons =
                report.status() == ReportStatus.RETURNED ? notes.latest(report.id()) : Map.of();
        return new ReportSheet(
                report.id(),
                report.employeeId(),
                organization.get(report.employeeId()).titledName(),
                report.day(),
                report.status(),
                report.round(),
                report.version(),
                moment(report.submittedAt()),
                moment(report.overdueSince()),
                lines(activities, attached, reasons, own),
                activities.stream().mapToInt(Activity::minutes).sum(),
                decided(report) ? List.of() : remarks(check.judge(report), own),
                events(report, own),
                rounds(report, attached, own));
    }

    private static boolean decided(DailyReport report) {
        return report.status().ended();
    }

    private static List<ReportSheet.Line> lines(
            List<Activity> activities,
            Map<UUID, List<Attachment>> files,
            Map<String, ReviewNote> reasons,
            Words words) {
        var lines = new ArrayList<ReportSheet.Line>();
        for (Activity activity : activities) {
            var reason = reasons.get(activity.id().toString());
            lines.add(new ReportSheet.Line(
                    lines.size() + 1,
                    activity.id(),
                    words.indicator(activity.indicatorId()),
                    activity.description(),
                    words.output(activity),
                    words.time(activity),
                    activity.minutes(),
                    words.place(activity.place()),
                    activity.links(),
                    files.getOrDefault(activity.id(), List.of()),
                    reason == null ? "" : reason.reason()));
        }
        return List.copyOf(lines);
    }

    private static List<ReportSheet.Remark> remarks(List<Finding> findings, Words words) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::refuses).reversed())
                .map(finding -> new ReportSheet.Remark(
                        finding.refuses(),
                        finding.activity(),
                        finding.field(),
                        words.say(finding.code(), finding.arguments().toArray())))
                .toList();
    }

    private List<ReportSheet.Event> events(DailyReport report, Words words) {
        return history.of(report.id()).stream()
                .map(event -> new ReportSheet.Event(
                        words.say("report.event." + event.kind()),
                        moment(event.at()),
                        person(report.employeeId(), event),
                        event.round(),
                        Optional.ofNullable(event.reason()).orElse("")))
                .toList();
    }

    private List<ReportSheet.Round> rounds(DailyReport report, Map<UUID, List<Attachment>> files, Words words) {
        var returned = new ArrayList<>(history.returned(report.id()).entrySet());
        var reasons = notes.all(report.id());
        var rounds = new ArrayList<ReportSheet.Round>();
        for (int i = 0; i < returned.size(); i++) {
            var before = returned.get(i).getValue();
            var after = i + 1 < returned.size() ? returned.get(i + 1).getValue() : written(report, files);
            rounds.add(0, round(returned.get(i).getKey(), i + 1, before, after, reasons, words));
        }
        return List.copyOf(rounds);
    }

    private static ReportSheet.Round round(
            int number, int nth, List<Written> before, List<Written> after, List<ReviewNote> notes, Words words) {
        var sent = notes.stream().filter(note -> note.round() == nth).toList();
        var changes = ReportChanges.between(before, after, words).stream()
                .map(change -> new ReportSheet.Change(
                        change.activityId(),
                        change.activity(),
                        words.say("report.field." + change.field()),
                        change.before(),
                        change.after()))
                .toList();
        var common = sent.stream()
                .filter(note -> note.row().equals(ReviewNote.WHOLE))
                .map(ReviewNote::reason)
                .findFirst()
                .orElse("");
        var reasons = before.stream()
                .map(Written::activity)
                .flatMap(activity -> sent.stream()
                        .filter(note -> note.row().equals(activity.id().toString()))
                        .map(note -> new ReportSheet.Reason(activity.description(), note.reason())))
                .toList();
        return new ReportSheet.Round(number, common, reasons, changes);
    }

    private static List<Written> written(DailyReport report, Map<UUID, List<Attachment>> files) {
        return report.activities().stream()
                .map(activity -> new Written(
                        activity,
                        files.getOrDefault(activity.id(), List.of()).stream()
                                .map(KeptFile::of)
                                .toList()))
                .toList();
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? "" : words.formats().moment(moment);
    }

    private String person(UUID employee, ReportEvent event) {
        return event.person() == null ? "" : signatures.of(employee, event.person(), event.principal(), event.at());
    }
}
