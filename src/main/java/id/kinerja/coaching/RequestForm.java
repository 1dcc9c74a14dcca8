package id.kinerja.coaching;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A request for coaching as typed.
 *
 * @param whom the employee's id, the own or that of a report
 */
record RequestForm(
        @NotBlank(message = "{coaching.request.whom.required}") @Nullable
        String whom,

        @NotBlank(message = "{coaching.request.reason.required}") @PlainText(max = 1000, multiline = true) @Nullable
        String reason) {

    static final RequestForm EMPTY = new RequestForm(null, null);
}
