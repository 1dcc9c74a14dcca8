package id.kinerja.target;

/** Who may change a plan at the moment. */
enum PlanState {
    /** The employee writes it. */
    DRAFT,
    /** The supervisor decides on it; its rows rest. */
    SUBMITTED,
    /** Sent back with reasons; the employee writes it again. */
    RETURNED,
    /** Versioned and locked. */
    ESTABLISHED;

    /** Whether the employee may change rows. */
    public boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
