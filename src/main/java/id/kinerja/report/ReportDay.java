package id.kinerja.report;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.Holiday;
import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A day's page of the signed-in employee.
 *
 * @param employeeId whose day
 */
record ReportDay(UUID employeeId, LocalDate day) {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /**
     * The page that an address names.
     *
     * @throws NotVisible when who is signed in is no employee, or there is no such day
     */
    static ReportDay of(SignedIn me, String day) {
        return new ReportDay(employee(me), day(day));
    }

    /** The employee who is signed in. */
    static UUID employee(SignedIn me) {
        if (me.employeeId() == null) {
            throw new NotVisible();
        }
        return me.employeeId();
    }

    static LocalDate day(String text) {
        if (!ISO.matcher(text).matches()) {
            throw new NotVisible();
        }
        try {
            return possible(LocalDate.parse(text));
        } catch (DateTimeParseException noSuchDay) {
            throw new NotVisible();
        }
    }

    static UUID id(String text) {
        try {
            var id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            throw new NotVisible();
        }
        throw new NotVisible();
    }

    /** The month that an address asks for, or the month of {@code today}. */
    static YearMonth month(String text, LocalDate today) {
        try {
            return text.isEmpty() ? YearMonth.from(today) : possible(YearMonth.parse(text));
        } catch (DateTimeParseException noMonth) {
            throw new NotVisible();
        }
    }

    private static <T extends TemporalAccessor> T possible(T when) {
        if (!Holiday.POSSIBLE_YEARS.isValidValue(when.get(ChronoField.YEAR))) {
            throw new NotVisible();
        }
        return when;
    }

    /** The address of the day's page. */
    String address() {
        return "/daily-reports/" + day;
    }

    String redirect() {
        return "redirect:" + address();
    }

    /** Reads a day or month of an address for a program; what pages do not find is of the wrong type. */
    static final class Editor extends PropertyEditorSupport {

        private final Function<String, ?> read;

        Editor(Function<String, ?> read) {
            this.read = read;
        }

        @Override
        public void setAsText(String text) {
            try {
                setValue(read.apply(text));
            } catch (NotVisible none) {
                throw new IllegalArgumentException(text, none);
            }
        }
    }
}
