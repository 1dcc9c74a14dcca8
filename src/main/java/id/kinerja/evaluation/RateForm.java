package id.kinerja.evaluation;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Organization;
import id.kinerja.review.ReviewNotes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The superior rates the period, or returns the self-assessment with a reason for each row concerned. */
@Component
class RateForm implements TaskForm<RateEvaluation> {

    private final Evaluations evaluations;
    private final EvaluationSheets sheets;
    private final EvaluationFormValues values;
    private final EvaluationHistory history;
    private final ReviewNotes notes;
    private final Organization organization;
    private final RatingRules rules;
    private final Clock clock;

    RateForm(
            Evaluations evaluations,
            EvaluationSheets sheets,
            EvaluationFormValues values,
            EvaluationHistory history,
            ReviewNotes notes,
            Organization organization,
            RatingRules rules,
            Clock clock) {
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.values = values;
        this.history = history;
        this.notes = notes;
        this.organization = organization;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "evaluation-rate";
    }

    @Override
    public Class<RateEvaluation> command() {
        return RateEvaluation.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        EvaluationSheet sheet = sheets.forReviewer(task.caseId());
        return values.toRate(sheet, notes.drafts(task.caseId(), task.person()), rules.advice(sheet, task.person()));
    }

    @Override
    public String submit(RateEvaluation command, TaskCase task) {
        Evaluation evaluation = evaluations.toDecide(task);
        refuseOwnCase(evaluation, task.person());
        List<String> ticked = command.returnRows() == null ? List.of() : command.returnRows();
        return switch (command.decision()) {
            case RATE -> rate(command, ticked, evaluation, task.actor());
            case RETURN -> giveBack(EvaluationTexts.orEmpty(command.comment()), ticked, evaluation, task.actor());
        };
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        EvaluationSheet sheet = sheets.forReviewer(task.caseId());
        return Optional.of(new CaseView(
                "evaluation/case :: rating",
                Map.of(
                        "sheet", sheet,
                        "advice", rules.advice(sheet, task.person()),
                        "drafts", notes.drafts(task.caseId(), task.person()))));
    }

    @Override
    public Optional<String> editPage(TaskCase task) {
        return Optional.of(page(task.caseId()));
    }

    private String rate(RateEvaluation command, List<String> ticked, Evaluation evaluation, Actor by) {
        if (!ticked.isEmpty()) {
            throw new Refused("returnRows", "evaluation.refused.rows-ticked");
        }
        evaluation.rate(
                command.resultRating(),
                command.behaviourRating(),
                EvaluationTexts.orEmpty(command.feedback()),
                evaluations.measured(evaluation).asked(),
                rules.feedbackRequired(),
                by,
                clock.instant());
        rules.consider(evaluation, EvaluationTexts.orEmpty(command.deviationReason()), by);
        notes.discard(evaluation.id());
        history.add(evaluation.id(), evaluation.round(), EventKind.RATED, by, "");
        return "rate";
    }

    private String giveBack(String comment, List<String> ticked, Evaluation evaluation, Actor by) {
        List<String> rows = new ArrayList<>(ticked);
        rows.addAll(notes.drafts(evaluation.id(), by.person()).keySet());
        if (rows.isEmpty()) {
            throw new Refused("returnRows", "evaluation.refused.rows-missing");
        }
        List<String> known =
                evaluations.resultsOf(evaluation).stream().map(UUID::toString).toList();
        if (!known.containsAll(rows)) {
            throw new Refused("returnRows", "evaluation.refused.rows-foreign");
        }
        if (comment.isBlank()
                && !notes.unexplained(evaluation.id(), ticked, by.person()).isEmpty()) {
            throw new Refused("comment", "evaluation.refused.reason-missing");
        }
        evaluation.giveBack();
        notes.send(evaluation.id(), rows, comment, by);
        history.add(evaluation.id(), evaluation.round(), EventKind.RETURNED, by, comment.strip());
        return "return";
    }

    private void refuseOwnCase(Evaluation evaluation, String person) {
        if (organization.isAccountOf(person, evaluation.employeeId())) {
            throw new Refused("", "evaluation.refused.own-case");
        }
    }

    private static String page(UUID id) {
        return "/evaluations/" + id + "/rating";
    }
}
