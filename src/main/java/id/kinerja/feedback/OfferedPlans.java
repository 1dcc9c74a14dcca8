package id.kinerja.feedback;

import id.kinerja.target.EstablishedPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The established plans on which somebody may be given feedback on a day: of the year of that day and, as long as a day of
 * the year before may still be meant, of that one too.
 *
 * @param all the newest year first; none when none is established
 * @param first the first day that may be meant
 */
record OfferedPlans(List<EstablishedPlan> all, LocalDate first) {

    /** Whether there is nothing to give feedback on. */
    boolean none() {
        return all.isEmpty();
    }

    /** Whether results of more than one year may be meant, so that each says which. */
    boolean several() {
        return all.size() > 1;
    }

    /** The year of the plan that has a result; none when it is none's. */
    @Nullable
    Integer yearOf(String result) {
        return all.stream()
                .filter(plan -> plan.results().stream()
                        .anyMatch(one -> one.id().toString().equals(result)))
                .map(EstablishedPlan::year)
                .findFirst()
                .orElse(null);
    }

    /** The plan of a day's year. */
    Optional<EstablishedPlan> of(LocalDate day) {
        return all.stream().filter(plan -> plan.year() == day.getYear()).findFirst();
    }
}
