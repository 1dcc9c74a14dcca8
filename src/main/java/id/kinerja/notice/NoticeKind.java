package id.kinerja.notice;

/** What a notice tells (jenis pemberitahuan). */
public enum NoticeKind {
    /** The task is due soon. */
    DUE,
    /** The due day is over. */
    OVERDUE,
    /** The task of somebody else has been overdue for so long that the superior is told, or the personnel admins. */
    ESCALATED
}
