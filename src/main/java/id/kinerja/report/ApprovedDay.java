package id.kinerja.report;

import id.kinerja.attachment.Attachment;
import id.kinerja.organization.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A daily report that was approved, which cannot change any more.
 *
 * @param approver who approved it, and in whose place
 * @param done its activities in the day's order
 */
public record ApprovedDay(
        LocalDate day, @Nullable Instant submittedAt, Instant approvedAt, Actor approver, List<Done> done) {

    /** An activity with its evidence files. */
    public record Done(Activity activity, List<Attachment> files) {}
}
