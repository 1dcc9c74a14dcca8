package id.kinerja.correction;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The personnel admin's word on a report (keputusan pengelola kepegawaian).
 *
 * @param from the first day of the corrected superior; needed to approve
 * @param comment what the reporter is told; needed to reject
 */
record DecideCorrection(
        @NotNull(message = "{correction.decision.required}") Decision decision,
        @Nullable LocalDate from,
        @Nullable @PlainText(max = 1000, multiline = true) String comment) {

    /** What may be decided. */
    enum Decision {
        APPROVE,
        REJECT
    }
}
