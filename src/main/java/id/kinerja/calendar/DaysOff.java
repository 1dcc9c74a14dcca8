package id.kinerja.calendar;

import java.time.LocalDate;
import java.util.Set;

/** The holidays as the calendar reads them. */
interface DaysOff {

    boolean contains(LocalDate day);

    /** Whether any holiday of the year is known. */
    boolean knows(int year);

    static DaysOff of(Set<LocalDate> days) {
        return new DaysOff() {
            @Override
            public boolean contains(LocalDate day) {
                return days.contains(day);
            }

            @Override
            public boolean knows(int year) {
                return days.stream().anyMatch(day -> day.getYear() == year);
            }
        };
    }
}
