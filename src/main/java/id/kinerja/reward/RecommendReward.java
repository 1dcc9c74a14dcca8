package id.kinerja.reward;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * The regional secretary's word (rekomendasi sekretaris daerah).
 *
 * @param comment why; when it is refused nominee and nominator read it
 */
record RecommendReward(
        @NotNull(message = "{reward.decision.required}") Decision decision,

        @NotBlank(message = "{reward.reason.required}") @PlainText(max = 1000, multiline = true)
        String comment) {

    /** What may be said. */
    enum Decision {
        RECOMMEND,
        REFUSE
    }
}
