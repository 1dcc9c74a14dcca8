package id.kinerja.page;

import id.kinerja.calendar.WorkingCalendar;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
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

    private final WorkingCalendar calendar;
    private final MessageSource messages;

    Formats(WorkingCalendar calendar, MessageSource messages) {
        this.calendar = calendar;
        this.messages = messages;
    }

    /** A day in full: {@code Senin, 5 Januari 2026}. */
    public String day(LocalDate day) {
        return format("EEEE, d MMMM uuuu", day);
    }

    /** A day in short: {@code 5 Jan 2026}. */
    public String shortDay(LocalDate day) {
        return format("d MMM uuuu", day);
    }

    /** A month: {@code Januari 2026}. */
    public String month(YearMonth month) {
        return format("LLLL uuuu", month);
    }

    /** A moment in the government's zone: {@code 5 Januari 2026 pukul 14.05 WIB}. */
    public String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(calendar.zone());
        String pattern = indonesian() ? "d MMMM uuuu 'pukul' HH.mm" : "d MMMM uuuu 'at' HH:mm";
        return format(pattern, local) + " " + zoneName();
    }

    /** The day of a moment in the government's zone, in full. */
    public String dayOf(Instant moment) {
        return day(calendar.dayOf(moment));
    }

    /** The day of a moment in the government's zone, as letters are dated: {@code 5 Januari 2026}. */
    public String date(Instant moment) {
        return format("d MMMM uuuu", calendar.dayOf(moment));
    }

    /** A time of day: {@code 14.05}. */
    public String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern(indonesian() ? "HH.mm" : "HH:mm"));
    }

    /** The time of day of a moment, in the government's zone, with the zone's name: {@code 14.05 WIB}. */
    public String time(Instant moment) {
        return time(LocalTime.ofInstant(moment, calendar.zone())) + " " + zoneName();
    }

    /** A number with at most four decimals: {@code 1.234,5}. */
    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** The size of a file: {@code 120 kB}, {@code 4,8 MB}. */
    public String fileSize(long bytes) {
        if (bytes < 1024) {
            return number(bytes) + " B";
        }
        double kilobytes = bytes / 1024.0;
        return kilobytes < 1000
                ? number(Math.round(kilobytes)) + " kB"
                : number(Math.round(kilobytes / 102.4) / 10.0) + " MB";
    }

    /** A number of minutes as hours and minutes: {@code 1 jam 30 menit}. */
    public String minutes(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (hours == 0) {
            return message("page.minutes", rest);
        }
        return rest == 0 ? message("page.hours", hours) : message("page.hours-minutes", hours, rest);
    }

    /** How near a due date is, in working days: {@code jatuh tempo dalam 3 hari kerja}, {@code terlambat 2 hari kerja}. */
    public String due(Instant due) {
        return due(calendar.dayOf(due));
    }

    /** How near a due day is, in working days. */
    public String due(LocalDate due) {
        LocalDate today = calendar.today();
        if (due.equals(today)) {
            return message("page.due.today");
        }
        int days = calendar.workingDaysBetween(today, due);
        if (due.isBefore(today)) {
            return days == 0 ? message("page.due.past") : message("page.due.late", -days);
        }
        return message("page.due.in", days);
    }

    /** Whether a due date has passed: its whole day lies behind us. */
    public boolean overdue(Instant due) {
        return calendar.dayOf(due).isBefore(calendar.today());
    }

    /** The short name of the government's zone: WIB, WITA or WIT; another zone's own short name. */
    public String zoneName() {
        ZoneId zone = calendar.zone();
        return ZONES.getOrDefault(zone.getId(), zone.getDisplayName(TextStyle.SHORT, locale()));
    }

    private static String format(String pattern, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(moment);
    }

    private String message(String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale());
    }

    private static boolean indonesian() {
        return locale().getLanguage().equals(Languages.INDONESIAN.getLanguage());
    }

    private static Locale locale() {
        return Languages.closestTo(LocaleContextHolder.getLocale().toLanguageTag());
    }
}
