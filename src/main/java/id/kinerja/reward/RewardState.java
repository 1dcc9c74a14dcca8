package id.kinerja.reward;

/** Where a nomination stands; the names are stored. */
public enum RewardState {
    /** The nominator writes it. */
    DRAFT,
    /** It was submitted just now. */
    CHECKING,
    /** The committee is not one that may score it: a personnel admin completes it. */
    COMPLETING,
    /** The committee scores it. */
    SCORING,
    /** The regional secretary looks at it. */
    RECOMMENDING,
    /** The head of government decides. */
    DECIDING,
    GRANTED,
    REFUSED,
    /** The nominator took it back. */
    WITHDRAWN,
    /** It ended by itself: nobody decided in time, or the nominee has left. */
    STOPPED;

    /** Whether somebody is waited for. */
    boolean isOpen() {
        return switch (this) {
            case CHECKING, COMPLETING, SCORING, RECOMMENDING, DECIDING -> true;
            case DRAFT, GRANTED, REFUSED, WITHDRAWN, STOPPED -> false;
        };
    }
}
