package id.kinerja.access;

/** Whose cases a list shows. */
public enum Whose {
    /** One's own. */
    MINE,
    /** Those of the people who report to one today, or to whom one acts for. */
    REPORTS,
    /** All of which one may know where they stand: everybody's, or those of the own units. */
    ALL
}
