package id.kinerja.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form.
 *
 * @param type the form-js component type
 * @param key the key of an input field; none for what is only shown
 * @param label what stands above it
 * @param description a hint below the label
 * @param text the text of a text component, with placeholders such as {@code {{name}}}
 * @param options the fixed choices
 * @param valuesKey the value that supplies the choices instead
 * @param dataSource the value that supplies a table's rows
 * @param columns the columns of a table
 */
public record FormField(
        String type,
        @Nullable String key,
        @Nullable String label,
        @Nullable String description,
        @Nullable String text,
        boolean required,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<Option> options,
        @Nullable String valuesKey,
        @Nullable String dataSource,
        List<Column> columns) {

    private static final Set<String> INPUTS =
            Set.of("textfield", "textarea", "number", "select", "radio", "checkbox", "checklist", "datetime");

    /** Whether a person fills it in. */
    public boolean isInput() {
        return INPUTS.contains(type);
    }

    /** What it is known by: an input's key, or the value that supplies a table; none for a text. */
    public @Nullable String name() {
        return key != null ? key : dataSource;
    }

    /** Whether several choices may be taken. */
    public boolean isMultiple() {
        return type.equals("checklist");
    }

    /** A choice: what is sent and what is shown. */
    public record Option(String value, String label) {}

    /** A table's column: the key of the row's value and the heading. */
    public record Column(String key, String label) {}
}
