package id.kinerja.access;

/** Whose cases a list shows. */
public enum Whose {
    /** One's own. */
    MINE,
    /** Those of the people who report to one today. */
    REPORTS,
    /** Everybody's; for personnel admins and auditors. */
    ALL
}
