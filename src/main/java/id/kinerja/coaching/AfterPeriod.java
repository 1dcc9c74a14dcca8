package id.kinerja.coaching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whether a period tells what came of a coaching: when enough of its days lie on or after the day on which that began. The days
 * before say nothing of it.
 *
 * @param share so many of its days in a hundred
 */
record AfterPeriod(int share) {

    boolean tells(LocalDate began, LocalDate startsOn, LocalDate endsOn) {
        long after = days(began.isAfter(startsOn) ? began : startsOn, endsOn);
        return after * 100 >= share * days(startsOn, endsOn);
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
