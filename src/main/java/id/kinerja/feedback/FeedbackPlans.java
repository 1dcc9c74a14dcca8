package id.kinerja.feedback;

import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.EstablishedPlans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds the plans that feedback may be about. Feedback is about the plan of the year in which its day lies, so at the turn
 * of the year there are two: for as many days as a setting allows to look back, and as long as the year before is evaluated.
 */
@Component
class FeedbackPlans {

    private final EstablishedPlans plans;
    private final FeedbackSettings settings;
    private final Periods periods;

    FeedbackPlans(EstablishedPlans plans, FeedbackSettings settings, Periods periods) {
        this.plans = plans;
        this.settings = settings;
        this.periods = periods;
    }

    /** Those that feedback which is given on a day may be about. */
    OfferedPlans givenOn(LocalDate day, UUID employee) {
        return between(first(day), day, employee);
    }

    /** Those that given feedback may be changed to; the one that it is about stays among them. */
    OfferedPlans of(Feedback feedback) {
        LocalDate first = first(feedback.givenOn());
        return between(
                feedback.day().isBefore(first) ? feedback.day() : first, feedback.givenOn(), feedback.employeeId());
    }

    /** Those of some employees who have any. */
    Set<UUID> having(LocalDate day, Collection<UUID> employees) {
        Set<UUID> having = new HashSet<>();
        for (int year = first(day).getYear(); year <= day.getYear(); year++) {
            having.addAll(plans.of(employees, year).keySet());
        }
        return having;
    }

    /** So many days back; while the year before is evaluated, to its first day: what is evaluated may be spoken of. */
    private LocalDate first(LocalDate givenOn) {
        LocalDate first = givenOn.minusDays(settings.daysBack());
        return periods.annualOf(givenOn.getYear() - 1)
                .filter(annual ->
                        annual.window().openedAt() != null && !annual.window().closedOn(givenOn))
                .map(Period::startsOn)
                .filter(start -> start.isBefore(first))
                .orElse(first);
    }

    private OfferedPlans between(LocalDate first, LocalDate last, UUID employee) {
        List<EstablishedPlan> found = new ArrayList<>();
        for (int year = last.getYear(); year >= first.getYear(); year--) {
            plans.of(employee, year).ifPresent(found::add);
        }
        return new OfferedPlans(List.copyOf(found), first);
    }
}
