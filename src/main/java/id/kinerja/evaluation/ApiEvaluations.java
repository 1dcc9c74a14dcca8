package id.kinerja.evaluation;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import id.kinerja.engine.WaitingStep;
import id.kinerja.evaluation.ApiEvaluation.EvaluationAction;
import id.kinerja.evaluation.EvaluationPeople.NamedEvent;
import id.kinerja.feedback.ApiFeedback;
import id.kinerja.organization.NamedEmployee;
import id.kinerja.review.RowReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads evaluations for programs. */
@Service
@Transactional(readOnly = true)
class ApiEvaluations {

    private final EvaluationAccess access;
    private final PeriodFeedback feedback;
    private final EvaluationHistory history;
    private final EvaluationPeople people;
    private final Cases cases;

    ApiEvaluations(
            EvaluationAccess access,
            PeriodFeedback feedback,
            EvaluationHistory history,
            EvaluationPeople people,
            Cases cases) {
        this.access = access;
        this.feedback = feedback;
        this.history = history;
        this.people = people;
        this.cases = cases;
    }

    /** @throws id.kinerja.access.NotVisible when there is none for this person */
    ApiEvaluation of(UUID id, SignedIn me) {
        var sheet = access.toRead(me, id);
        var superior = sheet.superior();
        var outcome = sheet.outcome();
        var step = cases.openSteps(id).stream().findFirst().orElse(null);
        return new ApiEvaluation(
                id,
                sheet.version(),
                NamedEmployee.of(sheet.employee()),
                superior == null ? null : superior.titledName(),
                sheet.period(),
                sheet.round(),
                step == null
                        ? null
                        : WaitingStep.of(
                                step, people.waiting(List.of(step)).get(0).person()),
                step == null ? null : cases.taskOf(step, me),
                actions(sheet, me),
                sheet.submittedAt(),
                sheet.message(),
                sheet.selfAssessmentOverdue(),
                sheet.ratingOverdue(),
                sheet.endedBy(),
                sheet.exclusions().stream()
                        .map(one -> new ApiEvaluation.ExcludedStretch(one.kind(), one.startsOn(), one.endsOn()))
                        .toList(),
                sheet.results(),
                sheet.behaviours(),
                feedback.of(me, sheet).all().stream().map(ApiFeedback::of).toList(),
                sheet.additional(),
                sheet.quarters(),
                sheet.segments(),
                outcome == null ? null : ApiEvaluation.Judged.of(outcome),
                people.reasons(sheet).stream()
                        .map(reason -> RowReason.of(
                                reason.note(),
                                Objects.requireNonNullElse(
                                        reason.author(), reason.note().author())))
                        .toList(),
                events(sheet).stream()
                        .map(one -> new ApiEvaluation.Happened(
                                one.event().kind(),
                                one.event().round(),
                                one.event().at(),
                                one.actor(),
                                one.event().detail()))
                        .toList());
    }

    /** That the evaluation is not where this change belongs, and who took it there. */
    EvaluationMoved moved(EvaluationSheet sheet, String code) {
        var last = events(sheet).stream()
                .filter(one -> one.actor() != null)
                .reduce((first, second) -> second)
                .orElse(null);
        return new EvaluationMoved(code, last);
    }

    private List<NamedEvent> events(EvaluationSheet sheet) {
        return sheet.whole() ? people.named(sheet, history.of(sheet.id()), sheet.outcome() != null) : List.of();
    }

    private List<EvaluationAction> actions(EvaluationSheet sheet, SignedIn me) {
        List<EvaluationAction> actions = new ArrayList<>();
        if (sheet.assessable() && access.mayAssess(me, sheet.id())) {
            actions.add(EvaluationAction.ASSESS);
        }
        if (sheet.rateable() && access.mayRate(me, sheet.id())) {
            actions.add(EvaluationAction.RATE);
        }
        return actions;
    }
}
