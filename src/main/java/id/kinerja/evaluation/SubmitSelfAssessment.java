package id.kinerja.evaluation;

import id.kinerja.page.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Submits the saved rows of a self-assessment.
 *
 * @param message a word to the superior
 */
public record SubmitSelfAssessment(
        @PlainText(max = EvaluationTexts.MAX_LENGTH, multiline = true) @Nullable
        String message) {}
