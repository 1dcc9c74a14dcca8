package id.kinerja.reward;

/** What speaks against a nomination when its eligibility is checked; the names are stored. */
public enum Obstacle {
    /** The nominee holds no post. */
    LEFT,
    /** The ground is the predicate, and the latest one is another. */
    PREDICATE,
    /** The latest predicate asks for improvement. */
    WEAK,
    /** The nominee is being coached. */
    COACHED,
    /** A disciplinary measure holds for the nominee. */
    DISCIPLINE;

    /**
     * Whether it ends a nomination at once; what does not is told to secretary and head, who decide.
     *
     * @param verification what a government has set
     */
    boolean ends(String verification) {
        return switch (this) {
            case LEFT, PREDICATE -> true;
            case WEAK, DISCIPLINE -> !verification.equals(RewardSettings.TELLS);
            case COACHED -> verification.equals(RewardSettings.REFUSES_COACHED);
        };
    }

    /** Whether it says how somebody was judged, or what somebody did wrong. */
    boolean isConfidential() {
        return this != LEFT;
    }
}
