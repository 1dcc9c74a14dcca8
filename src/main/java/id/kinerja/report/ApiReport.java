package id.kinerja.report;

import id.kinerja.attachment.AttachmentBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day's report as programs read it.
 *
 * @param id none while nobody has written anything about the day
 * @param round how often it was submitted
 * @param version changes with every change
 * @param overdueSince since when the decision is overdue
 * @param remarks what the rules say about it as it is, refusals and warnings
 * @param files the files of the activities; the part is the activity
 * @param reasons why it was returned last, that for the whole first; empty unless it is returned
 */
record ApiReport(
        @Nullable UUID id,
        UUID employeeId,
        LocalDate day,
        ReportStatus status,
        int round,
        int version,
        int minutes,
        @Nullable Instant submittedAt,
        @Nullable Instant overdueSince,
        List<ActivityBody> activities,
        List<AttachmentBody> files,
        List<Remark> remarks,
        List<Reason> reasons) {

    /** What a rule says about a field, such as {@code activities[0].minutes}; a refusal hinders the submission. */
    record Remark(boolean refuses, String field, String message) {}

    /** Why an activity was returned; without an activity the report as a whole. */
    record Reason(@Nullable UUID activity, String reason) {}
}
