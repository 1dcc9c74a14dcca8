package id.kinerja.administration;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A setting's value as typed, and why it is chosen.
 *
 * @param value checked by the setting
 */
record SettingForm(
        @Nullable String value,

        @NotBlank(message = "{settings.reason.required}") @PlainText(max = 300) @Nullable
        String reason) {

    /** What the page shows in the field. */
    public String shownValue() {
        return value == null ? "" : value;
    }
}
