package id.kinerja.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
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
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, format("d/M/uuuu"), format("d-M-uuuu"), format("d.M.uuuu"));

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
