package id.kinerja.evaluation;

import id.kinerja.cycle.Exclusion;
import id.kinerja.cycle.Period;
import id.kinerja.organization.Employee;
import id.kinerja.target.Aspect;
import id.kinerja.target.Behaviour;
import id.kinerja.target.ResultKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as one reader may see it: the employee neither feedback nor outcome before the hand-over, everybody
 * else of the self-assessment only what was submitted.
 *
 * @param version counts the changes, so that a page knows whether it is still current
 * @param superior the employee's superior today, if there is one
 * @param round how often the self-assessment was submitted
 * @param message the employee's word to the superior; may be empty
 * @param endedBy why it ended without a result; none when it did not
 * @param exclusions for which days of the period the employee is excluded
 * @param additional what was reported for additional duties
 * @param commonReason why it was returned as a whole, where that was said
 * @param segments the parts of a year that are rated apart; none where one rater rates the whole
 * @param quarters the year's quarters; none when the period is no year
 * @param whole whether it is more than what it came to: who reads only ratings is shown no results and nothing that people
 *     wrote about the work
 */
record EvaluationSheet(
        UUID id,
        long version,
        Employee employee,
        @Nullable Employee superior,
        Period period,
        int round,
        boolean assessable,
        boolean rateable,
        @Nullable Instant submittedAt,
        String message,
        boolean selfAssessmentOverdue,
        boolean ratingOverdue,
        @Nullable EndReason endedBy,
        List<Exclusion> exclusions,
        List<Result> results,
        List<Conduct> behaviours,
        PeriodEvidence.Count additional,
        @Nullable String commonReason,
        List<QuarterResult> quarters,
        List<ShownSegment> segments,
        @Nullable Outcome outcome,
        boolean whole) {

    /** What it came to, for who may know no more. */
    EvaluationSheet outcomeOnly() {
        return new EvaluationSheet(
                id,
                version,
                employee,
                superior,
                period,
                round,
                false,
                false,
                submittedAt,
                "",
                selfAssessmentOverdue,
                ratingOverdue,
                endedBy,
                List.of(),
                List.of(),
                List.of(),
                PeriodEvidence.Count.NONE,
                null,
                quarters,
                List.of(),
                outcome == null ? null : outcome.withoutWords(),
                false);
    }

    /** The same of some days, by the plan of then. */
    EvaluationSheet ofDays(
            List<Result> rows, List<Conduct> conduct, PeriodEvidence.Count beside, List<QuarterResult> ended) {
        return new EvaluationSheet(
                id,
                version,
                employee,
                superior,
                period,
                round,
                assessable,
                rateable,
                submittedAt,
                message,
                selfAssessmentOverdue,
                ratingOverdue,
                endedBy,
                exclusions,
                rows,
                conduct,
                beside,
                commonReason,
                ended,
                segments,
                outcome,
                whole);
    }

    /** Whether it ended without a result since its year was closed. */
    public boolean unfinished() {
        return endedBy == EndReason.UNFINISHED;
    }

    /** Whether the superior gave it back and the employee has not submitted it again. */
    public boolean returned() {
        return assessable && round > 0;
    }

    /**
     * A result with what both sides wrote.
     *
     * @param asked whether a realisation is asked for it; not when none of its indicators is measured in the quarter
     * @param evidence the sum over its indicators
     * @param feedback its own feedback; may be empty
     * @param reason why it was returned the last time, if it was
     * @param before what the round before said, where that differs
     */
    record Result(
            UUID id,
            ResultKind kind,
            String text,
            @Nullable String superiorResult,
            List<Indicator> indicators,
            boolean asked,
            PeriodEvidence.Count evidence,
            String realisation,
            String note,
            String feedback,
            @Nullable String reason,
            @Nullable SelfAssessment before) {}

    /**
     * An indicator with the approved reports that serve it.
     *
     * @param target the year's target
     * @param measured where it stands quarter by quarter; none when no quarterly target is given
     */
    record Indicator(
            UUID id,
            @Nullable Aspect aspect,
            String text,
            String target,
            String unit,
            @Nullable MeasuredIndicator measured,
            PeriodEvidence.Count evidence) {}

    /**
     * A behaviour with the leader's expectation.
     *
     * @param expectation the leader's special expectation; may be empty
     * @param feedback its own feedback; may be empty
     */
    record Conduct(Behaviour behaviour, String expectation, String feedback) {}

    /**
     * What came of the evaluation.
     *
     * @param rater how documents show the rater's name
     * @param generalFeedback counts for rows without feedback of their own; may be empty
     * @param contest that it is contested, and what came of it; none when it is not
     * @param contestBy how documents show the name of who decided on that; none before
     */
    record Outcome(
            Rating resultRating,
            Rating behaviourRating,
            String generalFeedback,
            String rater,
            Instant ratedAt,
            DerivedPredicate predicate,
            @Nullable Instant handedOverAt,
            @Nullable Acknowledgement acknowledgement,
            @Nullable RecordedFollowUp followUp,
            @Nullable Contest contest,
            @Nullable String contestBy) {

        /** Ratings and predicate, without what rater and employee said. */
        Outcome withoutWords() {
            return new Outcome(
                    resultRating,
                    behaviourRating,
                    "",
                    rater,
                    ratedAt,
                    predicate,
                    handedOverAt,
                    acknowledgement == null ? null : acknowledgement.withoutRemark(),
                    followUp,
                    contest,
                    contestBy);
        }

        /** The feedback that counts for a row. */
        public String feedbackFor(String own) {
            return own.isBlank() ? generalFeedback : own;
        }
    }
}
