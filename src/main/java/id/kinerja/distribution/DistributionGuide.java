package id.kinerja.distribution;

import id.kinerja.cycle.Period;
import id.kinerja.distribution.Distribution.Guide;
import id.kinerja.engine.Refused;
import id.kinerja.evaluation.GivenRating;
import id.kinerja.evaluation.Predicate;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.RatingBasis;
import id.kinerja.evaluation.RatingDeviation;
import id.kinerja.evaluation.RatingGuide;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells raters the pattern that follows from the unit's result, asks for a reason where a rating leaves it, and holds the
 * head of a unit to the unit's result. No rating is ever changed by it.
 */
@Component
class DistributionGuide implements RatingGuide {

    private final Distribution distribution;
    private final UnitGradeFirst order;
    private final DeviationStore deviations;
    private final HeadRatingStore heads;
    private final DistributionTexts texts;

    DistributionGuide(
            Distribution distribution,
            UnitGradeFirst order,
            DeviationStore deviations,
            HeadRatingStore heads,
            DistributionTexts texts) {
        this.distribution = distribution;
        this.order = order;
        this.deviations = deviations;
        this.heads = heads;
        this.texts = texts;
    }

    @Override
    public List<String> advice(UUID employeeId, Period period, String rater) {
        List<String> lines = new ArrayList<>();
        order.awaited(employeeId, period).map(texts::awaited).ifPresent(lines::add);
        distribution.ofHead(employeeId, period).ifPresent(head -> lines.add(texts.head(head)));
        distribution.of(employeeId, period.id(), rater).ifPresent(guide -> {
            lines.add(texts.pattern(guide));
            guide.pattern()
                    .limits(guide.spread().people())
                    .forEach(limit -> lines.add("– " + texts.limit(limit, guide.spread())));
        });
        return lines;
    }

    @Override
    public void consider(GivenRating rating) {
        UUID period = rating.period().id();
        order.require(rating.employeeId(), rating.period());
        settle(rating.evaluationId(), rating.employeeId(), rating.period(), rating.resultRating());
        distribution.of(rating.employeeId(), period, rating.by().person()).ifPresent(guide -> follow(guide, rating));
    }

    /** The head of a unit takes the unit's result, whoever rates: an objection cannot give another rating either. */
    @Override
    public void settle(UUID evaluationId, UUID employeeId, Period period, Rating resultRating) {
        distribution.ofHead(employeeId, period).ifPresent(head -> {
            Rating expected = head.rating();
            if (resultRating != expected) {
                throw new Refused(
                        "resultRating", "distribution.refused.head", texts.grade(head.grade()), texts.rating(expected));
            }
            heads.keep(evaluationId, head);
        });
    }

    @Override
    public Optional<RatingBasis> basis(UUID evaluationId) {
        return heads.of(evaluationId);
    }

    @Override
    public Optional<RatingDeviation> deviation(UUID evaluationId) {
        return deviations.of(evaluationId);
    }

    private void follow(Guide guide, GivenRating rating) {
        Spread after = guide.spread().with(rating.predicate());
        List<Limit> left = guide.spread().deviationsBy(rating.predicate(), guide.pattern());
        if (left.isEmpty()) {
            return;
        }
        boolean advised = distribution.onlyAdvised(after);
        String first = texts.limit(left.get(0), after);
        if (distribution.blocking() && !advised && another(guide)) {
            throw new Refused("", "distribution.refused.blocked", first);
        }
        if (!advised && rating.deviationReason().isBlank()) {
            throw new Refused("deviationReason", "distribution.refused.reason", first);
        }
        deviations.add(rating, guide, after, left, advised);
    }

    /** Whether there is a predicate that keeps to the pattern: where others broke it beyond that, nobody is locked out. */
    private static boolean another(Guide guide) {
        return Arrays.stream(Predicate.values())
                .anyMatch(other ->
                        guide.spread().deviationsBy(other, guide.pattern()).isEmpty());
    }
}
