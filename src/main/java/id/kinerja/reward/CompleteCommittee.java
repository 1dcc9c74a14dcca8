package id.kinerja.reward;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a nomination without a committee that may score it.
 *
 * @param comment why; needed to end it, and read by nominee and nominator
 */
record CompleteCommittee(
        @NotNull(message = "{reward.decision.required}") Decision decision,
        @Nullable @PlainText(max = 1000, multiline = true) String comment) {

    /** What may be decided. */
    enum Decision {
        /** The committee has been completed: its members are asked. */
        ASK,
        REFUSE
    }
}
