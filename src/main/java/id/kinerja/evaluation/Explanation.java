package id.kinerja.evaluation;

import id.kinerja.attachment.AttachmentBody;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.engine.TableVersion;
import id.kinerja.evaluation.ExplainedGuidance.Deviation;
import id.kinerja.evaluation.ExplainedGuidance.UnitBasis;
import id.kinerja.feedback.ApiFeedback;
import id.kinerja.organization.NamedEmployee;
import id.kinerja.report.Place;
import id.kinerja.target.Approach;
import id.kinerja.target.Aspect;
import id.kinerja.target.Behaviour;
import id.kinerja.target.ResultKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a result is what it is (mengapa hasil ini): what was kept about it, as it was when it was rated, as far as who asks
 * may read it. The predicate follows from this alone: it is that of the one cell of {@code table} with both ratings.
 *
 * @param plan the version of the target plan that was evaluated
 * @param reportsShown whether who asks may read the daily reports; otherwise only their sums are told
 * @param additional what was reported for additional duties
 * @param beside what was reported for indicators that this version of the plan has not
 * @param feedbackBeside feedback on results that this version of the plan has not
 * @param segments the parts of a year that others rated before it was concluded; none where one rater rated the whole
 * @param segmentRows what each former rater rated by: the plan of then, and what was reported and said about the own days
 * @param formerSegments what raters were asked for or gave before the year was cut anew; nothing of it counts
 * @param quarters the year's quarters with what stands of each today; none when the period is no year
 * @param returns why the self-assessment was returned, the newest return first
 * @param history what happened, the first first
 */
