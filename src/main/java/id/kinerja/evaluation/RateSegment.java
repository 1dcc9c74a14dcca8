package id.kinerja.evaluation;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Rates the days in which somebody was the rater, and hands over to the next.
 *
 * @param note what the next rater has to know (catatan serah terima)
 */
public record RateSegment(
        @NotNull(message = "{evaluation.segment.result.required}") @Nullable
        Rating resultRating,

        @NotNull(message = "{evaluation.segment.behaviour.required}") @Nullable
        Rating behaviourRating,

        @NotBlank(message = "{evaluation.segment.note.required}")
        @PlainText(max = EvaluationTexts.MAX_LENGTH, multiline = true)
        @Nullable
        String note) {}
