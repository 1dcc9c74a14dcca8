package id.kinerja.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a submitted form, in the language of who submitted it. Pages find it under {@code errors}: the
 * frame shows the summary, each field fragment its own message and what had been typed.
 *
 * @param byField the first message of each field, in the order of the form; the empty name is the form as a whole
 * @param typedByField what had been typed where the form's type could not hold it
 */
public record FormErrors(Map<String, String> byField, Map<String, List<String>> typedByField) {

    /** The name under which pages find the errors. */
    public static final String ATTRIBUTE = "errors";

    private static final FormErrors NONE = new FormErrors(Map.of(), Map.of());

    /** Nothing is wrong. */
    public static FormErrors none() {
        return NONE;
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return !byField.isEmpty();
    }

    /** The message of a field; none when the field is right. */
    public @Nullable String of(String field) {
        return byField.get(field);
    }

    /** What had been typed into a field whose type could not hold it, one text or several; none for other fields. */
    public @Nullable Object typed(String field) {
        List<String> typed = typedByField.getOrDefault(field, List.of());
        return typed.size() > 1 ? typed : typed.stream().findFirst().orElse(null);
    }

    /** The lines of the summary; a line without a field is about the form as a whole. */
    public List<Line> summary() {
        return byField.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** One line of the summary. */
    public record Line(String field, String message) {}
}
