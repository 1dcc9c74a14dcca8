package id.kinerja.target;

/** Who may change a plan at the moment. */
enum PlanState {
    /** The employee writes it. */
    DRAFT,
    /** The supervisor decides on it; its rows rest. */
    SUBMITTED,
    /** Sent back with reasons; the employee writes it again. */
    RETURNED,
    /** Both sides were silent; the performance team writes it. */
    TEAM,
    /** Versioned and locked. */
    ESTABLISHED,
    /** Its employee has retired, died or been dismissed before it was established; nobody is asked any more. */
    EXCLUDED,
    /** Its year was closed before it was established; nobody is asked any more. */
    UNFINISHED;

    /** Whether somebody may change rows: the employee, or who of the team has taken the plan. */
    public boolean open() {
        return this == DRAFT || this == RETURNED || this == TEAM;
    }
}
