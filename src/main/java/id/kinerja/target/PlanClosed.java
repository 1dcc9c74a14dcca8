package id.kinerja.target;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan is not open for this change: it was submitted, decided or established, or its period was locked. */
final class PlanClosed extends RuntimeException {

    private final @Nullable UUID plan;
    private final @Nullable String period;

    PlanClosed(UUID plan, PlanState state) {
        super("the plan is " + state);
        this.plan = plan;
        this.period = null;
    }

    private PlanClosed(String period) {
        super(period);
        this.plan = null;
        this.period = period;
    }

    /** The target setting of the plan's year is locked. */
    static PlanClosed byPeriod() {
        return new PlanClosed("target.locked");
    }

    /** The plan's year is over, so nothing amends it any more. */
    static PlanClosed byYear() {
        return new PlanClosed("target.amend.over");
    }

    /**
     * The message.
     *
     * @param ofPlan the code of the one when the plan, not its period, is closed
     */
    String code(String ofPlan) {
        return period == null ? ofPlan : period;
    }

    /** The plan; none when its period is closed. */
    @Nullable
    UUID plan() {
        return plan;
    }
}
