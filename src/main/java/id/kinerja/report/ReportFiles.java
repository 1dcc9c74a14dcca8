package id.kinerja.report;

import id.kinerja.attachment.AttachedTo;
import id.kinerja.attachment.Attachment;
import id.kinerja.attachment.Attachments;
import id.kinerja.report.DatedFiles.DatedFile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that stand with activities as evidence (berkas bukti dukung). */
@Component
class ReportFiles {

    private final Attachments attachments;
    private final JdbcClient jdbc;

    ReportFiles(Attachments attachments, JdbcClient jdbc) {
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /** The files of a report by activity; activities without files are missing. */
    Map<UUID, List<Attachment>> of(UUID reportId) {
        return of(List.of(reportId));
    }

    /** The files of some reports by activity, by one statement; activities without files are missing. */
    Map<UUID, List<Attachment>> of(Collection<UUID> reportIds) {
        return attachments.of(DailyReports.PROCESS, reportIds).stream()
                .collect(Collectors.groupingBy(ReportFiles::activity));
    }

    /**
     * The files of an employee's days from one to another, both included, the newest day first.
     *
     * @param counts whose reports count, by where they stand
     * @param page the address of a day's report
     */
    List<DatedFile> of(
            UUID employeeId,
            LocalDate from,
            LocalDate to,
            Predicate<ReportStatus> counts,
            Function<LocalDate, String> page) {
        Map<UUID, LocalDate> days = new HashMap<>();
        jdbc.sql("select id, day, status from daily_report where employee_id = ? and day between ? and ?")
                .params(employeeId, from, to)
                .query(row -> {
                    if (counts.test(ReportStatus.valueOf(row.getString("status")))) {
                        days.put(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class));
                    }
                });
        return attachments.of(DailyReports.PROCESS, days.keySet()).stream()
                .map(file -> {
                    var day = Objects.requireNonNull(days.get(file.place().caseId()));
                    return new DatedFile(day, page.apply(day), file);
                })
                .sorted(Comparator.comparing(DatedFile::day).reversed())
                .toList();
    }

    /** Where others read an employee's days, as the employee may as well. */
    static Function<LocalDate, String> pageFor(UUID employeeId) {
        return day -> "/daily-reports/of/" + employeeId + "/" + day;
    }

    /** How many files an activity has. */
    int count(UUID reportId, UUID activityId) {
        return attachments.at(place(reportId, activityId)).size();
    }

    /** Removes an activity's files, since it goes itself. */
    void remove(UUID reportId, UUID activityId) {
        attachments.removeAt(place(reportId, activityId));
    }

    /** The page on which an activity's files are added and removed. */
    static String page(UUID reportId, UUID activityId) {
        return "/attachments/of/" + DailyReports.PROCESS + "/" + reportId + "?part=" + activityId;
    }

    private static UUID activity(Attachment file) {
        return Objects.requireNonNull(file.place().part());
    }

    private static AttachedTo place(UUID reportId, UUID activityId) {
        return new AttachedTo(DailyReports.PROCESS, reportId, activityId);
    }
}
