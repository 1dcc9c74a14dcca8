package id.kinerja.feedback;

import id.kinerja.page.TypedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as programs send it.
 *
 * @param employee to whom; it cannot be changed later
 * @param row a result's id, or a behaviour such as {@code ACCOUNTABLE}
 * @param day that it is about; today when it is not said
 * @param links https addresses of evidence
 * @param version the version that is changed; none to give it
 */
record FeedbackBody(
        @Nullable UUID employee,
        @Nullable String row,
        @Nullable String text,
        @Nullable LocalDate day,
        @Nullable List<@Nullable String> links,
        @Nullable Integer version) {

    /** The same as if it had been typed into our page, so that the same rules hold. */
    FeedbackInput typed(LocalDate today) {
        return new FeedbackInput(
                row == null ? "" : row,
                TypedText.of(text),
                (day == null ? today : day).toString(),
                links == null
                        ? List.of()
                        : links.stream().map(link -> link == null ? "" : link).toList());
    }
}
