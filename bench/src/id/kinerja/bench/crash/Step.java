package id.kinerja.bench.crash;

/** What a client does to a day's report, in this order. */
enum Step {
    /** The employee writes an activity; again after a return. */
    DRAFT,
    /** The employee submits the day. */
    SUBMIT,
    /** The superior returns it. */
    RETURN,
    /** The employee submits it again. */
    RESUBMIT,
    /** The superior approves it. */
    APPROVE
}
