package id.kinerja.reward;

/** What can happen to a nomination; the names are stored. */
public enum RewardEventKind {
    SUBMITTED,
    ELIGIBLE,
    NOT_ELIGIBLE,
    /** Fewer than three members may score it, or more than ten. */
    COMMITTEE_LACKS,
    COMMITTEE_COMPLETED,
    SCORED,
    /** It ended for want of a committee. */
    NOT_SCORED,
    /** Nobody may recommend it but who nominated it, or is nominated: the head decides at once. */
    NO_SECRETARY,
    RECOMMENDED,
    NOT_RECOMMENDED,
    GRANTED,
    NOT_GRANTED,
    WITHDRAWN,
    EXPIRED,
    LEFT
}