record Explanation(
        UUID evaluation,
        NamedEmployee employee,
        Stretch period,
        Outcome outcome,
        Table table,
        Plan plan,
        boolean reportsShown,
        List<Result> results,
        Evidence additional,
        Evidence beside,
        List<Conduct> behaviours,
        List<ApiFeedback> feedbackBeside,
        List<QuarterResult> quarters,
        List<ShownSegment> segments,
        List<ExplainedSegment> segmentRows,
        List<FormerSegment> formerSegments,
        List<Return> returns,
        List<Happened> history) {

    /** The days that were evaluated, both included. */
    record Stretch(int year, PeriodKind kind, int number, LocalDate startsOn, LocalDate endsOn) {}

    /**
     * When something was done, and by whom.
     *
     * @param by the name; none when time or the system did it
     * @param onBehalfOf the name of the official in whose place; none when in no other's
     */
    record Act(Instant at, @Nullable String by, @Nullable String onBehalfOf) {}

    /**
     * What came of the evaluation.
     *
     * @param rule the rule of the decision table that fired
     * @param basis the rule's sentence
     * @param generalFeedback counts for rows without feedback of their own; may be empty
     * @param rated who gave the ratings; other ratings since an objection are the decision's
     * @param unitResult what the rating of results of a unit's head was taken from; none for others
     * @param deviation that this rating left the pattern that follows from the unit's result; none when it did not
     * @param handedOverAt from when on the employee knows; none before
     * @param objection that the result is contested, and what came of it; none when it is not
     */
    record Outcome(
            Rating resultRating,
            Rating behaviourRating,
            Predicate predicate,
            String rule,
            String basis,
            String generalFeedback,
            Act rated,
            @Nullable UnitBasis unitResult,
            @Nullable Deviation deviation,
            @Nullable Instant handedOverAt,
            @Nullable Receipt receipt,
            @Nullable Objection objection,
            @Nullable Consequence consequence) {}

    /**
     * That a result is contested (keberatan), and what came of it.
     *
     * @param outcome none while it is not decided
     * @param decided who decided; none before
     * @param reason why it was decided like this; none before, and for who may not read the objection
     * @param former the result as it was; only when another stands now
     */
    record Objection(
            Instant contestedAt,
            @Nullable ContestOutcome outcome,
            @Nullable Act decided,
            @Nullable String reason,
            @Nullable Former former) {}

    /** A result that an objection changed, with the table that had given its predicate. */
    record Former(
            Rating resultRating, Rating behaviourRating, Predicate predicate, String rule, String basis, Table table) {}

    /**
     * That the employee took note, or the term for it lapsed.
     *
     * @param remark what the employee had to say; none when the term lapsed
     */
    record Receipt(
            Acknowledgement.Kind kind, Act act, @Nullable String remark) {}

    /**
     * What follows from the predicate.
     *
     * @param version the table's version, counted from 1
     */
    record Consequence(FollowUp followUp, String decision, int version, String rule, Instant at) {}

    /**
     * The decision table in the version that gave the predicate.
     *
     * @param decision the table's key
     * @param version counted from 1
     * @param origin where it came from; none when that was not recorded
     * @param cells its answer to each combination of both ratings
     */
    record Table(String decision, int version, @Nullable Origin origin, List<PredicateCell> cells) {}

    /**
     * Where a version of a table came from, and since when it counts.
     *
     * @param inForceFrom its first day, in the government's zone; none: from the beginning
     * @param put when it came, and by whom it was uploaded
     * @param reason why it was uploaded; none for a packaged table
     */
    record Origin(
            TableVersion.Source source,
            @Nullable LocalDate inForceFrom,
            Act put,
            @Nullable String reason) {}

    /**
     * The target plan in the version that was evaluated.
     *
     * @param newestVersion that of today; a later one changes nothing of this result
     */
    record Plan(int version, int newestVersion, Approach approach, Act established) {}

    /**
     * A work result with what both sides wrote about it.
     *
     * @param superiorResult the superior's result that it serves, when there is one
     * @param asked whether a realisation was asked for it; not when none of its indicators is measured in the quarter
     * @param feedback the rater's; may be empty, then the general one counts
     * @param continuousFeedback what superior, colleagues and subordinates said before the rating
     */
    record Result(
            UUID id,
            ResultKind kind,
            String text,
            @Nullable String superiorResult,
            List<Indicator> indicators,
            boolean asked,
            String realisation,
            String note,
            String feedback,
            List<ApiFeedback> continuousFeedback) {}

    /**
     * How a result is measured, with what was reported for it.
     *
     * @param measured where it stands quarter by quarter; none when no quarterly target is given
     */
    record Indicator(
            UUID id,
            @Nullable Aspect aspect,
            String text,
            String target,
            String unit,
            @Nullable MeasuredIndicator measured,
            Evidence evidence) {}

    /**
     * What daily reports show that were approved before the rating.
     *
     * @param minutes their effective minutes
     * @param reports by day; none for who may not read them
     */
    record Evidence(int days, int activities, int minutes, List<Report> reports) {}

    /**
     * An approved daily report, with those of its activities that count here.
     *
     * @param day in the government's zone
     */
    record Report(LocalDate day, @Nullable Instant submittedAt, Act approved, List<Activity> activities) {}

    /**
     * An activity of a daily report.
     *
     * @param startsAt such as {@code 08:00}, in the government's zone
     * @param endsAt {@code 00:00} is the end of the day
     * @param links https addresses of evidence
     */
    record Activity(
            String description,
            BigDecimal quantity,
            String unit,
            String startsAt,
            String endsAt,
            int minutes,
            Place place,
            List<String> links,
            List<AttachmentBody> files) {}

    /**
     * A behaviour.
     *
     * @param expectation the leader's special expectation; may be empty
     * @param feedback the rater's; may be empty, then the general one counts
     */
    record Conduct(Behaviour behaviour, String expectation, String feedback, List<ApiFeedback> continuousFeedback) {}

    /**
     * A reason for which the self-assessment was returned.
     *
     * @param round which return, counted from 1
     * @param result the result's id; none for the self-assessment as a whole
     */
    record Return(int round, @Nullable String result, String reason, Act sent) {}

    /**
     * Something that happened.
     *
     * @param round how often the self-assessment had been submitted by then
     * @param detail what was said, such as a remark; may be empty
     */
    record Happened(EventKind kind, int round, Act act, String detail) {}
}
