package id.kinerja.reward;

/** How a nomination can end without a reward; the names are stored. */
public enum Ending {
    /** Something speaks against it. */
    NOT_ELIGIBLE,
    /** There is no committee for it, and a personnel admin says why there will be none. */
    NOT_SCORED,
    NOT_RECOMMENDED,
    NOT_GRANTED,
    WITHDRAWN,
    /** Nobody decided within the term. */
    EXPIRED,
    /** The nominee left the government. */
    LEFT;

    /** The state to which it leads. */
    RewardState state() {
        return switch (this) {
            case NOT_ELIGIBLE, NOT_SCORED, NOT_RECOMMENDED, NOT_GRANTED -> RewardState.REFUSED;
            case WITHDRAWN -> RewardState.WITHDRAWN;
            case EXPIRED, LEFT -> RewardState.STOPPED;
        };
    }
}
