package id.kinerja.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One submitted value, as browsers, JSON clients and the stock Tasklist each send it, made the command's type. */
final class FormValue {

    private FormValue() {}

    /**
     * @return none for an empty text; an empty list for a missing list
     * @throws IllegalArgumentException when the value is not of the type
     */
    static @Nullable Object of(@Nullable Object value, Type type, ObjectMapper json) {
        if (!(type instanceof Class<?> single)) {
            return list(value, json);
        }
        if (value == null || value instanceof String text && text.isBlank()) {
            return single == boolean.class ? Boolean.FALSE : null;
        }
        if (value instanceof Collection<?> || value instanceof Object[]) {
            throw new IllegalArgumentException("one value expected");
        }
        return scalar(value, single);
    }

    private static Object scalar(Object value, Class<?> type) {
        String text = value.toString();
        if (type == String.class) {
            return text;
        }
        if (type == Boolean.class || type == boolean.class) {
            return switch (text) {
                case "true", "on" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }
        if (type == Integer.class || type == int.class) {
            return new BigDecimal(text.strip()).intValueExact();
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text.strip());
        }
        if (type == LocalDate.class) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeParseException wrong) {
                throw new IllegalArgumentException(wrong);
            }
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text));
        }
        throw new IllegalArgumentException("no command has a field of " + type);
    }

    private static List<String> list(@Nullable Object value, ObjectMapper json) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        if (value instanceof String[] several) {
            return List.of(several);
        }
        String text = value.toString();
        if (!text.startsWith("[")) {
            return text.isBlank() ? List.of() : List.of(text);
        }
        try {
            return List.of(json.readValue(text, String[].class));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
