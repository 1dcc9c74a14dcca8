package id.kinerja.evaluation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * The rater's judgement of a period.
 *
 * @param generalFeedback counts for every result and behaviour without feedback of its own; may be empty
 * @param ratedBy the rater's user name
 */
@Embeddable
record Judgement(
        @Enumerated(EnumType.STRING) Rating resultRating,
        @Enumerated(EnumType.STRING) Rating behaviourRating,
        String generalFeedback,
        String ratedBy,
        Instant ratedAt) {}
