package id.kinerja.target;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who writes a plan, by the table of rights: its employee; once the performance team has taken it, who of the team has. */
@Component
class Writers {

    private static final String STEP = "writeForSides";

    private final Cases cases;
    private final Policy policy;

    Writers(Cases cases, Policy policy) {
        this.cases = cases;
        this.policy = policy;
    }

    /** Whose place it is to write the plan, whether it is open now or not. */
    boolean isWriter(SignedIn me, UUID planId, UUID employee, PlanState state) {
        return me.is(employee) == (state != PlanState.TEAM)
                && policy.may(
                        me,
                        Right.WRITE,
                        Matter.PLAN.of(employee).with(Relation.TEAM_WRITER, () -> hasTaken(me, planId, state)));
    }

    /** Whether the performance team writes the plan, and this is who of the team has taken it. */
    boolean hasTaken(SignedIn me, UUID planId, PlanState state) {
        return state == PlanState.TEAM
                && me.has(Role.PERFORMANCE_TEAM)
                && cases.stepFor(me, planId)
                        .filter(step -> step.step().equals(STEP))
                        .isPresent();
    }

    /** Whether the person may write now. */
    boolean writes(SignedIn me, PlanView plan) {
        return plan.state().open() && isWriter(me, plan.id(), plan.employee().id(), plan.state());
    }
}
