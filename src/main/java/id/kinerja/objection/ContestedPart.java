package id.kinerja.objection;

/** What of a result is contested. */
enum ContestedPart {
    /** The rating of the results (rating hasil kerja). */
    RESULTS,
    /** The rating of the behaviour (rating perilaku kerja). */
    BEHAVIOUR,
    BOTH
}
