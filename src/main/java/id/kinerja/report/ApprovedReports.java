package id.kinerja.report;

import id.kinerja.report.DatedFiles.DatedFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What approved daily reports show for a stretch of time. */
public interface ApprovedReports {

    /** Sums over the approved activities of the days from {@code from} to {@code to}, both included. */
    List<Evidence> evidence(UUID employeeId, LocalDate from, LocalDate to);

    /** The files of the approved activities of these days, the newest day first. */
    List<EvidenceFile> files(UUID employeeId, LocalDate from, LocalDate to);

    /** The reports of these days that were approved by a moment, the first day first, by a few statements. */
    List<ApprovedDay> approved(UUID employeeId, LocalDate from, LocalDate to, Instant by);

    /**
     * A file that stands with an approved activity.
     *
     * @param indicatorId none for additional duties
     */
    record EvidenceFile(@Nullable UUID indicatorId, DatedFile file) {}

    /**
     * The approved activities of one indicator, or of additional duties.
     *
     * @param indicatorId none for additional duties
     * @param days on how many days
     * @param activities how many activities
     * @param minutes their effective minutes
     */
    record Evidence(@Nullable UUID indicatorId, int days, int activities, int minutes) {}
}
