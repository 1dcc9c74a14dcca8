package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may read, start and withdraw amendments; who may not is told that there is none. */
@Component
@Transactional(readOnly = true)
class AmendmentAccess {

    private final PlanAccess plans;
    private final Amendments amendments;
    private final Cases cases;

    AmendmentAccess(PlanAccess plans, Amendments amendments, Cases cases) {
        this.plans = plans;
        this.amendments = amendments;
        this.cases = cases;
    }

    /** @throws NotVisible when the plan is not this person's to read */
    void require(UUID plan, SignedIn me) {
        plans.require(plan, me);
    }

    /** @throws NotVisible when the plan is not this person's to change, as its employee or who decides on it */
    PlanView toChange(UUID plan, SignedIn me) {
        var view = plans.toRead(plan, me);
        if (amendments.side(me, view.employee().id()).isEmpty()) {
            throw new NotVisible();
        }
        return view;
    }

    /** The open step of an amendment, when it is this person's; nobody decides on the own plan. */
    Optional<OpenStep> step(AmendmentReader.Shown shown, SignedIn me) {
        boolean mine = me.is(shown.plan().employee().id());
        return cases.stepFor(me, shown.amendment().id())
                .filter(step -> mine == step.step().equals("draftAmendment"));
    }

    /** Whether the amendment runs and the person's side had started it. */
    boolean mayWithdraw(AmendmentReader.Shown shown, SignedIn me) {
        return shown.amendment().state().running()
                && amendments
                        .side(me, shown.plan().employee().id())
                        .filter(side -> side == shown.amendment().side())
                        .isPresent();
    }
}
