package id.kinerja.evaluation;

import id.kinerja.cycle.Exclusion;
import id.kinerja.cycle.Exclusions;
import id.kinerja.cycle.Period;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Signatures;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came of evaluations: the outcome of one, and those of the quarters that a year looks back on. */
@Component
class EvaluationResults {

    private final Contests contests;
    private final QuarterResults quarters;
    private final SegmentStore segments;
    private final Exclusions exclusions;
    private final QuarterFigures figures;
    private final Signatures signatures;

    EvaluationResults(
            Contests contests,
            QuarterResults quarters,
            SegmentStore segments,
            Exclusions exclusions,
            QuarterFigures figures,
            Signatures signatures) {
        this.contests = contests;
        this.quarters = quarters;
        this.segments = segments;
        this.exclusions = exclusions;
        this.figures = figures;
        this.signatures = signatures;
    }

    /** The quarters of a year as they stood when it was rated, if it was; none when the period is no year. */
    List<QuarterResult> quarters(Evaluation evaluation, Period period, boolean judged) {
        Judgement judgement = evaluation.judgement();
        return quarters.of(evaluation.employeeId(), period, judged && judgement != null ? judgement.ratedAt() : null);
    }

    /** What the employee wrote about results in the quarters of a year, by result and quarter. */
    Map<UUID, Map<Integer, String>> accounts(UUID employeeId, int year) {
        return figures.accounts(employeeId, year);
    }

    /** What was realised in the quarters before, or in those of a year, by indicator and quarter. */
    Map<UUID, Map<Integer, String>> figures(UUID employeeId, Period period) {
        return figures.before(employeeId, period);
    }

    /**
     * The segments of a year; none where one rater rates the whole.
     *
     * @param judged whether ratings and notes are shown
     */
    List<ShownSegment> segments(Evaluation evaluation, boolean judged) {
        List<Segment> all = segments.of(evaluation.id());
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<AbsorbedDays>> absorbed = segments.absorbed(evaluation.id());
        return all.stream()
                .map(one -> shown(evaluation.employeeId(), one, absorbed.getOrDefault(one.number(), List.of()), judged))
                .toList();
    }

    /** The same as they are kept. */
    List<Segment> kept(UUID evaluationId) {
        return segments.of(evaluationId);
    }

    /** Whether the year waits for the rating of a segment. */
    boolean waitsForSegment(UUID evaluationId) {
        return segments.next(evaluationId).isPresent();
    }

    /** Who rated segments. */
    List<Actor> segmentRaters(UUID evaluationId) {
        return segments.of(evaluationId).stream()
                .filter(one -> one.ratedBy() != null)
                .map(one -> new Actor(Objects.requireNonNull(one.ratedBy()), one.ratedFor()))
                .toList();
    }

    private ShownSegment shown(UUID employee, Segment one, List<AbsorbedDays> absorbed, boolean judged) {
        boolean rated = judged && one.ratedBy() != null;
        return new ShownSegment(
                one.number(),
                one.startsOn(),
                one.endsOn(),
                ChronoUnit.DAYS.between(one.startsOn(), one.endsOn()) + 1,
                one.unit(),
                one.post(),
                one.concluding(),
                one.planVersion(),
                rater(employee, one, judged),
                rated ? one.resultRating() : null,
                rated ? one.behaviourRating() : null,
                rated ? one.note() : null,
                rated ? one.ratedAt() : null,
                one.passedOn() ? former(employee, one) : null,
                one.unasked(),
                absorbed.stream().map(days -> shown(employee, days)).toList(),
                one.lapsedAt() != null);
    }

    private AbsorbedDays.Shown shown(UUID employee, AbsorbedDays one) {
        return new AbsorbedDays.Shown(
                one.startsOn(), one.endsOn(), one.days(), nameOf(employee, one.raterId(), one.endsOn()));
    }

    private @Nullable String rater(UUID employee, Segment one, boolean judged) {
        if (judged && one.ratedBy() != null && one.ratedAt() != null) {
            return signatures.of(employee, one.ratedBy(), one.ratedFor(), one.ratedAt());
        }
        return former(employee, one);
    }

    private @Nullable String former(UUID employee, Segment one) {
        return nameOf(employee, one.raterId(), one.endsOn());
    }

    private @Nullable String nameOf(UUID employee, @Nullable UUID rater, LocalDate lastDay) {
        return rater == null ? null : signatures.ofRater(employee, rater, lastDay);
    }

    /** For which days of a period somebody is excluded. */
    List<Exclusion> exclusions(UUID employeeId, Period period) {
        return exclusions.within(period, employeeId);
    }

    /** None while it is not rated. */
    EvaluationSheet.@Nullable Outcome outcome(Evaluation evaluation) {
        Judgement judgement = evaluation.judgement();
        DerivedPredicate predicate = evaluation.predicate();
        if (judgement == null || predicate == null) {
            return null;
        }
        Contest contest = contests.of(evaluation.id()).orElse(null);
        String decidedBy = contest == null ? null : contest.decidedBy();
        return new EvaluationSheet.Outcome(
                judgement.resultRating(),
                judgement.behaviourRating(),
                judgement.generalFeedback(),
                signatures.of(evaluation.employeeId(), judgement.ratedBy(), judgement.ratedFor(), judgement.ratedAt()),
                judgement.ratedAt(),
                predicate,
                evaluation.handedOverAt(),
                evaluation.acknowledgement(),
                evaluation.followUp(),
                contest,
                contest == null || decidedBy == null || contest.decidedAt() == null
                        ? null
                        : signatures.of(evaluation.employeeId(), decidedBy, contest.decidedFor(), contest.decidedAt()));
    }
}
