package id.kinerja.evaluation;

/**
 * What a predicate leads to by the decision table {@code follow-up} (tindak lanjut). Which predicate leads where is
 * the government's choice: the regulations name reward and coaching without thresholds for a quarter.
 */
public enum FollowUp {
    /** A reward may be proposed (penghargaan). */
    REWARD_POSSIBLE,
    /** Nothing in particular follows. */
    NONE,
    /** Coaching follows (pembinaan). */
    COACHING
}
