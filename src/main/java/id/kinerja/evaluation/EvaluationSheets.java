package id.kinerja.evaluation;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import id.kinerja.organization.Organization;
import id.kinerja.report.ApprovedReports;
import id.kinerja.review.ReviewNote;
import id.kinerja.review.ReviewNotes;
import id.kinerja.target.Behaviour;
import id.kinerja.target.EstablishedPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a reader sees of an evaluation. */
@Service
@Transactional(readOnly = true)
class EvaluationSheets {

    private final Evaluations evaluations;
    private final EvaluationSubmissions submissions;
    private final EvaluationResults came;
    private final ReviewNotes notes;
    private final Periods periods;
    private final ApprovedReports reports;
    private final Organization organization;
    private final WorkingCalendar calendar;

    EvaluationSheets(
            Evaluations evaluations,
            EvaluationSubmissions submissions,
            EvaluationResults came,
            ReviewNotes notes,
            Periods periods,
            ApprovedReports reports,
            Organization organization,
            WorkingCalendar calendar) {
        this.evaluations = evaluations;
        this.submissions = submissions;
        this.came = came;
        this.notes = notes;
        this.periods = periods;
        this.reports = reports;
        this.organization = organization;
        this.calendar = calendar;
    }

    /** As the employee sees it: own drafts, but neither feedback nor outcome before the hand-over. */
    EvaluationSheet forEmployee(UUID id) {
        Evaluation evaluation = evaluations.get(id);
        boolean handedOver = evaluation.handedOverAt() != null;
        return sheet(evaluation, true, handedOver, true);
    }

    /** As who rates sees it: of the self-assessment only what was submitted, and the drafts of the feedback. */
    EvaluationSheet forReviewer(UUID id) {
        Evaluation evaluation = evaluations.get(id);
        return sheet(evaluation, evaluation.progress().submittedAt() != null, true, true);
    }

    /**
     * As a reader sees it.
     *
     * @param current whether the self-assessment is shown as it is now, and not as it was submitted last
     * @param judged whether feedback and outcome are shown
     * @param quarterly whether a year's quarters are shown, as far as they were handed over
     */
    EvaluationSheet of(UUID id, boolean current, boolean judged, boolean quarterly) {
        return sheet(evaluations.get(id), current, judged, quarterly);
    }

    /** The approved reports of the evaluation's period. */
    PeriodEvidence evidenceOf(Evaluation evaluation) {
        return evidenceOf(evaluation, periods.get(evaluation.periodId()), evaluations.planOf(evaluation));
    }

    private PeriodEvidence evidenceOf(Evaluation evaluation, Period period, EstablishedPlan plan) {
        return new PeriodEvidence(plan, reports.evidence(evaluation.employeeId(), period.startsOn(), period.endsOn()));
    }

    private EvaluationSheet sheet(Evaluation evaluation, boolean current, boolean judged, boolean quarterly) {
        Period period = periods.get(evaluation.periodId());
        EstablishedPlan plan = evaluations.planOf(evaluation);
        PeriodEvidence evidence = evidenceOf(evaluation, period, plan);
        Map<String, ReviewNote> reasons = notes.latest(evaluation.id());
        ReviewNote common = reasons.get(ReviewNote.WHOLE);
        return new EvaluationSheet(
                evaluation.id(),
                evaluation.lockVersion(),
                organization.get(evaluation.employeeId()),
                organization
                        .superiorOf(evaluation.employeeId(), calendar.today())
                        .orElse(null),
                period,
                evaluation.round(),
                evaluation.assessable(),
                evaluation.rateable() && !came.waitsForSegment(evaluation.id()),
                evaluation.progress().submittedAt(),
                current ? evaluation.progress().submissionMessage() : "",
                evaluation.progress().selfAssessmentOverdueAt() != null,
                evaluation.progress().ratingOverdueAt() != null,
                evaluation.progress().endedBy(),
                came.exclusions(evaluation.employeeId(), period),
                new ResultRows(
                                evaluation,
                                evidence,
                                reasons,
                                rows(evaluation, current),
                                before(evaluation),
                                judged,
                                MeasuredPeriod.of(plan, period),
                                came.figures(evaluation.employeeId(), period))
                        .of(plan),
                behaviours(evaluation, plan, judged),
                evidence.additional(),
                common == null ? null : common.reason(),
                quarterly ? came.quarters(evaluation, period, judged) : List.of(),
                came.segments(evaluation, judged),
                judged ? came.outcome(evaluation) : null,
                true);
    }

    /** The rows as they were submitted last, when the reader may not see the employee's draft; else none. */
    private @Nullable Map<UUID, SelfAssessment> rows(Evaluation evaluation, boolean current) {
        return current ? null : submissions.of(evaluation.id(), evaluation.round());
    }

    private Map<UUID, SelfAssessment> before(Evaluation evaluation) {
        int shown = evaluation.assessable() ? evaluation.round() + 1 : evaluation.round();
        return submissions.of(evaluation.id(), shown - 1);
    }

    private static List<EvaluationSheet.Conduct> behaviours(
            Evaluation evaluation, EstablishedPlan plan, boolean judged) {
        return Arrays.stream(Behaviour.values())
                .map(behaviour -> new EvaluationSheet.Conduct(
                        behaviour,
                        plan.expectations().getOrDefault(behaviour, ""),
                        judged ? evaluation.rows().feedback(behaviour) : ""))
                .toList();
    }
}
