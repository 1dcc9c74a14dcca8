package id.kinerja.coaching;

/** How a coaching ended. */
enum Outcome {
    /** The goals were reached. */
    REACHED,
    /** They were not, and others see to what follows. */
    ESCALATED,
    /** The superior found that it is not needed; only where no evaluation asked for it. */
    DECLINED,
    /** It was broken off for a reason that is no result, such as that the employee left. */
    BROKEN_OFF
}
