package id.kinerja.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates, times and numbers as people here read them ({@code @formats} in pages). */
@Component("formats")
public class Formats {

    private static final Map<String, String> ZONES = Map.of(
            "Asia/Jakarta", "WIB",
            "Asia/Pontianak", "WIB",
            "Asia/Makassar", "WITA",
            "Asia/Ujung_Pandang", "WITA",
            "Asia/Jayapura", "WIT");

    private final ZoneId zone;

    Formats(@Value("${kinerja.zone:Asia/Jakarta}") ZoneId zone) {
        this.zone = zone;
    }

    /** A day in full: {@code Senin, 5 Januari 2026}. */
    public String day(LocalDate day) {
        return format("EEEE, d MMMM uuuu", day.atStartOfDay(zone));
    }

    /** A day in short: {@code 5 Jan 2026}. */
    public String shortDay(LocalDate day) {
        return format("d MMM uuuu", day.atStartOfDay(zone));
    }

    /** A month: {@code Januari 2026}. */
    public String month(YearMonth month) {
        return format("LLLL uuuu", month.atDay(1).atStartOfDay(zone));
    }

    /** A moment in the government's zone: {@code 5 Januari 2026 pukul 14.05 WIB}. */
    public String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        String pattern = indonesian() ? "d MMMM uuuu 'pukul' HH.mm" : "d MMMM uuuu 'at' HH:mm";
        return format(pattern, local) + " " + zoneName();
    }

    /** The day of a moment in the government's zone, in full. */
    public String dayOf(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    /** A time of day: {@code 14.05}. */
    public String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern(indonesian() ? "HH.mm" : "HH:mm"));
    }

    /** The time of day of a moment, in the government's zone, with the zone's name: {@code 14.05 WIB}. */
    public String time(Instant moment) {
        return time(LocalTime.ofInstant(moment, zone)) + " " + zoneName();
    }

    /** A number with at most four decimals: {@code 1.234,5}. */
    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** The short name of the government's zone: WIB, WITA or WIT; another zone's own short name. */
    public String zoneName() {
        String known = ZONES.get(zone.getId());
        return known != null
                ? known
                : DateTimeFormatter.ofPattern("zzz", locale()).format(Instant.EPOCH.atZone(zone));
    }

    private String format(String pattern, ZonedDateTime moment) {
        return moment.format(DateTimeFormatter.ofPattern(pattern, locale()));
    }

    private boolean indonesian() {
        return locale().getLanguage().equals(Languages.INDONESIAN.getLanguage());
    }

    private static Locale locale() {
        return Languages.closestTo(LocaleContextHolder.getLocale().toLanguageTag());
    }
}
