package id.kinerja.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a government may choose, with its default and the range it must keep (pengaturan).
 *
 * <p>Its label on the settings page is the message {@code setting.<key>}, its unit, where it has one,
 * {@code setting.<key>.unit}, and the label of a choice {@code setting.<key>.<choice>}.
 *
 * @param key the name under which it is stored, such as {@code report.days-back}
 * @param min the least value, or the least length of a text; none when any will do
 * @param max the greatest value, or the greatest length of a text; none when any will do
 * @param choices the only values allowed; empty when the range alone decides
 */
public record Setting<T>(
        String key,
        Class<T> type,
        T defaultValue,
        @Nullable Integer min,
        @Nullable Integer max,
        List<T> choices) {

    private static final int LONGEST_TEXT = 200;

    /** A whole number from {@code min} to {@code max}, both allowed. */
    public static Setting<Integer> integer(String key, int defaultValue, int min, int max) {
        return new Setting<>(key, Integer.class, defaultValue, min, max, List.of());
    }

    /** Yes or no. */
    public static Setting<Boolean> flag(String key, boolean defaultValue) {
        return new Setting<>(key, Boolean.class, defaultValue, null, null, List.of(true, false));
    }

    /** A line of 1 to 200 characters. */
    public static Setting<String> text(String key, String defaultValue) {
        return new Setting<>(key, String.class, defaultValue, 1, LONGEST_TEXT, List.of());
    }

    /** One of a few values; the first is the default. */
    public static Setting<String> choice(String key, String... choices) {
        return new Setting<>(key, String.class, choices[0], null, null, List.of(choices));
    }

    /**
     * Reads a typed or stored value.
     *
     * @throws InvalidSetting when it is no value of this type or out of range
     */
    public T read(String text) {
        return check(type.cast(convert(text.strip())));
    }

    /** The value as it is stored and typed. */
    public String write(T value) {
        return value.toString();
    }

    /**
     * Lets through what is in range.
     *
     * @throws InvalidSetting when it is not
     */
    public T check(T value) {
        if (!choices.isEmpty() && !choices.contains(value)) {
            throw new InvalidSetting(key, "settings.problem.choice");
        }
        if (value instanceof Integer number && outOfRange(number)) {
            throw new InvalidSetting(key, "settings.problem.range", min, max);
        }
        if (value instanceof String line) {
            checkLine(line);
        }
        return value;
    }

    private void checkLine(String line) {
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting(key, "settings.problem.control");
        }
        if (outOfRange(line.codePointCount(0, line.length()))) {
            throw new InvalidSetting(key, line.isEmpty() ? "settings.problem.empty" : "settings.problem.length", max);
        }
    }

    private boolean outOfRange(int number) {
        return (min != null && number < min) || (max != null && number > max);
    }

    private Object convert(String text) {
        if (type == Integer.class) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new InvalidSetting(key, "settings.problem.number", min, max);
            }
        }
        if (type == Boolean.class) {
            return switch (text) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> throw new InvalidSetting(key, "settings.problem.choice");
            };
        }
        return text;
    }
}
