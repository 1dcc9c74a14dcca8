package id.kinerja.target;

/** The plan is not open for this change: it was submitted, decided or established, or its period was locked. */
final class PlanClosed extends RuntimeException {

    private final boolean locked;

    PlanClosed(PlanState state) {
        super("the plan is " + state);
        this.locked = false;
    }

    private PlanClosed() {
        super("the period is locked");
        this.locked = true;
    }

    /** The target setting of the plan's year is locked. */
    static PlanClosed byPeriod() {
        return new PlanClosed();
    }

    /** Whether the period, not the plan, is closed. */
    boolean locked() {
        return locked;
    }
}
