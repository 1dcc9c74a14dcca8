package id.kinerja.coaching;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The word of the head of the unit on the plan.
 *
 * @param comment a remark; the reason, and then needed, when it is returned
 */
record ApprovePlan(
        @NotNull(message = "{coaching.decision.required}") Decision decision,
        @Nullable @PlainText(max = 1000, multiline = true) String comment) {

    /** What may be decided. */
    enum Decision {
        APPROVE,
        RETURN
    }
}
