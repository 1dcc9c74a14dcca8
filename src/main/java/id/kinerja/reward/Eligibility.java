package id.kinerja.reward;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.coaching.BeingCoached;
import id.kinerja.evaluation.JudgedPeriod;
import id.kinerja.evaluation.JudgedPeriods;
import id.kinerja.evaluation.Predicate;
import id.kinerja.organization.Organization;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a nomination may be scored: what was found about the nominee, and what of it speaks against it. */
@Component
class Eligibility {

    private static final Set<Predicate> WEAK =
            EnumSet.of(Predicate.NEEDS_IMPROVEMENT, Predicate.POOR, Predicate.VERY_POOR);

    private final Organization organization;
    private final JudgedPeriods judged;
    private final BeingCoached coached;
    private final WorkingCalendar calendar;

    Eligibility(Organization organization, JudgedPeriods judged, BeingCoached coached, WorkingCalendar calendar) {
        this.organization = organization;
        this.judged = judged;
        this.coached = coached;
        this.calendar = calendar;
    }

    Nomination.Found check(Nomination nomination, Instant at) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        if (!organization.works(nomination.nomineeId(), calendar.today())) {
            obstacles.add(Obstacle.LEFT);
        }
        JudgedPeriod latest = judged.latest(nomination.nomineeId()).orElse(null);
        Predicate predicate = latest == null ? null : latest.predicate();
        if (nomination.written().ground() == Ground.PREDICATE && predicate != Predicate.VERY_GOOD) {
            obstacles.add(Obstacle.PREDICATE);
        }
        if (predicate != null && WEAK.contains(predicate)) {
            obstacles.add(Obstacle.WEAK);
        }
        if (coached.isCoached(nomination.nomineeId())) {
            obstacles.add(Obstacle.COACHED);
        }
        return new Nomination.Found(
                at, List.copyOf(obstacles), predicate, latest == null ? null : latest.year() + "/" + latest.quarter());
    }
}
