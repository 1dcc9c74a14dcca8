package id.kinerja.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an employee contests a result, and what came of it (keberatan).
 *
 * @param outcome none while it is not decided
 * @param decidedBy the user name; none while it is not decided
 * @param decidedFor the user name of the official in whose place; none when in no other's
 * @param former the result as it was; only when another stands now
 */
public record Contest(
        Instant contestedAt,
        @Nullable ContestOutcome outcome,
        @Nullable String decidedBy,
        @Nullable String decidedFor,
        @Nullable Instant decidedAt,
        @Nullable FormerResult former) {

    /** Whether the objection waits for its decision. */
    public boolean open() {
        return outcome == null;
    }

    /**
     * A result that an objection changed, with the decision table that had given its predicate.
     *
     * @param version the table's version, counted from 1
     */
    public record FormerResult(
            Rating resultRating,
            Rating behaviourRating,
            Predicate predicate,
            String decision,
            int version,
            String rule,
            String basis) {}
}
