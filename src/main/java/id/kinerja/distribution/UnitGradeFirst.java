package id.kinerja.distribution;

import id.kinerja.cycle.Period;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Organization;
import id.kinerja.settings.Settings;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Has a rating wait for the unit's result: that is the first of the three steps of SE MenPANRB 3/2023. Where nobody is above
 * who could set it, such as a head of government without an account, nothing waits.
 */
@Component
class UnitGradeFirst {

    private final Distribution distribution;
    private final Graders graders;
    private final UnitResultStore results;
    private final Organization organization;
    private final Settings settings;

    UnitGradeFirst(
            Distribution distribution,
            Graders graders,
            UnitResultStore results,
            Organization organization,
            Settings settings) {
        this.distribution = distribution;
        this.graders = graders;
        this.results = results;
        this.organization = organization;
        this.settings = settings;
    }

    /** @throws Refused naming the unit and who is waited for */
    void require(UUID employeeId, Period period) {
        awaited(employeeId, period).ifPresent(missing -> {
            throw new Refused("", "distribution.refused.awaited", missing.unit(), missing.grader());
        });
    }

    /** The unit's result that this person's rating waits for; none when it does not. */
    Optional<Awaited> awaited(UUID employeeId, Period period) {
        return waitsFor(employeeId, period)
                .filter(unit -> results.of(unit, period.id()).isEmpty())
                .flatMap(graders::of)
                .flatMap(unit -> Optional.ofNullable(unit.graderId())
                        .map(organization::get)
                        .filter(grader -> grader.userName() != null)
                        .map(grader -> new Awaited(unit.name(), grader.titledName())));
    }

    /** The unit whose result this person's rating waits for, whether or not it has one; {@link AwaitedGrades} says it of all. */
    Optional<UUID> waitsFor(UUID employeeId, Period period) {
        String whose = settings.get(DistributionSettings.GRADE_FIRST);
        if (whose.equals(DistributionSettings.NOBODY)) {
            return Optional.empty();
        }
        Optional<UUID> led = settings.get(DistributionSettings.HEAD_FOLLOWS_UNIT)
                ? distribution.unitLedBy(employeeId, period)
                : Optional.empty();
        return led.isEmpty() && whose.equals(DistributionSettings.EVERYBODY) ? distribution.unitOf(employeeId) : led;
    }

    /**
     * A result that nobody has set yet.
     *
     * @param unit its name
     * @param grader the name of who sets it
     */
    record Awaited(String unit, String grader) {}
}
