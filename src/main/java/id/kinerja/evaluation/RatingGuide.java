package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a rater has to consider besides the employee's own results; a bean of who knows. */
public interface RatingGuide {

    /**
     * What the rater is told, line by line, in the reader's language; nothing when there is nothing to consider.
     *
     * @param rater the account of who reads it, whose own rating it does not tell
     */
    List<String> advice(UUID employeeId, Period period, String rater);

    /**
     * Looks at a rating before it is kept, and keeps what it has to say to it.
     *
     * @throws id.kinerja.engine.Refused naming the field, when the rating cannot be given like this
     */
    void consider(GivenRating rating);

    /**
     * Looks at the rating of results that an objection is about to give.
     *
     * @throws id.kinerja.engine.Refused naming the field, when it cannot be given
     */
    void settle(UUID evaluationId, UUID employeeId, Period period, Rating resultRating);

    /** How a rating that was given left what was to be considered; none when it did not. */
    Optional<RatingDeviation> deviation(UUID evaluationId);

    /** What a rating that was given had to be taken from; none when the rater was free. */
    Optional<RatingBasis> basis(UUID evaluationId);
}
