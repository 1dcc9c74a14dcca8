package id.kinerja.coaching;

/** What began a coaching. */
enum Origin {
    /** The follow-up of an evaluation. */
    FOLLOW_UP,
    /** The employee asked for it. */
    EMPLOYEE,
    /** The superior asked for it. */
    SUPERIOR,
    /** Many daily reports were returned; only a suggestion, until the superior submits a plan. */
    RETURNS
}
