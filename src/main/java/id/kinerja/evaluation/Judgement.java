package id.kinerja.evaluation;

import id.kinerja.engine.FieldProblem;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Actor;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rater's judgement of a period.
 *
 * @param generalFeedback counts for every result and behaviour without feedback of its own; may be empty
 * @param ratedBy the rater's user name
 * @param ratedFor the user name of the official in whose place; none when in no other's
 */
@Embeddable
record Judgement(
        @Enumerated(EnumType.STRING) Rating resultRating,
        @Enumerated(EnumType.STRING) Rating behaviourRating,
        String generalFeedback,
        String ratedBy,
        @Nullable String ratedFor,
        Instant ratedAt) {

    /** Who gave it, and for whom. */
    Actor by() {
        return new Actor(ratedBy, ratedFor);
    }

    /** The same with other ratings; whose judgement it was stays. */
    Judgement withRatings(Rating results, Rating behaviour) {
        return new Judgement(results, behaviour, generalFeedback, ratedBy, ratedFor, ratedAt);
    }

    /** @throws Refused naming each rating that is missing */
    static Judgement of(
            @Nullable Rating resultRating,
            @Nullable Rating behaviourRating,
            String generalFeedback,
            Actor by,
            Instant ratedAt) {
        if (resultRating == null || behaviourRating == null) {
            throw new Refused(Stream.of(
                            resultRating == null ? "resultRating" : "",
                            behaviourRating == null ? "behaviourRating" : "")
                    .filter(field -> !field.isEmpty())
                    .map(field -> new FieldProblem(field, "evaluation.refused.rating-missing", List.of()))
                    .toList());
        }
        return new Judgement(resultRating, behaviourRating, generalFeedback, by.person(), by.principal(), ratedAt);
    }
}
