package id.kinerja.target;

import id.kinerja.organization.Actor;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts approved amendments in force, and notes which ones are late. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ApprovedAmendments {

    private final TargetPlans plans;
    private final AmendmentStore store;
    private final Submissions submissions;
    private final EntityManager entities;
    private final Clock clock;

    ApprovedAmendments(
            TargetPlans plans, AmendmentStore store, Submissions submissions, EntityManager entities, Clock clock) {
        this.plans = plans;
        this.store = store;
        this.submissions = submissions;
        this.entities = entities;
        this.clock = clock;
    }

    /** Makes the approved amendment the plan's next version; the one before is kept. */
    void putInForce(UUID amendmentId) {
        var amendment = store.find(amendmentId)
                .filter(one -> one.state() == AmendmentState.APPROVED)
                .orElseThrow(() -> new IllegalStateException("amendment " + amendmentId + " was not approved"));
        var plan = plans.forChange(amendment.planId()).orElseThrow();
        var decision = submissions.last(plan.id()).orElseThrow();
        var by = new Actor(decision.decidedBy() == null ? "" : decision.decidedBy(), decision.decidedFor());
        var now = clock.instant();
        // the database locks the rows of an established plan: each step reaches it before the next
        plan.reopen();
        entities.flush();
        plan.rewrite(amendment.content());
        plan.submit();
        entities.flush();
        int version = plan.establish(by, now);
        submissions.establish(plan.id(), version, amendment.content(), by, now);
        entities.flush();
        store.end(amendmentId, AmendmentState.IN_FORCE, by, decision.decisionComment(), version);
    }

    /** Records that the step it waits in is overdue; nothing is decided by it. */
    void overdue(UUID amendmentId) {
        var amendment = store.find(amendmentId).orElseThrow();
        store.overdue(amendmentId);
        if (!amendment.state().draft().open()) {
            submissions.overdue(amendment.planId(), clock.instant());
        }
    }
}
