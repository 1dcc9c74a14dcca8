package id.kinerja.evaluation;

import id.kinerja.cycle.ExclusionKind;
import id.kinerja.cycle.Period;
import id.kinerja.engine.WaitingStep;
import id.kinerja.feedback.ApiFeedback;
import id.kinerja.organization.NamedEmployee;
import id.kinerja.review.RowReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as programs read it: the employee neither feedback nor outcome before the hand-over, who rates of the
 * self-assessment only what was submitted, everybody else of both sides only what was submitted; who may know only what it came to neither results nor behaviours, history and
 * words.
 *
 * @param version counts the changes
 * @param superior the name of the employee's superior today
 * @param round how often the self-assessment was submitted
 * @param waiting the step that it waits in, if it waits
 * @param task the open task's id when it waits for who asks; submission, rating and acknowledgement go through it
 * @param actions what who asks may write now
 * @param message the employee's word to the superior; may be empty
 * @param feedback what superior, colleagues and subordinates said about the period, as far as who asks may read it
 * @param endedBy why it ended without a result; none when it did not
 * @param excluded for which days of the period the employee is excluded
 * @param additional what was reported for additional duties
 * @param segments the parts of a year that are rated apart; none where one rater rates the whole
 * @param quarters the year's quarters with what stands of each, once it was handed over; none when the period is no year
 * @param outcome what came of it, once who asks may see it
 * @param reasons why it was returned, the newest return first
 * @param history what happened, the first first
 */
record ApiEvaluation(
        UUID id,
        long version,
        NamedEmployee employee,
        @Nullable String superior,
        Period period,
        int round,
        @Nullable WaitingStep waiting,
        @Nullable String task,
        List<EvaluationAction> actions,
        @Nullable Instant submittedAt,
        String message,
        boolean selfAssessmentOverdue,
        boolean ratingOverdue,
        @Nullable EndReason endedBy,
        List<ExcludedStretch> excluded,
        List<EvaluationSheet.Result> results,
        List<EvaluationSheet.Conduct> behaviours,
        List<ApiFeedback> feedback,
        PeriodEvidence.Count additional,
        List<QuarterResult> quarters,
        List<ShownSegment> segments,
        @Nullable Judged outcome,
        List<RowReason> reasons,
        List<Happened> history) {

    /**
     * Days on which the employee is excluded.
     *
     * @param endsOn the last day; none while it is not known
     */
    record ExcludedStretch(
            ExclusionKind kind,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** What may be written. */
    enum EvaluationAction {
        /** {@code PUT …/self-assessment}. */
        ASSESS,
        /** {@code PUT …/rating}. */
        RATE
    }

    /**
     * What came of an evaluation.
     *
     * @param predicate derived from both ratings by a decision table
     * @param decision the decision table's key
     * @param decisionVersion its version, counted from 1
     * @param rule the rule that fired
     * @param basis the rule's sentence
     * @param generalFeedback counts for rows without feedback of their own; may be empty
     * @param rater the rater's name
     * @param acknowledgement whether the employee took note or the term lapsed; none before
     * @param remark what the employee had to say to it
     * @param contest that it is contested, and what came of it; none when it is not
     */
    record Judged(
            Rating resultRating,
            Rating behaviourRating,
            Predicate predicate,
            String decision,
            int decisionVersion,
            String rule,
            String basis,
            String generalFeedback,
            String rater,
            Instant ratedAt,
            @Nullable Instant handedOverAt,
            Acknowledgement.@Nullable Kind acknowledgement,
            @Nullable Instant acknowledgedAt,
            @Nullable String remark,
            @Nullable FollowUp followUp,
            @Nullable Contested contest) {

        static Judged of(EvaluationSheet.Outcome outcome) {
            var predicate = outcome.predicate();
            var acknowledgement = outcome.acknowledgement();
            var followUp = outcome.followUp();
            return new Judged(
                    outcome.resultRating(),
                    outcome.behaviourRating(),
                    predicate.value(),
                    predicate.decision(),
                    predicate.version(),
                    predicate.rule(),
                    predicate.basis(),
                    outcome.generalFeedback(),
                    outcome.rater(),
                    outcome.ratedAt(),
                    outcome.handedOverAt(),
                    acknowledgement == null ? null : acknowledgement.kind(),
                    acknowledgement == null ? null : acknowledgement.at(),
                    acknowledgement == null ? null : acknowledgement.remark(),
                    followUp == null ? null : followUp.value(),
                    Contested.of(outcome));
        }
    }

    /**
     * That a result is contested (keberatan), and what came of it.
     *
     * @param outcome none while it is not decided
     * @param decidedBy the name of who decided; none before
     * @param former the result as it was; only when another stands now
     */
    record Contested(
            Instant contestedAt,
            @Nullable ContestOutcome outcome,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            Contest.@Nullable FormerResult former) {

        static @Nullable Contested of(EvaluationSheet.Outcome outcome) {
            Contest contest = outcome.contest();
            return contest == null
                    ? null
                    : new Contested(
                            contest.contestedAt(),
                            contest.outcome(),
                            outcome.contestBy(),
                            contest.decidedAt(),
                            contest.former());
        }
    }

    /**
     * Something that happened.
     *
     * @param by the name of who did it; none when the system did
     * @param detail what was said, such as a remark; may be empty
     */
    record Happened(
            EventKind kind, int round, Instant at, @Nullable String by, String detail) {}
}
