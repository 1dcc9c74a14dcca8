package id.kinerja.target;

import id.kinerja.access.NotVisible;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans as people write on them: before a plan is established its own rows, afterwards the draft of its amendment while one
 * runs. Both are written, reviewed and checked by the same rules.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WorkingPlans {

    private final TargetPlans plans;
    private final AmendmentStore amendments;
    private final Superiors superiors;

    WorkingPlans(TargetPlans plans, AmendmentStore amendments, Superiors superiors) {
        this.plans = plans;
        this.amendments = amendments;
        this.superiors = superiors;
    }

    /**
     * The plan, which nobody else changes until the transaction ends.
     *
     * @throws NotVisible when there is none
     */
    TargetPlan forChange(UUID planId) {
        return working(plans.forChange(planId));
    }

    /**
     * The plan itself, amended or not.
     *
     * @throws NotVisible when there is none
     */
    TargetPlan plan(UUID planId) {
        return plans.findById(planId).orElseThrow(NotVisible::new);
    }

    /** @throws NotVisible when there is none */
    TargetPlan get(UUID planId) {
        return working(plans.findById(planId));
    }

    /** Keeps what was changed; the rows of a plan itself are kept by themselves. */
    void keep(TargetPlan plan) {
        if (plan instanceof AmendedPlan amended) {
            amendments.write(amended.amendment().id(), plan.content(superiors.texts(plan.links())));
        }
    }

    /** The case in which a plan is written and decided now. */
    static UUID caseOf(TargetPlan plan) {
        return plan instanceof AmendedPlan amended ? amended.amendment().id() : plan.id();
    }

    private TargetPlan working(Optional<TargetPlan> found) {
        TargetPlan plan = found.orElseThrow(NotVisible::new);
        return plan.state() == PlanState.ESTABLISHED
                ? amendments
                        .running(plan.id())
                        .<TargetPlan>map(amendment -> new AmendedPlan(plan, amendment))
                        .orElse(plan)
                : plan;
    }
}
