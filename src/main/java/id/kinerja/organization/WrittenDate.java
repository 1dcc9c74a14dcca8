package id.kinerja.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as offices and spreadsheets write them. */
final class WrittenDate {

    private static final int FIRST_YEAR = 1940;
    private static final int LAST_YEAR = 2100;
    private static final String MIDNIGHT = "[ T]0?0:00(:00(\\.0+)?)?$";

    /** Days since the end of 1899, as spreadsheets count them, from 1927 to 2099. */
    private static final String SPREADSHEET_DAYS = "[1-7]\\d{4}";

    private static final LocalDate SPREADSHEET_DAY_0 = LocalDate.of(1899, 12, 30);
    private static final List<DateTimeFormatter> FORMATS =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, format("d-M-uuuu"), format("uuuu-M-d"));
    private static final Pattern SEPARATED = Pattern.compile("(\\d+)([./ -])(\\p{L}+|\\d+)\\2(\\d+)");

    /** The first three letters of the months in Indonesian, and of those in English that differ. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("peb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("agu", 8),
            Map.entry("ags", 8),
            Map.entry("agt", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("nop", 11),
            Map.entry("des", 12),
            Map.entry("dec", 12));

    private WrittenDate() {}

    /** The day; none when the text is no date, or one in which nobody can have begun to hold a post. */
    static @Nullable LocalDate read(String written) {
        LocalDate day = date(written);
        return day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : null;
    }

    private static @Nullable LocalDate date(String written) {
        String day = written.replaceFirst(MIDNIGHT, "");
        if (day.matches(SPREADSHEET_DAYS)) {
            return SPREADSHEET_DAY_0.plusDays(Integer.parseInt(day));
        }
        Matcher parts = SEPARATED.matcher(day);
        if (parts.matches()) {
            String month = parts.group(3);
            String number = month.length() < 3
                    ? month
                    : String.valueOf(MONTHS.get(month.substring(0, 3).toLowerCase(Locale.ROOT)));
            day = parts.group(1) + '-' + number + '-' + parts.group(4);
        }
        for (DateTimeFormatter format : FORMATS) {
            try {
                return LocalDate.parse(day, format);
            } catch (DateTimeException e) {
                continue;
            }
        }
        return null;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
