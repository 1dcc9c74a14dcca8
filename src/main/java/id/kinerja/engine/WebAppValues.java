package id.kinerja.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the values of forms travel to the engine's web apps and back. */
@Component
class WebAppValues {

    static final int LARGEST_SUBMISSION = 1_000_000;

    private final ObjectMapper json;

    WebAppValues(ObjectMapper json) {
        this.json = json;
    }

    /** A value as the web apps show it. */
    Map<String, Object> variable(Object value) {
        if (value instanceof String || value instanceof Boolean) {
            return Map.of("value", value, "type", value.getClass().getSimpleName(), "valueInfo", Map.of());
        }
        if (value instanceof Number) {
            return Map.of("value", value, "type", "Double", "valueInfo", Map.of());
        }
        return Map.of("value", json.valueToTree(value).toString(), "type", "Json", "valueInfo", Map.of());
    }

    /**
     * What was submitted. A form-js value that is typed {@code Json} comes as a text of its own.
     *
     * @throws TooLarge when it is
     * @throws com.fasterxml.jackson.core.JacksonException when it cannot be read
     */
    Map<String, Object> fields(HttpServletRequest request) throws IOException {
        Map<String, Object> fields = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : body(request).path("variables").properties()) {
            JsonNode value = field.getValue().path("value");
            if (value.isContainerNode()) {
                fields.put(field.getKey(), value.toString());
            } else if (!value.isNull() && !value.isMissingNode()) {
                fields.put(field.getKey(), value.asText());
            }
        }
        return fields;
    }

    /**
     * A whole number that was sent under a name.
     *
     * @throws IllegalArgumentException when there is none
     * @throws TooLarge when far more was sent
     * @throws com.fasterxml.jackson.core.JacksonException when what was sent cannot be read
     */
    int number(HttpServletRequest request, String name) throws IOException {
        JsonNode value = body(request).path(name);
        if (!value.isInt()) {
            throw new IllegalArgumentException("no number");
        }
        return value.intValue();
    }

    private JsonNode body(HttpServletRequest request) throws IOException {
        return json.readTree(TooLarge.orBody(request, LARGEST_SUBMISSION));
    }
}
