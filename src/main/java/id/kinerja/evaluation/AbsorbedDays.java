package id.kinerja.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days within a segment that were another rater's, and too few to be rated apart.
 *
 * @param raterId who was the superior then; none when there was none
 */
record AbsorbedDays(
        LocalDate startsOn, LocalDate endsOn, @Nullable UUID raterId) {

    long days() {
        return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }

    /**
     * The same as readers see it.
     *
     * @param rater the name; none when there was none
     */
    record Shown(
            LocalDate startsOn,
            LocalDate endsOn,
            long days,
            @Nullable String rater) {}
}
