package id.kinerja.administration;

import id.kinerja.organization.RevocationForm;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** Why somebody acts no longer, before the last day. */
record RevocationBody(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String reason) {

    /** What the page's form would hold. */
    RevocationForm form() {
        return new RevocationForm(reason);
    }
}
