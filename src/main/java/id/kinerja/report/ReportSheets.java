package id.kinerja.report;

import id.kinerja.organization.Organization;
import id.kinerja.page.Formats;
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
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads daily reports for pages. */
@Service
@Transactional(readOnly = true)
class ReportSheets {

    private final DailyReportRows rows;
    private final ReportHistory history;
    private final ReportCheck check;
    private final PlanIndicators indicators;
    private final ReviewNotes notes;
    private final Organization organization;
    private final MessageSource messages;
    private final Formats formats;

    ReportSheets(
            DailyReportRows rows,
            ReportHistory history,
            ReportCheck check,
            PlanIndicators indicators,
            ReviewNotes notes,
            Organization organization,
            MessageSource messages,
            Formats formats) {
        this.rows = rows;
        this.history = history;
        this.check = check;
        this.indicators = indicators;
        this.notes = notes;
        this.organization = organization;
        this.messages = messages;
        this.formats = formats;
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
        var words = new Words(messages, formats, Map.of());
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
                remarks(check.aboutTheDay(employeeId, day, false), words),
                List.of(),
                List.of());
    }

    private ReportSheet sheet(DailyReport report) {
        var words = new Words(messages, formats, indicators.texts(report));
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
                lines(activities, reasons, words),
                activities.stream().mapToInt(Activity::minutes).sum(),
                decided(report) ? List.of() : remarks(check.judge(report), words),
                events(report.id(), words),
                rounds(report, words));
    }

    private static boolean decided(DailyReport report) {
        return report.status() == ReportStatus.APPROVED || report.status() == ReportStatus.REJECTED;
    }

    private static List<ReportSheet.Line> lines(
            List<Activity> activities, Map<String, ReviewNote> reasons, Words words) {
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

    private List<ReportSheet.Event> events(UUID reportId, Words words) {
        return history.of(reportId).stream()
                .map(event -> new ReportSheet.Event(
                        words.say("report.event." + event.kind()),
                        moment(event.at()),
                        person(event.person(), event.principal()),
                        event.round(),
                        Optional.ofNullable(event.reason()).orElse("")))
                .toList();
    }

    private List<ReportSheet.Round> rounds(DailyReport report, Words words) {
        var returned = new ArrayList<>(history.returned(report.id()).entrySet());
        var reasons = notes.all(report.id());
        var rounds = new ArrayList<ReportSheet.Round>();
        for (int i = 0; i < returned.size(); i++) {
            var before = returned.get(i).getValue();
            var after = i + 1 < returned.size() ? returned.get(i + 1).getValue() : report.activities();
            rounds.add(0, round(returned.get(i).getKey(), i + 1, before, after, reasons, words));
        }
        return List.copyOf(rounds);
    }

    private static ReportSheet.Round round(
            int number, int nth, List<Activity> before, List<Activity> after, List<ReviewNote> notes, Words words) {
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
                .flatMap(activity -> sent.stream()
                        .filter(note -> note.row().equals(activity.id().toString()))
                        .map(note -> new ReportSheet.Reason(activity.description(), note.reason())))
                .toList();
        return new ReportSheet.Round(number, common, reasons, changes);
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? "" : formats.moment(moment);
    }

    private String person(@Nullable String userName, @Nullable String principal) {
        return userName == null ? "" : organization.nameOf(userName, principal);
    }
}
