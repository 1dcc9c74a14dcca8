package id.kinerja.report;

import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An activity as it is typed: every field a text, so that whatever was typed can be shown again.
 *
 * @param indicator an indicator's id, or {@value #ADDITIONAL}
 * @param links exactly {@link Activity#MOST_LINKS}, blank where there is none
 */
record ActivityInput(
        String indicator,

        @PlainText(min = Activity.SHORTEST_DESCRIPTION, max = Activity.LONGEST_DESCRIPTION, multiline = true)
        String description,

        String quantity,
        @PlainText(max = Activity.LONGEST_UNIT) String unit,
        String startsAt,
        String endsAt,
        String minutes,
        String place,
        List<String> links) {

    /** Stands for an additional duty where an indicator's id would stand. */
    static final String ADDITIONAL = "ADDITIONAL";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    static ActivityInput empty() {
        return new ActivityInput("", "", "", "", "", "", "", Place.OFFICE.name(), blank());
    }

    /** What a browser sent; fields that are missing are blank. */
    static ActivityInput of(MultiValueMap<String, String> sent) {
        return new ActivityInput(
                one(sent, "indicator"),
                TypedText.of(one(sent, "description")),
                one(sent, "quantity"),
                one(sent, "unit").strip(),
                one(sent, "startsAt"),
                one(sent, "endsAt"),
                one(sent, "minutes"),
                one(sent, "place"),
                padded(sent.getOrDefault("links", List.of())));
    }

    static ActivityInput of(Activity activity) {
        return new ActivityInput(
                activity.indicatorId() == null
                        ? ADDITIONAL
                        : activity.indicatorId().toString(),
                activity.description(),
                number(activity.quantity()),
                activity.unit(),
                activity.startsAt().format(CLOCK),
                activity.endsAt().format(CLOCK),
                String.valueOf(activity.minutes()),
                activity.place().name(),
                padded(activity.links()));
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        @Nullable String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static List<String> padded(List<String> links) {
        var all = new ArrayList<>(links);
        while (all.size() < Activity.MOST_LINKS) {
            all.add("");
        }
        return List.copyOf(all);
    }

    private static List<String> blank() {
        return padded(List.of());
    }

    private static String number(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
