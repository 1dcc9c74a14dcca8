package id.kinerja.coaching;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;

/**
 * What the personnel admins did about an escalated coaching (tindak lanjut eskalasi).
 *
 * @param comment what was done, for all who read the case
 */
record AnswerEscalation(
        @NotBlank(message = "{coaching.reason.required}") @PlainText(max = 1000, multiline = true)
        String comment) {}
