package id.kinerja.calendar;

import java.time.LocalDate;
import java.util.Date;

/** Due dates as process models ask for them: the end of a working day in the government's zone (batas waktu). */
public class Deadlines {

    private final WorkingCalendar calendar;

    public Deadlines(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The end of the n-th working day after today.
     *
     * @param days how many, from 0, which is today or the next working day
     */
    public Date inWorkingDays(int days) {
        return days == 0 ? endOfDay(calendar.today()) : endOfDay(calendar.plusWorkingDays(calendar.today(), days));
    }

    /** The end of a day; of the next working day when nobody works on it. */
    public Date endOfDay(LocalDate day) {
        return Date.from(calendar.endOf(calendar.workingDayFrom(day)));
    }
}
