package id.kinerja.evaluation;

import org.jspecify.annotations.Nullable;

/** What texts of an evaluation have in common. */
final class EvaluationTexts {

    /** The greatest length of a text that people type, in characters. */
    static final int MAX_LENGTH = 4000;

    private EvaluationTexts() {}

    /** The text, or an empty one when none was sent. */
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
