package id.kinerja.target;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The employee's answer to an amendment, from the form {@code amendment-draft}.
 *
 * @param comment a word to the superior; the reason when the employee does not agree
 * @param confirmed that the plan as it is to be is what was agreed in the dialogue; needed to submit
 */
record AmendmentSubmission(
        @NotNull Answer answer,
        @PlainText(max = 2000, multiline = true) @Nullable String comment,
        @Nullable Boolean confirmed) {

    /** What the employee may answer. */
    enum Answer {
        SUBMIT,
        DECLINE
    }

    String said() {
        return comment == null ? "" : comment.strip();
    }
}
