package id.kinerja.evaluation;

/** What can happen to an evaluation. */
enum EventKind {
    OPENED,
    SUBMITTED,
    RETURNED,
    RATED,
    DERIVED,
    HANDED_OVER,
    ACKNOWLEDGED,
    LAPSED,
    FOLLOW_UP,
    /** The employee filed an objection (keberatan). */
    CONTESTED,
    /** The objection was decided and the result stands. */
    UPHELD,
    /** The objection was decided and the result is another. */
    CHANGED,
    /** The employee is excluded, and it ended without a result. */
    EXCLUDED,
    /** The exclusion does not count any more, and it begins again. */
    REINSTATED,
    /** Its year was closed before it was rated, and it ended without a result. */
    UNFINISHED,
    /** A rater of a part of the year rated it and handed over. */
    SEGMENT_RATED,
    /** The term for rating a part of the year passed. */
    SEGMENT_LAPSED,
    /** The window had no day left to ask the rater of a part of the year. */
    SEGMENT_UNASKED,
    /** The organisation's facts changed, and the parts of the year with them. */
    SEGMENTS_RECUT,
    SELF_ASSESSMENT_OVERDUE,
    RATING_OVERDUE
}
