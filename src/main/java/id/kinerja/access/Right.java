package id.kinerja.access;

/** What somebody may do with a kind of data. */
public enum Right {
    /** See it, alone, in lists, counts and files. */
    READ,
    /** Write it as the one whose it is. */
    WRITE,
    /** Approve, return, reject or rate it. */
    DECIDE
}
