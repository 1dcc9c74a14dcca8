package id.kinerja.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days of a year with one post, unit and rater (segmen), with what the rater of that time gave for them.
 *
 * @param number counted from 1, by days
 * @param startsOn the first day
 * @param endsOn the last day
 * @param raterId the superior of that time; none when there was none
 * @param concluding whether its rater concludes the year; both ratings of the year stand for it then
 * @param asked the account of who is asked to rate it; none for the personnel admins, or while nobody is
 * @param planId the plan whose rows are rated
 * @param planVersion the version of it that was in force on the last day
 * @param note what the rater hands over to the next; none, as all that follows, before it is rated
 * @param ratedRound which submission of the self-assessment the rater read
 * @param passedOnAt when it passed from a rater who did not answer, or could not be asked, to who rates in that place; none when it did not
 * @param unasked whether its rater was never asked before it passed on, since the window had no day left
 * @param lapsedAt when it counted as not rated, as it was before segments passed on; none when it did not
 */
record Segment(
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        String unit,
        String post,
        @Nullable UUID raterId,
        boolean concluding,
        UUID planId,
        int planVersion,
        @Nullable String asked,
        @Nullable Rating resultRating,
        @Nullable Rating behaviourRating,
        @Nullable String note,
        @Nullable String ratedBy,
        @Nullable String ratedFor,
        @Nullable Instant ratedAt,
        @Nullable Integer ratedRound,
        @Nullable Instant passedOnAt,
        boolean unasked,
        @Nullable Instant lapsedAt) {

    /** Whether its rater did not answer or could not be asked, and another rates it in that place. */
    public boolean passedOn() {
        return passedOnAt != null;
    }

    /** Whether its rater has yet to rate it. */
    boolean open() {
        return !concluding && ratedAt == null && lapsedAt == null;
    }
}
