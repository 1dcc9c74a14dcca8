package id.kinerja.evaluation;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The employee submits the self-assessment (penilaian mandiri); its rows were saved on the page made for them. */
@Component
class SelfAssessForm implements TaskForm<SubmitSelfAssessment> {

    private final Evaluations evaluations;
    private final EvaluationSheets sheets;
    private final EvaluationFormValues values;
    private final EvaluationSubmissions submissions;
    private final EvaluationHistory history;
    private final Clock clock;

    SelfAssessForm(
            Evaluations evaluations,
            EvaluationSheets sheets,
            EvaluationFormValues values,
            EvaluationSubmissions submissions,
            EvaluationHistory history,
            Clock clock) {
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.values = values;
        this.submissions = submissions;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "evaluation-self-assess";
    }

    @Override
    public Class<SubmitSelfAssessment> command() {
        return SubmitSelfAssessment.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        return values.toAssess(sheets.forEmployee(task.caseId()));
    }

    @Override
    public String submit(SubmitSelfAssessment command, TaskCase task) {
        Evaluation evaluation = evaluations.inWindow(task);
        List<UUID> results = evaluations.resultsOf(evaluation);
        MeasuredPeriod measured = evaluations.measured(evaluation);
        String message = EvaluationTexts.orEmpty(command.message());
        long figures = measured.withoutFigure(evaluation.rows());
        if (evaluation.assessable() && figures > 0) {
            throw new Refused("", "evaluation.refused.figure-missing", figures);
        }
        evaluation.submit(measured.asked(), message, clock.instant());
        submissions.keep(evaluation, results, sheets.evidenceOf(evaluation));
        history.add(evaluation.id(), evaluation.round(), EventKind.SUBMITTED, task.actor(), message);
        return "submit";
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        return Optional.of(
                new CaseView("evaluation/case :: assessing", Map.of("sheet", sheets.forEmployee(task.caseId()))));
    }

    @Override
    public Optional<String> editPage(TaskCase task) {
        return Optional.of(page(task.caseId()));
    }

    private static String page(UUID id) {
        return "/evaluations/" + id + "/self-assessment";
    }
}
