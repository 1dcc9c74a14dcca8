package id.kinerja.report;

import id.kinerja.page.Formats;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Words the values of activities in the language of who reads.
 *
 * @param indicators the texts of indicators by id
 */
record Words(MessageSource messages, Formats formats, Map<UUID, String> indicators) implements ReportChanges.Wording {

    /** The text of an indicator, or the name of additional duties. */
    @Override
    public String indicator(@Nullable UUID id) {
        if (id == null) {
            return say("report.additional");
        }
        var text = indicators.get(id);
        return text == null ? say("report.indicator.gone") : text;
    }

    @Override
    public String output(Activity activity) {
        return number(activity.quantity()) + " " + activity.unit();
    }

    @Override
    public String time(Activity activity) {
        String end = activity.endMinute() == Activity.MINUTES_OF_A_DAY
                ? say("report.midnight")
                : formats.time(activity.endsAt());
        return formats.time(activity.startsAt()) + "–" + end;
    }

    @Override
    public String place(Place place) {
        return say("report.place." + place.name());
    }

    String number(BigDecimal number) {
        return formats.number(number.stripTrailingZeros());
    }

    String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
