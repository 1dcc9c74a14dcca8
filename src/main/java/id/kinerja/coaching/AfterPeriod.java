package id.kinerja.coaching;

import id.kinerja.coaching.Coaching.Judged;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Whether a period tells what came of a coaching: when enough of its days lie on or after the day on which that began. The days
 * before say nothing of it.
 *
 * @param share so many of its days in a hundred
 */
record AfterPeriod(int share) {

    /** The year comes after its last quarter. */
    private static final Comparator<Judged> NEWER =
            Comparator.comparingInt(Judged::year).thenComparingInt(Judged::quarter);

    boolean tells(LocalDate began, LocalDate startsOn, LocalDate endsOn) {
        long after = days(began.isAfter(startsOn) ? began : startsOn, endsOn);
        return after * 100 >= share * days(startsOn, endsOn);
    }

    /**
     * Whether a result takes the place of the one that stands on a coaching. As long as that goes on the newest does. Once it has ended
     * the first of a period that ends afterwards does, and stays; until that is known the newest of those before stands.
     *
     * @param ended the last day of the coaching; none while it goes on
     */
    static boolean replaces(@Nullable Judged stands, Judged one, @Nullable LocalDate ended) {
        if (stands == null) {
            return true;
        }
        boolean afterwards = ended != null && one.endsOn().isAfter(ended);
        if (ended != null && stands.endsOn().isAfter(ended)) {
            return afterwards && one.endsOn().isBefore(stands.endsOn());
        }
        return afterwards || NEWER.compare(one, stands) > 0;
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
