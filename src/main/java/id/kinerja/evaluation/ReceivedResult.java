package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result as who contests it, and who decides on that, has to know it.
 *
 * @param ratedBy the rater's user name
 * @param ratedFor the user name of the official in whose place it was rated; none when in no other's
 * @param segmentRaters who rated, or was asked to rate, a part of the year or stood behind who did, by user name
 * @param receivedAt when the employee took note, or the term for that lapsed; none before
 * @param lastDay the last day on which it may be contested, in the government's zone; none before it is received
 * @param open whether that day is not over
 * @param contest what came of an objection; none when there is none
 */
public record ReceivedResult(
        UUID evaluationId,
        UUID employeeId,
        Period period,
        String ratedBy,
        @Nullable String ratedFor,
        Instant ratedAt,
        Set<String> segmentRaters,
        Rating resultRating,
        Rating behaviourRating,
        Predicate predicate,
        @Nullable Instant receivedAt,
        @Nullable LocalDate lastDay,
        boolean open,
        @Nullable Contest contest) {}
