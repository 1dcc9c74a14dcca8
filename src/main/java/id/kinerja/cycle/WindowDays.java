package id.kinerja.cycle;

import id.kinerja.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of windows where nobody has chosen others, on the government's working calendar.
 *
 * <p>Target setting is open all its year, since people come and plans are amended in all of it; a quarter and the year are
 * evaluated from the first working day after they are over.
 *
 * @param quarterDays how many working days a quarter is evaluated
 * @param yearDays how many working days the year is evaluated
 */
record WindowDays(WorkingCalendar calendar, int quarterDays, int yearDays) {

    /** So far ahead that no timer reaches it: what waits for a day that nobody has set yet. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The first day of a period's window. */
    LocalDate opening(PeriodKind kind, LocalDate startsOn, LocalDate endsOn) {
        return calendar.workingDayFrom(kind == PeriodKind.TARGET_SETTING ? startsOn : endsOn.plusDays(1));
    }

    /** The last day of a window that opens on a day. */
    LocalDate closing(PeriodKind kind, LocalDate endsOn, LocalDate opensOn) {
        return switch (kind) {
            case TARGET_SETTING -> opensOn.isAfter(endsOn) ? opensOn : endsOn;
            case QUARTER -> lastOf(quarterDays, opensOn);
            case YEAR -> lastOf(yearDays, opensOn);
        };
    }

    /** The instant at which a day begins where the government is; far ahead for none. */
    Instant beginOf(@Nullable LocalDate day) {
        return (day == null ? NEVER : day).atStartOfDay(calendar.zone()).toInstant();
    }

    /** The instant at which a day is over where the government is; far ahead for none. */
    Instant afterEndOf(@Nullable LocalDate day) {
        return beginOf(day == null ? null : day.plusDays(1));
    }

    /** The last of so many working days, of which the day is the first when people work on it. */
    private LocalDate lastOf(int days, LocalDate day) {
        return calendar.plusWorkingDays(calendar.workingDayFrom(day), days - 1);
    }
}
