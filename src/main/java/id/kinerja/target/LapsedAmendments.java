package id.kinerja.target;

import id.kinerja.engine.Cases;
import id.kinerja.organization.Actor;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends amendments that still run when the year of their plan is over: nothing could be approved any more. The version in force
 * stays, and what was written can be read. Each in a transaction of its own; one that fails is tried again the next night.
 */
@Component
class LapsedAmendments {

    private static final Logger LOG = LoggerFactory.getLogger(LapsedAmendments.class);
    private static final Locale OFFICIAL = Locale.forLanguageTag("id");

    private final TargetPlans plans;
    private final AmendmentStore store;
    private final Submissions submissions;
    private final PlanWindow window;
    private final Cases cases;
    private final MessageSource messages;
    private final Trail trail;
    private final TransactionTemplate transaction;

    LapsedAmendments(
            TargetPlans plans,
            AmendmentStore store,
            Submissions submissions,
            PlanWindow window,
            Cases cases,
            MessageSource messages,
            Trail trail,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.store = store;
        this.submissions = submissions;
        this.window = window;
        this.cases = cases;
        this.messages = messages;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** @return how many were ended */
    int run() {
        return (int) store.runningYears().stream()
                .filter(window::over)
                .flatMap(year -> store.runningOf(year).stream())
                .filter(this::attempt)
                .count();
    }

    private boolean attempt(UUID id) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> end(id)));
        } catch (RuntimeException failure) {
            LOG.warn("An amendment of a year that is over could not be ended this night", failure);
            return false;
        }
    }

    private boolean end(UUID id) {
        UUID planId = store.find(id).orElseThrow().planId();
        TargetPlan plan = plans.forChange(planId).orElseThrow();
        Amendment amendment = store.find(id).orElseThrow();
        if (!amendment.state().running()) {
            return false;
        }
        String reason = messages.getMessage(
                "target.amend.lapsed.reason",
                new Object[] {String.valueOf(plan.year()), String.valueOf(amendment.baseVersion())},
                OFFICIAL);
        Actor by = Actor.of(Trail.SYSTEM);
        submissions.decide(planId, RoundOutcome.WITHDRAW, reason, null, by);
        store.end(id, AmendmentState.WITHDRAWN, by, reason, null);
        cases.send(Amendments.WITHDRAWN, id);
        trail.record(Entry.of(Action.AMENDMENT_WITHDRAWN, Amendments.PROCESS, id)
                .by(by.person())
                .fileOf(plan.employeeId())
                .inCase(id, null)
                .because(reason));
        return true;
    }
}
