package id.kinerja.distribution;

import id.kinerja.distribution.Spreads.Rated;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks raters for a reason where a unit's result that is set or changed after they rated makes their rating one that leaves the
 * pattern: the same ratings but those that an objection changed, in the order in which they were given, that would have needed one had the result been there first.
 * No rating changes by it, and a reason that was given stays.
 */
@Component
class LateDeviations {

    private final Distribution distribution;
    private final UnitResultStore results;
    private final Graders graders;
    private final DeviationStore deviations;

    LateDeviations(Distribution distribution, UnitResultStore results, Graders graders, DeviationStore deviations) {
        this.distribution = distribution;
        this.results = results;
        this.graders = graders;
        this.deviations = deviations;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(UnitGraded graded) {
        UnitResult result = results.of(graded.unitId(), graded.periodId()).orElseThrow();
        Pattern pattern = distribution.pattern(result);
        @Nullable
        UUID leader = graders.of(graded.unitId()).map(GradedUnit::leaderId).orElse(null);
        int people = distribution
                .spread(graded.unitId(), leader, graded.periodId(), "")
                .people();
        Spread spread = new Spread(people, Map.of());
        boolean asks = !distribution.onlyAdvised(spread);
        for (Rated one : distribution.rated(graded.unitId(), leader, graded.periodId())) {
            List<Limit> left = spread.deviationsBy(one.predicate(), pattern);
            spread = spread.with(one.predicate());
            if (one.changed()) {
                continue;
            }
            if (left.isEmpty() || !asks) {
                deviations.forget(one);
            } else {
                deviations.ask(one, result, pattern, people, left);
            }
        }
    }
}
