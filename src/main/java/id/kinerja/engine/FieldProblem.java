package id.kinerja.engine;

import java.util.List;

/**
 * What is wrong with one field of a submission.
 *
 * @param field the form's key of the field, or empty for the submission as a whole
 * @param code the message's code in the bundles under {@code i18n}
 * @param arguments what the message is filled with
 */
public record FieldProblem(String field, String code, List<Object> arguments) {

    /** A problem whose message is in the reader's language already. */
    static FieldProblem said(String field, String message) {
        return new FieldProblem(field, "engine.form.said", List.of(message));
    }
}
