package id.kinerja.target;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan is not open for this change: it was submitted, decided or established, or its period was locked. */
final class PlanClosed extends RuntimeException {

    private final @Nullable UUID plan;

    PlanClosed(UUID plan, PlanState state) {
        super("the plan is " + state);
        this.plan = plan;
    }

    private PlanClosed() {
        super("the period is locked");
        this.plan = null;
    }

    /** The target setting of the plan's year is locked. */
    static PlanClosed byPeriod() {
        return new PlanClosed();
    }

    /** Whether the period, not the plan, is closed. */
    boolean locked() {
        return plan == null;
    }

    /** The plan; none when its period is locked. */
    @Nullable
    UUID plan() {
        return plan;
    }
}
