package id.kinerja.objection;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * An objection as it is filed.
 *
 * @param part what of the result is contested
 */
record FileObjection(
        @NotNull(message = "{objection.part.required}") @Nullable
        ContestedPart part,

        @NotBlank(message = "{objection.reasons.required}")
        @PlainText(max = ObjectionPages.MAX_LENGTH, multiline = true)
        @Nullable
        String reasons) {

    static final FileObjection EMPTY = new FileObjection(null, null);
}
