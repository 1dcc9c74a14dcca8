package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.organization.Actor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Establishes approved plans, and notes which ones are late. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Establishing {

    private final TargetPlans plans;
    private final PlanReader reader;
    private final Submissions submissions;
    private final TeamWriting team;
    private final TeamDay day;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Establishing(
            TargetPlans plans,
            PlanReader reader,
            Submissions submissions,
            TeamWriting team,
            TeamDay day,
            Clock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.reader = reader;
        this.submissions = submissions;
        this.team = team;
        this.day = day;
        this.clock = clock;
        this.events = events;
    }

    /** Gives the approved plan its version and locks it. */
    void establish(UUID planId) {
        var plan = plans.forChange(planId).orElseThrow(NotVisible::new);
        var decision = submissions
                .last(planId)
                .filter(round -> round.outcome() == RoundOutcome.APPROVE)
                .orElseThrow(() -> new IllegalStateException("plan " + planId + " was not approved"));
        var by = new Actor(decision.decidedBy() == null ? "" : decision.decidedBy(), decision.decidedFor());
        var content = reader.content(plan);
        var now = clock.instant();
        int version = plan.establish(by, now);
        submissions.establish(planId, version, content, by, now);
        team.established(planId, plan.employeeId());
        events.publishEvent(new PlanEstablished(plan.employeeId(), plan.year()));
    }

    /** Records that the step the plan waits in is overdue; nothing is decided by it. */
    void overdue(UUID planId) {
        var plan = plans.forChange(planId).orElseThrow(NotVisible::new);
        var now = clock.instant();
        plan.overdue(now);
        if (plan.state() == PlanState.SUBMITTED) {
            submissions.overdue(planId, now);
        }
        day.silent(planId);
    }
}
