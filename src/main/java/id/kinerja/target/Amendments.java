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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts amendments of established plans and lets them be withdrawn. */
@Service
@Transactional
class Amendments {

    static final String PROCESS = "target-amendment";
    static final String WITHDRAWN = "amendment-withdrawn";

    private final TargetPlans plans;
    private final AmendmentStore store;
    private final Submissions submissions;
    private final PlanWindow window;
    private final Policy policy;
    private final Cases cases;
    private final Trail trail;

    Amendments(
            TargetPlans plans,
            AmendmentStore store,
            Submissions submissions,
            PlanWindow window,
            Policy policy,
            Cases cases,
            Trail trail) {
        this.plans = plans;
        this.store = store;
        this.submissions = submissions;
        this.window = window;
        this.policy = policy;
        this.cases = cases;
        this.trail = trail;
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
        return policy.may(me, Right.DECIDE, Matter.AMENDMENT.of(employee))
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
                .changed(Map.of(), Map.of("version", base))
                .withWords(reason));
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
                .withWords(reason));
    }

    /** Who acts for a side: oneself, or in the superior's place. */
    Actor actor(SignedIn me, AmendmentSide side, UUID employee) {
        return new Actor(
                me.userName(),
                side == AmendmentSide.EMPLOYEE
                        ? null
                        : policy.principalOf(me, Right.DECIDE, Matter.AMENDMENT, employee));
    }
}
