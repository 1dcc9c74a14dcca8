package id.kinerja.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a {@code .form} file (form-js schema). */
final class FormReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormReader() {}

    static Form read(InputStream file) throws IOException {
        JsonNode root = JSON.readTree(file);
        List<FormField> fields = new ArrayList<>();
        collect(root, fields);
        return new Form(root.path("id").asText(), List.copyOf(fields));
    }

    /** A group is only a frame in the stock Tasklist: its members stand where it stands. */
    private static void collect(JsonNode parent, List<FormField> fields) {
        for (JsonNode component : parent.path("components")) {
            fields.add(field(component));
            collect(component, fields);
        }
    }

    private static FormField field(JsonNode component) {
        JsonNode validate = component.path("validate");
        List<FormField.Option> options = new ArrayList<>();
        component
                .path("values")
                .forEach(value -> options.add(new FormField.Option(
                        value.path("value").asText(), value.path("label").asText())));
        List<FormField.Column> columns = new ArrayList<>();
        component
                .path("columns")
                .forEach(column -> columns.add(new FormField.Column(
                        column.path("key").asText(), column.path("label").asText())));
        return new FormField(
                component.path("type").asText(),
                text(component, "key"),
                component.has("dateLabel") ? text(component, "dateLabel") : text(component, "label"),
                text(component, "description"),
                text(component, "text"),
                validate.path("required").asBoolean(false),
                integer(validate, "minLength"),
                integer(validate, "maxLength"),
                decimal(validate, "min"),
                decimal(validate, "max"),
                List.copyOf(options),
                text(component, "valuesKey"),
                component.has("dataSource")
                        ? component.path("dataSource").asText().replaceFirst("^=", "")
                        : null,
                List.copyOf(columns));
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }

    private static @Nullable Integer integer(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asInt() : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).decimalValue() : null;
    }
}
