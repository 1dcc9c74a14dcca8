package id.kinerja.organization;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Why an appointment ends before its last day (pencabutan penunjukan). */
public record RevocationForm(
        @NotBlank(message = "{organization.acting.reason.required}") @PlainText(max = 500, multiline = true) @Nullable
        String reason) {}
