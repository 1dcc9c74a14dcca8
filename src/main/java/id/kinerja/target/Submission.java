package id.kinerja.target;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission of a plan and what was decided on it.
 *
 * @param round counted from 1
 * @param declined whether the employee did not agree to what the superior wanted to change
 * @param overdueAt when the decision became overdue, if it did
 * @param noteRound the round of the reasons that a return was sent with
 * @param decidedFor the user name of the official in whose place it was decided; none when in no other's
 */
record Submission(
        int round,
        PlanContent content,
        String comment,
        boolean declined,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant overdueAt,
        @Nullable RoundOutcome outcome,
        String decisionComment,
        @Nullable Integer noteRound,
        @Nullable String decidedBy,
        @Nullable String decidedFor,
        @Nullable Instant decidedAt) {}
