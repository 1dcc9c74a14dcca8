package id.kinerja.distribution;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Why a rating leaves the pattern, as it is typed. */
record DeviationReasonForm(
        @NotBlank(message = "{distribution.reason.required}") @PlainText(max = 2000, multiline = true) @Nullable
        String reason) {}
