package id.kinerja.report;

import id.kinerja.attachment.AttachedTo;
import id.kinerja.attachment.Attachment;
import id.kinerja.attachment.Attachments;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The files that stand with activities as evidence (berkas bukti dukung). */
@Component
class ReportFiles {

    private final Attachments attachments;

    ReportFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The files of a report by activity; activities without files are missing. */
    Map<UUID, List<Attachment>> of(UUID reportId) {
        return of(List.of(reportId));
    }

    /** The files of some reports by activity. */
    Map<UUID, List<Attachment>> of(Collection<UUID> reportIds) {
        return attachments.of(DailyReports.PROCESS, reportIds).stream()
                .filter(file -> file.place().part() != null)
                .collect(Collectors.groupingBy(
                        file -> String.valueOf(file.place().part()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> UUID.fromString(entry.getKey()), Map.Entry::getValue));
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

    private static AttachedTo place(UUID reportId, UUID activityId) {
        return new AttachedTo(DailyReports.PROCESS, reportId, activityId);
    }
}
