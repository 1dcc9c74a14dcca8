package id.kinerja.access;

/** How far something is; a right may begin with a stage. */
public enum Stage {
    /** It is being written. */
    DRAFT,
    /** It was submitted. */
    SUBMITTED,
    /** It was rated, and the employee does not know it yet. */
    RATED,
    /** The employee has the outcome (penyerahan hasil evaluasi). */
    HANDED_OVER
}
