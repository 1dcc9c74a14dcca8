package id.kinerja.coaching;

import java.util.EnumSet;
import java.util.Set;

/** What can happen to a coaching. */
enum EventKind {
    OPENED,
    /** An evaluation asks for it, which was opened for another reason. */
    REQUIRED,
    /** Another evaluation asks for one while this is not over: the next begins when it ends. The detail is that evaluation. */
    LATER_RESULT,
    /** An objection changed the result by which it was judged before or afterwards. */
    CORRECTED,
    /** An objection changed the result that asked for it: it may be declined. */
    RELEASED,
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
    RESULT_KNOWN;

    private static final Set<EventKind> OF_CHECKS =
            EnumSet.of(CHECK_OPENED, SUPERIOR_NOTED, EMPLOYEE_NOTED, CHECK_CLOSED, CHECK_LAPSED);

    /** Whether it is part of a check, whose number is the event's detail. */
    public boolean isOfCheck() {
        return OF_CHECKS.contains(this);
    }
}
