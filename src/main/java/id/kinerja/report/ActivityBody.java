package id.kinerja.report;

import id.kinerja.page.TypedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity as programs send and read it.
 *
 * @param id made by the sender, and part of the address when it is sent
 * @param indicator the id of an indicator of the plan, or {@code ADDITIONAL} for an additional duty
 * @param startsAt such as {@code 08:00}, in the government's zone
 * @param endsAt after the start; {@code 00:00} is the end of the day
 * @param minutes effective minutes; all of the time between start and end when they are not said
 * @param links https addresses of evidence
 */
record ActivityBody(
        @Nullable UUID id,
        @Nullable String indicator,
        @Nullable String description,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable String startsAt,
        @Nullable String endsAt,
        @Nullable Integer minutes,
        @Nullable Place place,
        @Nullable List<@Nullable String> links) {

    private static final int MOST_DIGITS = 30;

    static ActivityBody of(Activity activity) {
        var shown = ActivityInput.of(activity);
        return new ActivityBody(
                activity.id(),
                shown.indicator(),
                activity.description(),
                activity.quantity(),
                activity.unit(),
                shown.startsAt(),
                shown.endsAt(),
                activity.minutes(),
                activity.place(),
                new ArrayList<>(activity.links()));
    }

    /** The same as if it had been typed into our page, so that the same rules hold. */
    ActivityInput typed() {
        return new ActivityInput(
                text(indicator),
                TypedText.of(description),
                quantity == null ? "" : plain(quantity),
                text(unit).strip(),
                text(startsAt),
                text(endsAt),
                minutes == null ? "" : minutes.toString(),
                place == null ? "" : place.name(),
                links == null
                        ? List.of()
                        : links.stream().map(ActivityBody::text).toList());
    }

    /** An exponent may stand for more digits than memory holds. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS ? number.toString() : number.toPlainString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
