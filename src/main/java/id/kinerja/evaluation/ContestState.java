package id.kinerja.evaluation;

/** Where the objection to a result stands, as lists show it. */
enum ContestState {
    /** It waits for its decision. */
    OPEN,
    /** The result stands as it was. */
    CONFIRMED,
    /** Another result stands. */
    CHANGED
}
