package id.kinerja.target;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.Cases;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Actor;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts amendments of established plans, lets them be withdrawn, and puts approved ones in force. */
@Service
@Transactional
class Amendments {

    static final String PROCESS = "target-amendment";
    private static final String WITHDRAWN = "amendment-withdrawn";

    private final TargetPlans plans;
    private final AmendmentStore store;
    private final Submissions submissions;
    private final PlanWindow window;
    private final Policy policy;
    private final Cases cases;
    private final Trail trail;
    private final EntityManager entities;
    private final Clock clock;

    Amendments(
            TargetPlans plans,
            AmendmentStore store,
            Submissions submissions,
            PlanWindow window,
            Policy policy,
            Cases cases,
            Trail trail,
            EntityManager entities,
            Clock clock) {
        this.plans = plans;
        this.store = store;
        this.submissions = submissions;
        this.window = window;
        this.policy = policy;
        this.cases = cases;
        this.trail = trail;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Whose side somebody may start or withdraw an amendment on; none when the plan is not the person's to change. Whose
     * plan it is speaks as the employee, whatever else the person is.
     */
    @Transactional(readOnly = true)
    public Optional<AmendmentSide> side(SignedIn me, UUID employee) {
        if (me.is(employee)) {
            return Optional.of(AmendmentSide.EMPLOYEE);
        }
        return policy.may(me, Right.DECIDE, Matter.PLAN.of(employee))
                ? Optional.of(AmendmentSide.SUPERIOR)
                : Optional.empty();
    }

    /** Whether somebody may start an amendment of a plan now. */
    @Transactional(readOnly = true)
    public boolean mayStart(SignedIn me, PlanView plan) {
        return plan.state() == PlanState.ESTABLISHED
                && !window.over(plan.year())
                && side(me, plan.employee().id()).isPresent()
                && store.running(plan.id()).isEmpty();
    }

    /**
     * Starts an amendment; the employee is asked to write it.
     *
     * @return its id
     * @throws NotVisible when the plan is not the person's to change
     * @throws Refused when the plan is not established, its year is over, or another amendment runs
     */
    UUID start(UUID planId, String reason, String wanted, SignedIn me) {
        var plan = plans.forChange(planId).orElseThrow(NotVisible::new);
        var side = side(me, plan.employeeId()).orElseThrow(NotVisible::new);
        var establishment = plan.establishment();
        if (plan.state() != PlanState.ESTABLISHED || establishment == null) {
            throw new Refused("", "target.amend.not-established");
        }
        if (window.over(plan.year())) {
            throw new Refused("", "target.amend.over");
        }
        if (store.running(planId).isPresent()) {
            throw new Refused("", "target.amend.running.already");
        }
        var id = UUID.randomUUID();
        var by = actor(me, side, plan.employeeId());
        int base = establishment.versionNumber();
        store.add(id, planId, base, side, reason, wanted, submissions.version(planId, base), by);
        trail.record(Entry.of(Action.AMENDMENT_STARTED, PROCESS, id)
                .by(by.person())
                .onBehalfOf(by.principal())
                .fileOf(plan.employeeId())
                .inCase(id, null)
                .changed(Map.of(), Map.of("version", base, "wanted", wanted))
                .because(reason));
        cases.start(PROCESS, id);
        return id;
    }

    /**
     * Takes an amendment back before it is decided, by the side that had started it.
     *
     * @throws NotVisible when it is not this person's to withdraw
     * @throws Refused when it has ended
     */
    void withdraw(UUID planId, UUID amendmentId, String reason, SignedIn me) {
        var plan = plans.forChange(planId).orElseThrow(NotVisible::new);
        var amendment = store.find(amendmentId)
                .filter(one -> one.planId().equals(planId))
                .orElseThrow(NotVisible::new);
        var side = side(me, plan.employeeId())
                .filter(one -> one == amendment.side())
                .orElseThrow(NotVisible::new);
        if (!amendment.state().running()) {
            throw new Refused("", "target.amend.ended");
        }
        var by = actor(me, side, plan.employeeId());
        submissions.decide(planId, RoundOutcome.WITHDRAW, reason, null, by);
        store.end(amendmentId, AmendmentState.WITHDRAWN, by, reason, null);
        try {
            cases.send(WITHDRAWN, amendmentId);
        } catch (CaseMoved decided) {
            throw new Refused("", "target.amend.ended");
        }
        trail.record(Entry.of(Action.AMENDMENT_WITHDRAWN, PROCESS, amendmentId)
                .by(by.person())
                .onBehalfOf(by.principal())
                .fileOf(plan.employeeId())
                .inCase(amendmentId, null)
                .because(reason.isEmpty() ? null : reason));
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

    private Actor actor(SignedIn me, AmendmentSide side, UUID employee) {
        return new Actor(
                me.userName(),
                side == AmendmentSide.EMPLOYEE ? null : policy.principalOf(me, Right.DECIDE, Matter.PLAN, employee));
    }
}
