package id.kinerja.distribution;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.engine.DecisionResult;
import id.kinerja.engine.Decisions;
import id.kinerja.evaluation.Rating;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Posting;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which pattern counts for somebody's rating, and how predicates are spread where it counts. */
@Component
class Distribution {

    static final String HEAD_TABLE = "unit-head-rating";

    private static final String GRADE = "grade";

    private final UnitResultStore results;
    private final Graders graders;
    private final Spreads spreads;
    private final Decisions decisions;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final Settings settings;

    Distribution(
            UnitResultStore results,
            Graders graders,
            Spreads spreads,
            Decisions decisions,
            Organization organization,
            WorkingCalendar calendar,
            Settings settings) {
        this.results = results;
        this.graders = graders;
        this.spreads = spreads;
        this.decisions = decisions;
        this.organization = organization;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * The pattern for an employee's rating: that of the unit which the superior leads, else of the own unit; none for whom the
     * head of government rates, who leads all units and has the result of none. Where that is set, that of the agency.
     *
     * @param rater the account of who rates
     */
    Optional<Guide> of(UUID employeeId, UUID periodId, String rater) {
        @Nullable
        UUID superior = graders.ledThrough(employeeId).isPresent()
                ? superior(employeeId, calendar.today()).orElse(null)
                : null;
        return unitOf(employeeId)
                .flatMap(unit -> results.of(unit, periodId))
                .map(result -> new Guide(result, pattern(result), spread(result.unitId(), superior, periodId, rater)));
    }

    /**
     * The unit whose pattern counts for an employee: that which the superior leads, else the own; where that is set the agency, for all
     * but its head.
     */
    Optional<UUID> unitOf(UUID employeeId) {
        return unitOf(employeeId, calendar.today());
    }

    /** The same as it was on a day. */
    Optional<UUID> unitOf(UUID employeeId, LocalDate day) {
        if (byAgency()) {
            return graders.agencyOf(employeeId, day);
        }
        Optional<UUID> led = graders.ledThrough(employeeId, day);
        if (led.isPresent()) {
            return led;
        }
        return organization.headOfGovernment(day).map(Employee::id).equals(superior(employeeId, day))
                ? Optional.empty()
                : organization.postingOf(employeeId, day).map(Posting::unitId);
    }

    private Optional<UUID> superior(UUID employeeId, LocalDate day) {
        return organization.superiorOf(employeeId, day).map(Employee::id);
    }

    /** How predicates are spread among those whom a unit's pattern is about. */
    Spread spread(UUID unitId, @Nullable UUID leader, UUID periodId, String reader) {
        return spreads.of(counted(unitId, leader), periodId, reader);
    }

    /** Those of them who are rated, in the order in which they were, whose ratings the unit's pattern is about. */
    List<Spreads.Rated> rated(UUID unitId, @Nullable UUID leader, UUID periodId) {
        return spreads.rated(counted(unitId, leader), periodId).stream()
                .filter(one -> unitOf(one.employeeId()).filter(unitId::equals).isPresent())
                .toList();
    }

    /** How many of them are excluded from the period, and so not counted. */
    int excluded(UUID unitId, @Nullable UUID leader, UUID periodId) {
        return spreads.excluded(counted(unitId, leader), periodId);
    }

    /** Whether nobody is rated by a unit's pattern, since that of its agency counts. */
    boolean countsForAgency(GradedUnit unit) {
        return byAgency() && !unit.isAgency();
    }

    /** Who is below who leads a unit, or works in it, or in the agency, as is set; who works there where nobody leads it. */
    private Counted counted(UUID unitId, @Nullable UUID leader) {
        return switch (settings.get(DistributionSettings.SCOPE)) {
            case DistributionSettings.AGENCY -> Counted.ofAgency(unitId);
            case DistributionSettings.RATER -> leader == null ? Counted.in(unitId) : Counted.below(leader, unitId);
            default -> Counted.in(unitId);
        };
    }

    private boolean byAgency() {
        return settings.get(DistributionSettings.SCOPE).equals(DistributionSettings.AGENCY);
    }

    /**
     * The rating of results that who led a unit on a period's last day takes from it; none for others, or before the unit has a
     * result.
     */
    Optional<HeadRating> ofHead(UUID employeeId, Period period) {
        if (!settings.get(DistributionSettings.HEAD_FOLLOWS_UNIT)) {
            return Optional.empty();
        }
        return unitLedBy(employeeId, period)
                .flatMap(unit -> results.of(unit, period.id()))
                .map(result -> {
                    DecisionResult said = decide(HEAD_TABLE, result.headVersion(), result.grade());
                    return new HeadRating(result, Rating.valueOf(said.output("resultRating")), said);
                });
    }

    /** The unit that somebody leads on a period's last day, or today while it runs. */
    Optional<UUID> unitLedBy(UUID employeeId, Period period) {
        LocalDate today = calendar.today();
        return graders.ledBy(employeeId, period.endsOn().isBefore(today) ? period.endsOn() : today);
    }

    /** The pattern of a unit's result, by the version of the table that counted when it was set. */
    Pattern pattern(UnitResult result) {
        return Pattern.of(decide(Pattern.TABLE, result.patternVersion(), result.grade()));
    }

    private DecisionResult decide(String table, @Nullable Integer version, UnitGrade grade) {
        Map<String, Object> inputs = Map.of(GRADE, grade.name());
        return version == null ? decisions.decide(table, inputs) : decisions.decide(table, version, inputs);
    }

    /** Whether so few people are only advised. */
    boolean onlyAdvised(Spread spread) {
        return spread.people() < settings.get(DistributionSettings.ADVICE_BELOW);
    }

    boolean blocking() {
        return settings.get(DistributionSettings.BLOCKING);
    }

    /** What is to be considered for a rating. */
    record Guide(UnitResult result, Pattern pattern, Spread spread) {}

    /**
     * What the head of a unit is rated.
     *
     * @param said what the table said
     */
    record HeadRating(UnitResult result, Rating rating, DecisionResult said) {

        UnitGrade grade() {
            return result.grade();
        }
    }
}
