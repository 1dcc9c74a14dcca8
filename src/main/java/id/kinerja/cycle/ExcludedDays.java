package id.kinerja.cycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How much of a period exclusions leave. */
final class ExcludedDays {

    private ExcludedDays() {}

    /** How many days of a stretch, both ends included, no exclusion covers. */
    static long left(LocalDate startsOn, LocalDate endsOn, Collection<Exclusion> exclusions) {
        return startsOn.datesUntil(endsOn.plusDays(1))
                .filter(day -> exclusions.stream().noneMatch(one -> one.on(day)))
                .count();
    }

    /**
     * The exclusion for which a person has no evaluation of a period: one that ended the appraisal, or the one that begins
     * first of those that leave fewer days than are asked for; none when the period is evaluated.
     */
    static Optional<Exclusion> excluding(
            LocalDate startsOn, LocalDate endsOn, Collection<Exclusion> exclusions, int fewest) {
        var counting =
                exclusions.stream().filter(one -> one.withdrawnAt() == null).toList();
        var forGood = counting.stream().filter(Exclusion::forGood).findFirst();
        if (forGood.isPresent()) {
            return forGood;
        }
        var within = counting.stream()
                .filter(one -> !one.startsOn().isAfter(endsOn))
                .filter(one -> one.endsOn() == null || !one.endsOn().isBefore(startsOn))
                .toList();
        return within.isEmpty() || left(startsOn, endsOn, within) >= fewest
                ? Optional.empty()
                : within.stream().min(Comparator.comparing(Exclusion::startsOn));
    }
}
