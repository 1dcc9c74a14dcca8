package id.kinerja.report;

import id.kinerja.target.EstablishedPlan;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the rules look at besides the report itself, read once for all that a request does about a day.
 *
 * @param working whether the day is a working day
 * @param locked whether the day's quarter is locked
 * @param plan the established plan of the day's year
 * @param unfinished the activities that were typed but are not saved yet
 */
record DayFacts(LocalDate day, boolean working, boolean locked, Optional<EstablishedPlan> plan, Set<UUID> unfinished) {

    /** The indicators that an activity may serve; none without a plan. */
    Set<UUID> indicators() {
        return plan.map(PlanIndicators::texts).map(texts -> texts.keySet()).orElse(Set.of());
    }

    /** The same after what was typed for an activity is saved. */
    DayFacts saved(UUID activityId) {
        return new DayFacts(
                day,
                working,
                locked,
                plan,
                unfinished.stream().filter(id -> !id.equals(activityId)).collect(Collectors.toSet()));
    }
}
