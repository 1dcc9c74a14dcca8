package id.kinerja.notice;

/**
 * A point in a task's term that calls for a notice, once.
 *
 * @param stage of the two reminders before the due day the first or the second; else 0
 */
record Reached(NoticeKind kind, int stage) {

    static final Reached FIRST = new Reached(NoticeKind.DUE, 1);
    static final Reached SECOND = new Reached(NoticeKind.DUE, 2);
    static final Reached OVERDUE = new Reached(NoticeKind.OVERDUE, 0);
    static final Reached ESCALATED = new Reached(NoticeKind.ESCALATED, 0);
}
