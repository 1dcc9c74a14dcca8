package id.kinerja.evaluation;

import id.kinerja.access.SignedIn;
import id.kinerja.evaluation.Explanation.Consequence;
import id.kinerja.evaluation.Explanation.Receipt;
import id.kinerja.feedback.ApiFeedback;
import id.kinerja.feedback.GivenFeedback;
import id.kinerja.organization.NamedEmployee;
import id.kinerja.target.EstablishedPlan;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together why a result is what it is, by as many statements for many reports as for few. */
@Service
@Transactional(readOnly = true)
class Explanations {

    private final EvaluationAccess access;
    private final Evaluations evaluations;
    private final PeriodFeedback feedback;
    private final ExplainedPlans plans;
    private final PredicateGrids grids;
    private final ExplainedReasons reasons;
    private final ExplainedCourse course;
    private final ExplainedSegments segments;

    Explanations(
            EvaluationAccess access,
            Evaluations evaluations,
            PeriodFeedback feedback,
            ExplainedPlans plans,
            PredicateGrids grids,
            ExplainedReasons reasons,
            ExplainedCourse course,
            ExplainedSegments segments) {
        this.access = access;
        this.evaluations = evaluations;
        this.feedback = feedback;
        this.plans = plans;
        this.grids = grids;
        this.reasons = reasons;
        this.course = course;
        this.segments = segments;
    }

    /** @throws id.kinerja.access.NotVisible when there is no such evaluation for this person */
    Explained of(SignedIn me, UUID id) {
        EvaluationSheet sheet = access.wholeToRead(me, id);
        Evaluation evaluation = evaluations.get(id);
        Judgement judgement = evaluation.judgement();
        if (sheet.outcome() == null || judgement == null) {
            return new Explained(sheet, PeriodFeedback.Found.NONE, null);
        }
        PeriodFeedback.Found given = feedback.of(me, sheet);
        return new Explained(sheet, given, explanation(me, evaluation, judgement, sheet, sheet.outcome(), given));
    }

    private Explanation explanation(
            SignedIn me,
            Evaluation evaluation,
            Judgement judgement,
            EvaluationSheet sheet,
            EvaluationSheet.Outcome outcome,
            PeriodFeedback.Found given) {
        NamedActs acts = course.acts();
        EstablishedPlan plan = evaluations.planOf(evaluation);
        boolean shown = plans.shows(me, evaluation.employeeId());
        ExplainedEvidence evidence = plans.evidence(
                plan, sheet.period().startsOn(), sheet.period().endsOn(), judgement.ratedAt(), shown, acts);
        DerivedPredicate predicate = outcome.predicate();
        var period = sheet.period();
        return new Explanation(
                evaluation.id(),
                NamedEmployee.of(sheet.employee()),
                new Explanation.Stretch(
                        period.year(), period.kind(), period.number(), period.startsOn(), period.endsOn()),
                outcome(me, evaluation.id(), outcome, judgement, acts),
                table(predicate.decision(), predicate.version(), acts),
                plans.of(plan, acts),
                shown,
                sheet.results().stream()
                        .map(result -> result(result, evidence, given))
                        .toList(),
                evidence.additional(),
                evidence.beside(),
                conduct(sheet.behaviours(), given),
                told(given.beside(sheet.results())),
                sheet.quarters(),
                sheet.segments(),
                segments.of(me, sheet, judgement.ratedAt(), shown, acts),
                segments.former(sheet, acts),
                course.returns(evaluation.id(), acts),
                course.happened(evaluation.id(), acts));
    }

    private Explanation.Outcome outcome(
            SignedIn me, UUID id, EvaluationSheet.Outcome outcome, Judgement judgement, NamedActs acts) {
        DerivedPredicate predicate = outcome.predicate();
        Acknowledgement received = outcome.acknowledgement();
        RecordedFollowUp after = outcome.followUp();
        return new Explanation.Outcome(
                outcome.resultRating(),
                outcome.behaviourRating(),
                predicate.value(),
                predicate.rule(),
                predicate.basis(),
                outcome.generalFeedback(),
                acts.act(judgement.ratedAt(), judgement.ratedBy(), judgement.ratedFor()),
                reasons.basis(id, acts),
                reasons.deviation(id, acts),
                outcome.handedOverAt(),
                received == null
                        ? null
                        : new Receipt(received.kind(), acts.act(received.at(), received.by(), null), received.remark()),
                outcome.contest() == null ? null : objection(outcome.contest(), reasons.ruling(me, id), acts),
                after == null
                        ? null
                        : new Consequence(after.value(), after.decision(), after.version(), after.rule(), after.at()));
    }

    private Explanation.Objection objection(Contest contest, @Nullable String reason, NamedActs acts) {
        Contest.FormerResult former = contest.former();
        return new Explanation.Objection(
                contest.contestedAt(),
                contest.outcome(),
                contest.decidedAt() == null
                        ? null
                        : acts.act(contest.decidedAt(), contest.decidedBy(), contest.decidedFor()),
                reason,
                former == null
                        ? null
                        : new Explanation.Former(
                                former.resultRating(),
                                former.behaviourRating(),
                                former.predicate(),
                                former.rule(),
                                former.basis(),
                                table(former.decision(), former.version(), acts)));
    }

    private Explanation.Table table(String decision, int version, NamedActs acts) {
        return new Explanation.Table(
                decision,
                version,
                grids.origin(version)
                        .map(origin -> new Explanation.Origin(
                                origin.source(),
                                origin.inForceFrom(),
                                acts.act(origin.at(), origin.by(), null),
                                origin.reason()))
                        .orElse(null),
                grids.cells(version));
    }

    static Explanation.Result result(
            EvaluationSheet.Result result, ExplainedEvidence evidence, PeriodFeedback.Found given) {
        return new Explanation.Result(
                result.id(),
                result.kind(),
                result.text(),
                result.superiorResult(),
                result.indicators().stream()
                        .map(indicator -> new Explanation.Indicator(
                                indicator.id(),
                                indicator.aspect(),
                                indicator.text(),
                                indicator.target(),
                                indicator.unit(),
                                indicator.measured(),
                                evidence.of(indicator.id())))
                        .toList(),
                result.asked(),
                result.realisation(),
                result.note(),
                result.feedback(),
                told(given.of(result.id())));
    }

    static List<Explanation.Conduct> conduct(List<EvaluationSheet.Conduct> behaviours, PeriodFeedback.Found given) {
        return behaviours.stream()
                .map(conduct -> new Explanation.Conduct(
                        conduct.behaviour(),
                        conduct.expectation(),
                        conduct.feedback(),
                        told(given.of(conduct.behaviour()))))
                .toList();
    }

    static List<ApiFeedback> told(List<GivenFeedback> given) {
        return given.stream().map(ApiFeedback::of).toList();
    }

    /**
     * What a page shows of it.
     *
     * @param given the feedback as pages show it
     * @param explanation none while there is no result that this person may know
     */
    record Explained(
            EvaluationSheet sheet,
            PeriodFeedback.Found given,
            @Nullable Explanation explanation) {}
}
