package id.kinerja.coaching;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up team's conclusion (penutupan pembinaan).
 *
 * @param until the new last day; only when it is extended
 * @param comment why
 */
record CloseCoaching(
        @NotNull(message = "{coaching.decision.required}") Result result,
        @Nullable LocalDate until,

        @NotBlank(message = "{coaching.reason.required}") @PlainText(max = 1000, multiline = true)
        String comment) {

    /** What may be concluded. */
    enum Result {
        REACHED,
        EXTENDED,
        ESCALATED
    }
}
