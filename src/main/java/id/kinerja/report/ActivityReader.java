package id.kinerja.report;

import id.kinerja.page.FormErrors;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes an activity of what was typed, or says beside each field what is wrong with it. */
@Component
class ActivityReader {

    private static final Pattern QUANTITY = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");
    private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3])[:.][0-5]\\d");
    private static final Pattern MINUTES = Pattern.compile("\\d{1,5}");

    private final Validator validator;
    private final MessageSource messages;

    ActivityReader(Validator validator, MessageSource messages) {
        this.validator = validator;
        this.messages = messages;
    }

    /**
     * Reads what was typed.
     *
     * @param id the activity's id
     * @param indicators the indicators of the established plan
     */
    Reading read(UUID id, ActivityInput input, Set<UUID> indicators) {
        var problems = new Problems(messages);
        boolean additional = input.indicator().equals(ActivityInput.ADDITIONAL);
        @Nullable UUID indicator = additional ? null : indicator(input.indicator(), indicators);
        if (!additional && indicator == null) {
            problems.add("indicator", "report.indicator.required");
        }
        texts(input, problems);
        @Nullable BigDecimal quantity = quantity(input.quantity());
        if (quantity == null) {
            problems.add("quantity", "report.quantity.invalid");
        }
        @Nullable LocalTime start = time(input.startsAt(), "startsAt", problems);
        @Nullable LocalTime end = time(input.endsAt(), "endsAt", problems);
        int minutes = minutes(input.minutes(), start, end, problems);
        @Nullable Place place = place(input.place(), problems);
        List<String> links = links(input.links(), problems);
        if (quantity == null || start == null || end == null || place == null || problems.any()) {
            return new Reading(null, problems.errors());
        }
        return new Reading(
                new Activity(
                        id, indicator, input.description(), quantity, input.unit(), start, end, minutes, place, links),
                FormErrors.none());
    }

    private static @Nullable UUID indicator(String typed, Set<UUID> indicators) {
        return indicators.stream()
                .filter(known -> known.toString().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private void texts(ActivityInput input, Problems problems) {
        if (input.description().isEmpty()) {
            problems.add("description", "report.description.required");
        }
        if (input.unit().isEmpty()) {
            problems.add("unit", "report.unit.required");
        }
        validator
                .validate(input)
                .forEach(violation -> problems.say(violation.getPropertyPath().toString(), violation.getMessage()));
    }

    private static @Nullable BigDecimal quantity(String typed) {
        String text = typed.strip();
        if (!QUANTITY.matcher(text).matches()) {
            return null;
        }
        var quantity = new BigDecimal(text.replace(',', '.'));
        return quantity.signum() > 0 ? quantity : null;
    }

    private static @Nullable LocalTime time(String typed, String field, Problems problems) {
        String text = typed.strip();
        if (!CLOCK.matcher(text).matches()) {
            problems.add(field, "report." + field + ".invalid");
            return null;
        }
        return LocalTime.parse(text.replace('.', ':'));
    }

    /** Effective minutes; when none are typed, the whole time between start and end. */
    private static int minutes(String typed, @Nullable LocalTime start, @Nullable LocalTime end, Problems problems) {
        int duration = Integer.MAX_VALUE;
        if (start != null && end != null) {
            duration = duration(start, end);
            if (duration <= 0) {
                problems.add("endsAt", "report.endsAt.early");
                duration = Integer.MAX_VALUE;
            }
        }
        String text = typed.strip();
        if (text.isEmpty()) {
            return duration;
        }
        if (!MINUTES.matcher(text).matches() || Integer.parseInt(text) < 1) {
            problems.add("minutes", "report.minutes.invalid");
            return 0;
        }
        int minutes = Integer.parseInt(text);
        if (minutes > duration) {
            problems.add("minutes", "report.minutes.long", duration);
        }
        return minutes;
    }

    private static int duration(LocalTime start, LocalTime end) {
        int last = end.equals(LocalTime.MIDNIGHT) ? Activity.MINUTES_OF_A_DAY : end.toSecondOfDay() / 60;
        return last - start.toSecondOfDay() / 60;
    }

    private static @Nullable Place place(String typed, Problems problems) {
        for (Place place : Place.values()) {
            if (place.name().equals(typed)) {
                return place;
            }
        }
        problems.add("place", "report.place.required");
        return null;
    }

    private static List<String> links(List<String> typed, Problems problems) {
        for (int i = 0; i < typed.size(); i++) {
            String link = typed.get(i).strip();
            if (i >= Activity.MOST_LINKS && !link.isEmpty()) {
                problems.add("links[0]", "report.links.many", Activity.MOST_LINKS);
            } else if (!link.isEmpty() && !EvidenceLink.accepts(link)) {
                problems.add("links[" + i + "]", "report.links.invalid");
            }
        }
        return typed.stream()
                .map(String::strip)
                .filter(link -> !link.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * What came of reading.
     *
     * @param activity none when anything is wrong
     */
    record Reading(@Nullable Activity activity, FormErrors errors) {}

    /** The problems by field, in the order of the page; a field keeps its first. */
    private static final class Problems {

        private static final List<String> ORDER =
                List.of("indicator", "description", "quantity", "unit", "startsAt", "endsAt", "minutes", "place");

        private final MessageSource messages;
        private final Map<String, String> byField = new LinkedHashMap<>();

        Problems(MessageSource messages) {
            this.messages = messages;
        }

        void add(String field, String code, Object... arguments) {
            say(field, messages.getMessage(code, arguments, LocaleContextHolder.getLocale()));
        }

        void say(String field, String message) {
            byField.putIfAbsent(field, message);
        }

        boolean any() {
            return !byField.isEmpty();
        }

        FormErrors errors() {
            Map<String, String> ordered = new LinkedHashMap<>();
            ORDER.stream().filter(byField::containsKey).forEach(field -> ordered.put(field, byField.get(field)));
            byField.forEach(ordered::putIfAbsent);
            return new FormErrors(ordered, Map.of());
        }
    }
}
