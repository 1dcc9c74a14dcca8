package id.kinerja.evaluation;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rates a period, or returns the self-assessment. The predicate is no part of it: it is derived.
 *
 * @param resultRating needed to rate
 * @param behaviourRating needed to rate
 * @param feedback counts for results and behaviours without feedback of their own
 * @param deviationReason why the rating departs from the pattern that follows from the unit's result
 * @param returnRows the results to be returned, by id
 * @param comment the reason for returned results without a reason of their own
 */
public record RateEvaluation(
        @NotNull(message = "{evaluation.decision.required}") Decision decision,
        @Nullable Rating resultRating,
        @Nullable Rating behaviourRating,

        @PlainText(max = EvaluationTexts.MAX_LENGTH, multiline = true) @Nullable
        String feedback,

        @PlainText(max = EvaluationTexts.MAX_LENGTH, multiline = true) @Nullable
        String deviationReason,

        @Nullable List<String> returnRows,

        @PlainText(max = EvaluationTexts.MAX_LENGTH, multiline = true) @Nullable
        String comment) {

    /** What the superior does with a self-assessment. */
    public enum Decision {
        RATE,
        RETURN
    }
}
