package id.kinerja.target;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Why an established plan is to be amended, as typed.
 *
 * @param reason why
 * @param wanted what is to change
 */
record AmendmentForm(
        @NotBlank(message = "{target.amend.reason.required}") @PlainText(max = 2000, multiline = true) @Nullable
        String reason,

        @NotBlank(message = "{target.amend.wanted.required}") @PlainText(max = 2000, multiline = true) @Nullable
        String wanted) {

    static final AmendmentForm EMPTY = new AmendmentForm(null, null);
}
