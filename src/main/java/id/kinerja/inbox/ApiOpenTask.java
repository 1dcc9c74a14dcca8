package id.kinerja.inbox;

import id.kinerja.engine.FormField;
import id.kinerja.engine.TaskMove;
import id.kinerja.page.Option;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An open task with its form.
 *
 * @param form the form's id
 * @param fields what the form asks, in order; a submission has these keys and no others
 * @param shows what the form shows besides: texts and tables
 * @param editPage the page on which the case's rows are edited before the form is submitted, if there is one
 * @param moves that the case's open decision went from one superior to another, the newest first
 * @param actions what the reader may do now
 */
record ApiOpenTask(
        ApiTask task,
        String form,
        List<Field> fields,
        List<Shown> shows,
        @Nullable String editPage,
        List<TaskMove> moves,
        List<Action> actions) {

    /** What may be done with a task. */
    enum Action {
        /** {@code POST …/submission}. */
        SUBMIT,
        /** {@code POST …/claim}: take a task that waits for a role. */
        CLAIM,
        /** {@code POST …/release}: give it back to the role. */
        RELEASE
    }

    /**
     * A field of the form.
     *
     * @param type the form-js component type, such as {@code radio}; a {@code checklist} takes a list of values
     * @param value what it holds at first
     * @param options the values to choose from; none where anything may be typed
     */
    record Field(
            String key,
            String type,
            String label,
            String description,
            boolean required,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            List<Option> options,
            @Nullable Object value) {

        static Field of(FormField field, ShownField shown) {
            return new Field(
                    shown.name(),
                    field.type(),
                    shown.label(),
                    shown.hint(),
                    field.required(),
                    field.minLength(),
                    field.maxLength(),
                    field.min(),
                    field.max(),
                    shown.options(),
                    shown.value());
        }
    }

    /** A text, or a table with its columns and rows. */
    record Shown(String type, String label, String text, List<FormField.Column> columns, List<Map<?, ?>> rows) {

        static Shown of(ShownField shown) {
            String text = shown.text().stream()
                    .map(paragraph ->
                            paragraph.stream().map(FormText.Part::text).collect(Collectors.joining()))
                    .collect(Collectors.joining("\n\n"));
            return new Shown(shown.type(), shown.label(), text, shown.columns(), shown.rows());
        }
    }
}
