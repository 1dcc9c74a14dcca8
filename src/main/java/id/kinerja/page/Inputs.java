package id.kinerja.page;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Helps the field fragments ({@code @inputs} in pages). */
@Component("inputs")
public class Inputs {

    private final MessageSource messages;

    Inputs(MessageSource messages) {
        this.messages = messages;
    }

    /** The HTML id of a field, such as {@code results-0-title} for {@code results[0].title}. */
    public String id(String name) {
        String id = name.replaceAll("[^\\p{L}\\p{N}_]+", "-").replaceAll("-$", "");
        return id.isEmpty() || !Character.isLetter(id.charAt(0)) ? "f-" + id : id;
    }

    /** The ids of an element's descriptions that are there, for {@code aria-describedby}; none when there is none. */
    public @Nullable String describedBy(@Nullable String... ids) {
        String present = Stream.of(ids).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return present.isEmpty() ? null : present;
    }

    /** Options as lists of values come: options themselves, or maps with {@code value} and {@code label}. */
    public List<Option> options(Collection<?> offered) {
        return offered.stream().map(Inputs::option).toList();
    }

    /** The constants of an enum as options; the labels are the messages {@code prefix + "." + constant}. */
    public <E extends Enum<E>> List<Option> options(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(
                        constant.name(),
                        messages.getMessage(prefix + "." + constant.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }

    /** Whether a value is the one chosen, or among those chosen; constants of enums count by name. */
    public boolean chosen(@Nullable Object value, String option) {
        return value instanceof Collection<?> several
                ? several.stream().anyMatch(one -> chosen(one, option))
                : value != null
                        && (value instanceof Enum<?> constant ? constant.name() : value.toString()).equals(option);
    }

    /** A value as an input of its kind wants it; decimals without trailing zeros. */
    public String shown(String kind, @Nullable Object value) {
        return value instanceof BigDecimal decimal && kind.equals("number")
                ? TypedNumber.shown(decimal, LocaleContextHolder.getLocale())
                : text(value);
    }

    /** A message that is known by its code only. */
    public String message(String code, List<?> arguments) {
        return messages.getMessage(code, arguments.toArray(), LocaleContextHolder.getLocale());
    }

    private static Option option(Object offered) {
        if (offered instanceof Map<?, ?> map) {
            return new Option(text(map.get("value")), text(map.get("label")), text(map.get("hint")));
        }
        return offered instanceof Option option ? option : new Option(offered.toString(), offered.toString());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
