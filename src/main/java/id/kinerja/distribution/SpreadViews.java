package id.kinerja.distribution;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.distribution.SpreadView.ShownLimit;
import id.kinerja.evaluation.Predicate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows the spread below a unit's head to the head, who rates there, to the head above, and to who reads ratings. */
@Component
class SpreadViews {

    private final Distribution distribution;
    private final Spreads spreads;
    private final DeviationStore deviations;
    private final DistributionTexts texts;
    private final Policy policy;

    SpreadViews(
            Distribution distribution,
            Spreads spreads,
            DeviationStore deviations,
            DistributionTexts texts,
            Policy policy) {
        this.distribution = distribution;
        this.spreads = spreads;
        this.deviations = deviations;
        this.texts = texts;
        this.policy = policy;
    }

    /** None for others, and before the unit has a result. */
    Optional<SpreadView> of(SignedIn me, UnitResults.Line line, UUID periodId) {
        UnitResult result = line.result();
        UUID head = line.unit().headId();
        boolean mayRead = line.settable() || head != null && me.is(head) || policy.may(me, Right.READ, Matter.RATING);
        if (result == null || !mayRead) {
            return Optional.empty();
        }
        Spread spread = head == null ? spreads.in(result.unitId(), periodId) : spreads.below(head, periodId);
        Map<Predicate, Integer> counts = new LinkedHashMap<>();
        for (Predicate predicate : Predicate.values()) {
            counts.put(predicate, spread.of(predicate));
        }
        return Optional.of(new SpreadView(
                spread.people(),
                spread.open(),
                head == null ? spreads.excludedIn(result.unitId(), periodId) : spreads.excludedBelow(head, periodId),
                counts,
                distribution.pattern(result.grade()).limits(spread.people()).stream()
                        .map(limit -> new ShownLimit(texts.limit(limit, spread), limit.kept(spread)))
                        .toList(),
                distribution.onlyAdvised(spread),
                deviations.of(result.unitId(), periodId)));
    }
}
