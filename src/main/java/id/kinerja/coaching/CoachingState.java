package id.kinerja.coaching;

/** Where a coaching stands. */
enum CoachingState {
    /** Superior and employee write the plan. */
    DRAFTING,
    /** The employee looks at the plan. */
    AGREEING,
    /** The head of the unit looks at it. */
    APPROVING,
    /** It runs until the next check. */
    RUNNING,
    /** Superior and employee write their notes of the month. */
    CHECKING,
    /** The follow-up team concludes. */
    CLOSING,
    /** The goal was missed, and the personnel admins see to what follows. */
    ESCALATED,
    CLOSED
}
