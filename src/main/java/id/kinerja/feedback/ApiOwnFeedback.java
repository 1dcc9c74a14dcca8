package id.kinerja.feedback;

import id.kinerja.attachment.AttachmentBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as programs of its giver read it.
 *
 * @param id made by the sender
 * @param version counts the changes
 * @param employee to whom
 * @param name of the employee
 * @param row a result's id, or a behaviour
 * @param resultText what the result said when it was given; empty for a behaviour
 * @param anonymous whether everybody else reads it without the giver's name
 * @param day that it is about
 * @param changeable whether it may still be changed or withdrawn
 * @param withdrawnAt none unless it was withdrawn
 */
record ApiOwnFeedback(
        UUID id,
        int version,
        UUID employee,
        String name,
        String row,
        String resultText,
        GiverKind kind,
        boolean anonymous,
        LocalDate day,
        String text,
        List<String> links,
        List<AttachmentBody> files,
        Instant givenAt,
        boolean changeable,
        @Nullable Instant withdrawnAt) {

    static ApiOwnFeedback of(FeedbackLists.Mine mine) {
        Feedback one = mine.feedback();
        return new ApiOwnFeedback(
                one.id(),
                one.version(),
                one.employeeId(),
                one.employeeName(),
                one.row().key(),
                one.row().resultText(),
                one.kind(),
                one.anonymous(),
                one.day(),
                one.text(),
                one.links(),
                mine.files().stream().map(AttachmentBody::of).toList(),
                one.givenAt(),
                mine.changeable(),
                one.withdrawnAt());
    }
}
