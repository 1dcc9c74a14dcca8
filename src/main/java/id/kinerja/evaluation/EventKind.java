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
    SELF_ASSESSMENT_OVERDUE,
    RATING_OVERDUE
}
