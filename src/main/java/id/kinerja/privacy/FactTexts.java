package id.kinerja.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import id.kinerja.page.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words the facts of a section for people; what only machines need, such as ids, is in the file alone. */
@Component
class FactTexts {

    /** Of no use to who reads. */
    static final Set<String> FOR_MACHINES = Set.of("id", "key");

    /** Facts whose values are names that the application gave. */
    static final Set<String> NAMED = Set.of("object", "step", "role", "roles", "cause", "processes");

    private static final Set<String> PLAIN_NUMBERS = Set.of("year", "nip", "account", "status");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*[A-Z]");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d:\\d\\d");

    private final MessageSource messages;
    private final Formats formats;

    FactTexts(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    List<ShownFact> of(Map<String, Object> row) {
        List<ShownFact> facts = new ArrayList<>();
        row.forEach((name, value) -> add(facts, name, value));
        return facts;
    }

    private void add(List<ShownFact> facts, String name, Object value) {
        if (FOR_MACHINES.contains(name)) {
            return;
        }
        String label = text("privacy.field." + name, name);
        if (value instanceof JsonNode node && node.isContainerNode()) {
            List<List<ShownFact>> parts = parts(name, node);
            if (!parts.isEmpty()) {
                facts.add(new ShownFact(label, "", parts));
            }
        } else {
            String words = value instanceof JsonNode node ? words(name, node) : words(name, value);
            if (!words.isEmpty()) {
                facts.add(ShownFact.of(label, words));
            }
        }
    }

    private List<List<ShownFact>> parts(String name, JsonNode node) {
        List<List<ShownFact>> parts = new ArrayList<>();
        if (node.isObject()) {
            parts.add(fields(node));
        } else {
            node.forEach(
                    item -> parts.add(item.isObject() ? fields(item) : List.of(ShownFact.of("", words(name, item)))));
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private List<ShownFact> fields(JsonNode object) {
        List<ShownFact> facts = new ArrayList<>();
        object.properties().forEach(field -> add(facts, field.getKey(), field.getValue()));
        return facts;
    }

    private String words(String name, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return "";
        }
        if (node.isBoolean()) {
            return words(name, (Object) node.booleanValue());
        }
        if (node.isNumber()) {
            return words(name, (Object) node.decimalValue());
        }
        return words(name, read(node.asText()));
    }

    /** A moment, a day or a time where the whole text is one; what people wrote may begin like one, or look like one. */
    private static Object read(String text) {
        try {
            if (MOMENT.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
            return TIME.matcher(text).matches() ? LocalTime.parse(text) : text;
        } catch (DateTimeParseException words) {
            return text;
        }
    }

    private String words(String name, Object value) {
        if (value instanceof Boolean yes) {
            return text(yes ? "privacy.yes" : "privacy.no", "");
        }
        if (value instanceof Instant moment) {
            return formats.moment(moment);
        }
        if (value instanceof LocalDate day) {
            return formats.day(day);
        }
        if (value instanceof LocalTime time) {
            return formats.time(time);
        }
        if (value instanceof Number number) {
            return PLAIN_NUMBERS.contains(name) ? number.toString() : formats.number(number);
        }
        String words = value.toString();
        return NAMED.contains(name) || CODE.matcher(words).matches() ? text("privacy.value." + words, words) : words;
    }

    private String text(String code, String otherwise) {
        String found = messages.getMessage(code, null, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }
}
