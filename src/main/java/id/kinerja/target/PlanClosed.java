package id.kinerja.target;

/** The plan is not open for this change: it was submitted, decided or established in the meantime. */
final class PlanClosed extends RuntimeException {

    private final PlanState state;

    PlanClosed(PlanState state) {
        super("the plan is " + state);
        this.state = state;
    }

    PlanState state() {
        return state;
    }
}
