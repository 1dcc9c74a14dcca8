package id.kinerja.inbox;

import id.kinerja.engine.FormField;
import id.kinerja.page.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form's component ready to be shown.
 *
 * @param maxLength the most characters of a text
 * @param value what the field holds
 * @param text the parts of a text component
 * @param rows the rows of a table, by column key
 */
record ShownField(
        String type,
        String name,
        String label,
        String hint,
        @Nullable Integer maxLength,
        @Nullable Object value,
        List<Option> options,
        List<List<FormText.Part>> text,
        List<FormField.Column> columns,
        List<Map<?, ?>> rows) {}
