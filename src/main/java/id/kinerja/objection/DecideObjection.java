package id.kinerja.objection;

import id.kinerja.evaluation.Rating;
import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Decides on an objection; the predicate is no part of it, since the decision table gives it.
 *
 * @param resultRating the new rating; none when it stands
 * @param behaviourRating the new rating; none when it stands
 * @param comment why; both sides read it
 */
record DecideObjection(
        @NotNull(message = "{objection.decision.required}") Decision decision,
        @Nullable Rating resultRating,
        @Nullable Rating behaviourRating,

        @NotBlank(message = "{objection.reason.required}") @PlainText(max = ObjectionPages.MAX_LENGTH, multiline = true)
        String comment) {

    /** What becomes of the result. */
    enum Decision {
        CONFIRM,
        CHANGE
    }
}
