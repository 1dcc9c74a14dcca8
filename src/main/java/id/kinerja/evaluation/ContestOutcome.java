package id.kinerja.evaluation;

/** What the decision on an objection means for the result. */
public enum ContestOutcome {
    /** It stands as it was (dikuatkan). */
    CONFIRMED,
    /** Another stands in its place (diubah). */
    CHANGED
}
