package id.kinerja.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a quarter (triwulan), as the evaluation of its year shows it, as far as it was handed over: what stood when the year was
 * rated, and what stands today as long as it is not.
 *
 * @param number from 1 to 4
 * @param startsOn its first day
 * @param endsOn its last day
 * @param evaluation the quarter's own evaluation; none when it was not opened
 * @param resultRating none, as all that follows, while there is no result that was handed over
 * @param rater how documents show the rater's name
 * @param contest that the result is contested, and what came of it; none when it is not
 * @param changedTo the predicate that stands since an objection was decided after the year was rated, other than what is shown; none when that
 *     was not so
 */
record QuarterResult(
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable UUID evaluation,
        @Nullable Rating resultRating,
        @Nullable Rating behaviourRating,
        @Nullable Predicate predicate,
        @Nullable String rater,
        @Nullable Instant ratedAt,
        @Nullable ContestState contest,
        @Nullable Predicate changedTo) {}
