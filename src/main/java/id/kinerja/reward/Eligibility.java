package id.kinerja.reward;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.coaching.BeingCoached;
import id.kinerja.cycle.Exclusions;
import id.kinerja.evaluation.JudgedPeriod;
import id.kinerja.evaluation.JudgedPeriods;
import id.kinerja.evaluation.Predicate;
import id.kinerja.organization.Organization;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a nomination may be scored: what was found about the nominee, and what of it speaks against it. */
@Component
class Eligibility {

    private static final Set<Predicate> WEAK =
            EnumSet.of(Predicate.NEEDS_IMPROVEMENT, Predicate.POOR, Predicate.VERY_POOR);

    private final Organization organization;
    private final JudgedPeriods judged;
    private final BeingCoached coached;
    private final Exclusions discipline;
    private final WorkingCalendar calendar;

    Eligibility(
            Organization organization,
            JudgedPeriods judged,
            BeingCoached coached,
            Exclusions discipline,
            WorkingCalendar calendar) {
        this.organization = organization;
        this.judged = judged;
        this.coached = coached;
        this.discipline = discipline;
        this.calendar = calendar;
    }

    Nomination.Found check(Nomination nomination, Instant at) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        if (!organization.works(nomination.nomineeId(), calendar.today())) {
            obstacles.add(Obstacle.LEFT);
        }
        List<JudgedPeriod> results = judged.of(nomination.nomineeId());
        JudgedPeriod shown = results.isEmpty() ? null : results.get(0);
        // one that may still be contested is told to who decides, and refuses nothing
        if (shown != null && WEAK.contains(shown.predicate()) && judged.stands(shown.evaluationId())) {
            obstacles.add(Obstacle.WEAK);
        }
        if (nomination.written().ground() == Ground.PREDICATE) {
            JudgedPeriod best = veryGood(results);
            if (best == null) {
                obstacles.add(Obstacle.PREDICATE);
            } else if (!obstacles.contains(Obstacle.WEAK)) {
                shown = best;
            }
        }
        if (coached.isCoached(nomination.nomineeId())) {
            obstacles.add(Obstacle.COACHED);
        }
        if (discipline.isDisciplined(nomination.nomineeId())) {
            obstacles.add(Obstacle.DISCIPLINE);
        }
        return new Nomination.Found(
                at,
                List.copyOf(obstacles),
                shown == null ? null : shown.predicate(),
                shown == null ? null : shown.year() + "/" + shown.quarter());
    }

    /**
     * The result that makes somebody eligible: the last year's counts until the next year's is handed over, the last quarter's
     * until the next quarter's; none when neither is Sangat Baik.
     *
     * @param results the latest first
     */
    static @Nullable JudgedPeriod veryGood(List<JudgedPeriod> results) {
        return Stream.of(last(results, true), last(results, false))
                .flatMap(Optional::stream)
                .filter(one -> one.predicate() == Predicate.VERY_GOOD)
                .findFirst()
                .orElse(null);
    }

    private static Optional<JudgedPeriod> last(List<JudgedPeriod> results, boolean annual) {
        return results.stream().filter(one -> one.isAnnual() == annual).findFirst();
    }
}
