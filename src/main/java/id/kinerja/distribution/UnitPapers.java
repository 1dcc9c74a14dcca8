package id.kinerja.distribution;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.cycle.Period;
import id.kinerja.evaluation.Predicate;
import id.kinerja.organization.Organization;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is printed of units' results. */
@Service
@Transactional(readOnly = true)
public class UnitPapers {

    private final UnitResults results;
    private final UnitResultStore store;
    private final Distribution distribution;
    private final SpreadViews views;
    private final Organization organization;
    private final GradedPeriods periods;

    UnitPapers(
            UnitResults results,
            UnitResultStore store,
            Distribution distribution,
            SpreadViews views,
            Organization organization,
            GradedPeriods periods) {
        this.results = results;
        this.store = store;
        this.distribution = distribution;
        this.views = views;
        this.organization = organization;
        this.periods = periods;
    }

    /**
     * A unit's result with how predicates were given, by numbers alone.
     *
     * @throws NotVisible when there is no result, its numbers are not for this person, or the agency's pattern counts instead
     */
    public UnitPaper of(SignedIn me, UUID unitId, UUID periodId) {
        UnitResults.Line line = results.one(me, unitId, periodId);
        UnitResult result = line.result();
        if (result == null || !views.counts(me, line) || distribution.countsForAgency(line.unit())) {
            throw new NotVisible();
        }
        UUID leader = line.unit().leaderId();
        Spread spread = distribution.spread(unitId, leader, periodId, me.userName());
        Map<Predicate, Integer> counts = new LinkedHashMap<>();
        for (Predicate predicate : Predicate.values()) {
            counts.put(predicate, spread.of(predicate));
        }
        return paper(
                result,
                line.unit().name(),
                new UnitPaper.Given(
                        spread.people(), spread.open(), distribution.excluded(unitId, leader, periodId), counts));
    }

    /**
     * What the organisation achieved in which somebody is evaluated: the unit that the person led at the end of the period, else
     * the one whose pattern counted for the rating; without numbers, for who may read the evaluation.
     *
     * @param on the day as of which the person's place is looked up
     * @return none where nothing was set
     */
    public Optional<UnitPaper> ofEmployee(UUID employeeId, Period period, LocalDate on) {
        return distribution
                .unitLedBy(employeeId, period)
                .or(() -> distribution.unitOf(employeeId, on))
                .flatMap(unit -> store.of(unit, period.id()))
                .map(result ->
                        paper(result, organization.unitName(result.unitId(), on).orElse("–"), null));
    }

    /** The period of a result. */
    public Period period(UUID periodId) {
        return periods.get(periodId);
    }

    private UnitPaper paper(UnitResult result, String unit, UnitPaper.@Nullable Given spread) {
        return new UnitPaper(
                result.unitId(),
                unit,
                result.grade(),
                result.reason(),
                result.actor(),
                result.at(),
                shares(distribution.pattern(result)),
                spread);
    }

    private static List<UnitPaper.Share> shares(Pattern pattern) {
        Integer together = pattern.oneOfImprovementOrPoor()
                ? Integer.valueOf(0)
                : pattern.improvementOrPoorLeast() > 0 ? Integer.valueOf(pattern.improvementOrPoorLeast()) : null;
        return Arrays.stream(Predicate.values())
                .map(predicate -> new UnitPaper.Share(
                        predicate,
                        pattern.majority() == predicate,
                        pattern.most().get(predicate),
                        pattern.least().get(predicate),
                        predicate == Predicate.NEEDS_IMPROVEMENT || predicate == Predicate.POOR ? together : null))
                .toList();
    }
}
