package id.kinerja.evaluation;

import id.kinerja.page.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Takes note of the outcome.
 *
 * @param remark what the employee has to say about it
 */
public record AcknowledgeEvaluation(
        @PlainText(max = EvaluationTexts.MAX_LENGTH, multiline = true) @Nullable
        String remark) {}
