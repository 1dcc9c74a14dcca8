package id.kinerja.target;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The employee's submission of the saved plan, from the form {@code target-draft}.
 *
 * @param comment a word to the supervisor
 * @param confirmed that the plan is what was agreed in the dialogue
 */
record TargetSubmission(
        @PlainText(max = 2000, multiline = true) @Nullable String comment,

        @NotNull @AssertTrue(message = "{target.draft.confirmed.required}")
        Boolean confirmed) {

    String said() {
        return comment == null ? "" : comment.strip();
    }
}
