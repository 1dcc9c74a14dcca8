package id.kinerja.target;

import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who writes a plan: its employee; once the performance team has taken it, who of the team has. */
@Component
class Writers {

    private static final String STEP = "writeForSides";

    private final Cases cases;

    Writers(Cases cases) {
        this.cases = cases;
    }

    /** Whose place it is to write the plan, whether it is open now or not. */
    boolean isWriter(SignedIn me, UUID planId, UUID employee, PlanState state) {
        return state == PlanState.TEAM ? isOfTeam(me, planId, employee) : me.is(employee);
    }

    /** Whether the person may write now. */
    boolean writes(SignedIn me, PlanView plan) {
        return plan.state().open() && isWriter(me, plan.id(), plan.employee().id(), plan.state());
    }

    private boolean isOfTeam(SignedIn me, UUID planId, UUID employee) {
        return me.has(Role.PERFORMANCE_TEAM)
                && !me.is(employee)
                && cases.stepFor(me, planId)
                        .filter(step -> step.step().equals(STEP))
                        .isPresent();
    }
}
