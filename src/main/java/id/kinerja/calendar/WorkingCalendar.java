package id.kinerja.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Days as the government counts them (kalender kerja): in its own time zone, Monday to Friday without holidays.
 *
 * <p>Of a year without known holidays only the weekends are off; the first use of such a year is logged as a warning.
 * The five-day week is Perpres 21/2023.
 */
public class WorkingCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingCalendar.class);

    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final DaysOff holidays;
    private final Set<Integer> warnedAbout = ConcurrentHashMap.newKeySet();

    WorkingCalendar(Clock clock, Supplier<ZoneId> zone, DaysOff holidays) {
        this.clock = clock;
        this.zone = zone;
        this.holidays = holidays;
    }

    /** A calendar with fixed holidays, for rules that need no database. */
    public static WorkingCalendar of(Clock clock, ZoneId zone, Set<LocalDate> holidays) {
        return new WorkingCalendar(clock, () -> zone, DaysOff.of(Set.copyOf(holidays)));
    }

    /** The government's time zone: WIB, WITA or WIT. */
    public ZoneId zone() {
        return zone.get();
    }

    /** Today in the government's zone. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The day of an instant in the government's zone. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    public boolean isWorkingDay(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        warnAboutYearWithoutHolidays(day.getYear());
        return !holidays.contains(day);
    }

    /** The first working day that is not before this day: the day itself, when people work on it. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /**
     * The n-th working day after a day, which itself does not count.
     *
     * @param days how many; negative counts backwards, zero gives the day itself
     */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        int step = Integer.signum(days);
        LocalDate day = from;
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many working days lie after the one day and up to the other; negative when the other is earlier. */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        if (toInclusive.isBefore(fromExclusive)) {
            return -workingDaysBetween(toInclusive, fromExclusive);
        }
        return (int) fromExclusive
                .plusDays(1)
                .datesUntil(toInclusive.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Whether holidays of the year are known; if not, its deadlines count weekends only. */
    public boolean knowsHolidaysOf(int year) {
        return holidays.knows(year);
    }

    /** The last second of a day in the government's zone. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant().minusSeconds(1);
    }

    private void warnAboutYearWithoutHolidays(int year) {
        if (holidays.knows(year)) {
            warnedAbout.remove(year);
        } else if (warnedAbout.add(year)) {
            LOG.warn("No holidays of {} are known: its working days and deadlines count weekends only", year);
        }
    }
}
