package id.kinerja.feedback;

import id.kinerja.attachment.AttachmentBody;
import id.kinerja.target.Behaviour;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as programs read it that did not give it.
 *
 * @param reference under which it is known
 * @param result the id of the result that it is about; none when it is about a behaviour
 * @param resultText what the result said when it was given; empty for a behaviour
 * @param anonymous whether nobody is told who gave it
 * @param kind what the giver is to the employee; none when anonymous
 * @param by the giver's name; none when anonymous
 * @param day that it is about; none when anonymous
 * @param month of that day, such as {@code 2026-07}
 * @param files none when anonymous
 */
public record ApiFeedback(
        UUID reference,
        @Nullable UUID result,
        String resultText,
        @Nullable Behaviour behaviour,
        boolean anonymous,
        @Nullable GiverKind kind,
        @Nullable String by,
        @Nullable LocalDate day,
        String month,
        String text,
        List<String> links,
        List<AttachmentBody> files) {

    /** What programs are told of it. */
    public static ApiFeedback of(GivenFeedback one) {
        return new ApiFeedback(
                one.reference(),
                one.resultId(),
                one.resultText(),
                one.behaviour(),
                one.anonymous(),
                one.kind(),
                one.giver(),
                one.day(),
                one.month().toString(),
                one.text(),
                one.links(),
                one.files().stream().map(AttachmentBody::of).toList());
    }
}
