package id.kinerja.reward;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision of the head of government (keputusan kepala daerah).
 *
 * @param letter the letter's number; needed to grant
 * @param dated the letter's day; needed to grant
 * @param comment why; needed to refuse, and read by nominee and nominator
 */
record DecideReward(
        @NotNull(message = "{reward.decision.required}") Decision decision,
        @Nullable @PlainText(max = 100) String letter,
        @Nullable LocalDate dated,
        @Nullable @PlainText(max = 1000, multiline = true) String comment) {

    /** What may be decided. */
    enum Decision {
        GRANT,
        REFUSE
    }
}
