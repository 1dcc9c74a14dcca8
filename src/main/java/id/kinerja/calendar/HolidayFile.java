package id.kinerja.calendar;

import id.kinerja.table.TableReader;
import id.kinerja.table.TableRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A list of holidays as a file has it: columns {@code date} (yyyy-MM-dd), {@code kind} (NATIONAL or COLLECTIVE_LEAVE)
 * and {@code name}.
 *
 * @param holidays those of the right lines
 * @param problems what is wrong with the others
 */
public record HolidayFile(List<Holiday> holidays, List<HolidayProblem> problems) {

    /** The columns of the file. */
    public static final List<String> COLUMNS = List.of("date", "kind", "name");

    private static final int LONGEST_SHOWN = 60;

    /**
     * Reads a file.
     *
     * @throws id.kinerja.table.UnreadableTable when it is no such table at all
     */
    public static HolidayFile read(byte[] content) {
        List<Holiday> holidays = new ArrayList<>();
        List<HolidayProblem> problems = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (TableRow row : TableReader.read(content, COLUMNS).rows()) {
            try {
                Holiday holiday = holiday(row);
                if (!seen.add(holiday.day())) {
                    throw wrong(row, 0, "calendar.holiday.twice");
                }
                holidays.add(holiday);
            } catch (WrongRow wrong) {
                problems.add(wrong.problem);
            }
        }
        return new HolidayFile(List.copyOf(holidays), List.copyOf(problems));
    }

    private static Holiday holiday(TableRow row) throws WrongRow {
        if (!row.fits()) {
            throw wrong(row, 0, "calendar.holiday.width");
        }
        return new Holiday(day(row), kind(row), name(row));
    }

    private static LocalDate day(TableRow row) throws WrongRow {
        try {
            LocalDate day = LocalDate.parse(row.value(0).strip());
            if (Holiday.POSSIBLE_YEARS.isValidIntValue(day.getYear())) {
                return day;
            }
        } catch (DateTimeException e) {
            throw wrong(row, 0, "calendar.holiday.day");
        }
        throw wrong(row, 0, "calendar.holiday.year");
    }

    private static HolidayKind kind(TableRow row) throws WrongRow {
        try {
            return HolidayKind.valueOf(row.value(1).strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(row, 1, "calendar.holiday.kind");
        }
    }

    private static String name(TableRow row) throws WrongRow {
        String name = row.value(2).strip();
        if (name.isEmpty()) {
            throw wrong(row, 2, "calendar.holiday.name.required");
        }
        if (name.codePointCount(0, name.length()) > Holiday.LONGEST_NAME) {
            throw wrong(row, 2, "calendar.holiday.name.long");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw wrong(row, 2, "calendar.holiday.name.control");
        }
        return name;
    }

    private static WrongRow wrong(TableRow row, int column, String code) {
        String value = row.value(column).replaceAll("\\p{Cntrl}", "\uFFFD");
        String shown = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
        return new WrongRow(new HolidayProblem(row.line(), COLUMNS.get(column), shown, code));
    }

    private static final class WrongRow extends Exception {

        private final transient HolidayProblem problem;

        private WrongRow(HolidayProblem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }
    }
}
