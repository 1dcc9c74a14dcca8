package id.kinerja.coaching;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The superior's word on a coaching that was opened (pengajuan rencana pembinaan).
 *
 * @param comment a message to the employee; the reason, and then needed, when no coaching is needed
 */
record SubmitPlan(
        @NotNull(message = "{coaching.decision.required}") Decision decision,
        @Nullable @PlainText(max = 1000, multiline = true) String comment) {

    /** What may be decided. */
    enum Decision {
        SUBMIT,
        DECLINE
    }
}
