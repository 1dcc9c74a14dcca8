package id.kinerja.coaching;

/** What can happen to a coaching. */
enum EventKind {
    OPENED,
    /** The plan went to the employee. */
    SUBMITTED,
    DECLINED,
    AGREED,
    NOT_AGREED,
    APPROVED,
    NOT_APPROVED,
    BEGUN,
    CHECK_OPENED,
    SUPERIOR_NOTED,
    EMPLOYEE_NOTED,
    /** Both had written. */
    CHECK_CLOSED,
    /** The term was over, and a note is missing. */
    CHECK_LAPSED,
    REACHED,
    EXTENDED,
    ESCALATED,
    ESCALATION_ANSWERED,
    BROKEN_OFF,
    /** The predicate afterwards is known. */
    RESULT_KNOWN
}
