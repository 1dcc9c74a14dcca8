package id.kinerja.cycle;

import id.kinerja.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * When a step is due since its window's last day was moved. A later last day moves it by as many working days, not past the
 * new last day; an earlier one moves what was due afterwards to the end of the new last day, and nothing else.
 *
 * @param endedOn the last day before
 * @param endsOn the last day since
 */
record MovedTerm(WorkingCalendar calendar, LocalDate endedOn, LocalDate endsOn) implements UnaryOperator<Instant> {

    @Override
    public Instant apply(Instant due) {
        Instant end = calendar.endOf(endsOn);
        if (endsOn.isBefore(endedOn)) {
            return due.isAfter(end) ? end : due;
        }
        if (due.isAfter(end)) {
            return due;
        }
        int days = calendar.workingDaysBetween(endedOn, endsOn);
        Instant later = calendar.endOf(calendar.workingDayFrom(calendar.plusWorkingDays(calendar.dayOf(due), days)));
        return later.isAfter(end) ? end : later;
    }
}
