package id.kinerja.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a year as one reader may see it: the employee neither ratings nor note before the hand-over of the year.
 *
 * @param startsOn its first day
 * @param endsOn its last day
 * @param days how many that are
 * @param concluding whether its rater concludes the year; both ratings of the year stand for it then
 * @param planVersion the version of the target plan whose rows its rater rates: that of its last day
 * @param rater the name of who rated it, else of who was the rater then; none when there was none
 * @param note what its rater hands over to the next; may be hidden
 * @param inPlaceOf the name of the former rater in whose place it is rated by who is the rater now, since the former did not
 *     answer or could not be asked; none when it is not
 * @param unasked whether that rater was never asked, since the year's window had no day left
 * @param absorbed days of it that were other raters', too few to be rated apart
 * @param lapsed whether the term passed without a rating, as it was before segments passed on
 */
record ShownSegment(
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        long days,
        String unit,
        String post,
        boolean concluding,
        int planVersion,
        @Nullable String rater,
        @Nullable Rating resultRating,
        @Nullable Rating behaviourRating,
        @Nullable String note,
        @Nullable Instant ratedAt,
        @Nullable String inPlaceOf,
        boolean unasked,
        List<AbsorbedDays.Shown> absorbed,
        boolean lapsed) {}
