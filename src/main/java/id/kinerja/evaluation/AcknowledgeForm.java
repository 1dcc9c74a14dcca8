package id.kinerja.evaluation;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The employee takes note of what was handed over (penerimaan hasil evaluasi). */
@Component
class AcknowledgeForm implements TaskForm<AcknowledgeEvaluation> {

    private final Evaluations evaluations;
    private final EvaluationSheets sheets;
    private final EvaluationFormValues values;
    private final PredicateGrids grids;
    private final EvaluationHistory history;
    private final Clock clock;

    AcknowledgeForm(
            Evaluations evaluations,
            EvaluationSheets sheets,
            EvaluationFormValues values,
            PredicateGrids grids,
            EvaluationHistory history,
            Clock clock) {
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.values = values;
        this.grids = grids;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "evaluation-acknowledge";
    }

    @Override
    public Class<AcknowledgeEvaluation> command() {
        return AcknowledgeEvaluation.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        return values.toAcknowledge(sheets.forEmployee(task.caseId()));
    }

    @Override
    public String submit(AcknowledgeEvaluation command, TaskCase task) {
        Evaluation evaluation = evaluations.get(task.caseId());
        String remark = EvaluationTexts.orEmpty(command.remark());
        evaluation.acknowledge(task.person(), remark, clock.instant());
        history.add(evaluation.id(), evaluation.round(), EventKind.ACKNOWLEDGED, task.actor(), remark);
        return "acknowledge";
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        EvaluationSheet sheet = sheets.forEmployee(task.caseId());
        EvaluationSheet.Outcome outcome = sheet.outcome();
        return outcome == null
                ? Optional.empty()
                : Optional.of(new CaseView(
                        "evaluation/case :: outcome",
                        Map.of(
                                "sheet",
                                sheet,
                                "grid",
                                grids.of(outcome.predicate().version()))));
    }
}
