package id.kinerja.target;

/** What became of a submission. */
enum RoundOutcome {
    APPROVE,
    RETURN,
    /** The amendment was refused. */
    REFUSE,
    /** The amendment was taken back before it was decided. */
    WITHDRAW
}
