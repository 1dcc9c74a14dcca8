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
    COACHED;

    /**
     * Whether it ends a nomination at once. What would tell a colleague how somebody was judged does not: secretary and
     * head see it, and decide.
     */
    boolean ends() {
        return this == LEFT || this == PREDICATE;
    }

    /** Whether it says how somebody was judged. */
    boolean isConfidential() {
        return this != LEFT;
    }
}
