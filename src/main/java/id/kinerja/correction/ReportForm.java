package id.kinerja.correction;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A report as typed.
 *
 * @param proposed who is the superior, by NIP or name
 */
record ReportForm(
        @NotBlank(message = "{correction.proposed.required}") @PlainText(max = 200) @Nullable
        String proposed,

        @NotBlank(message = "{correction.reason.required}") @PlainText(max = 1000, multiline = true) @Nullable
        String reason) {

    static final ReportForm EMPTY = new ReportForm(null, null);
}
