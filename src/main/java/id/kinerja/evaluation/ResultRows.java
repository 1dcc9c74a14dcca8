package id.kinerja.evaluation;

import id.kinerja.review.ReviewNote;
import id.kinerja.target.EstablishedPlan;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the rows of a sheet.
 *
 * @param submitted the rows to show instead of the present ones; none to show the present ones
 * @param before the rows of the round before the one shown
 * @param judged whether feedback is shown
 */
record ResultRows(
        Evaluation evaluation,
        PeriodEvidence evidence,
        Map<String, ReviewNote> reasons,
        @Nullable Map<UUID, SelfAssessment> submitted,
        Map<UUID, SelfAssessment> before,
        boolean judged) {

    private static final SelfAssessment NOTHING = new SelfAssessment("", "");

    List<EvaluationSheet.Result> of(EstablishedPlan plan) {
        return plan.results().stream().map(this::row).toList();
    }

    private EvaluationSheet.Result row(EstablishedPlan.Result result) {
        ResultEntry entry = evaluation.rows().entry(result.id());
        SelfAssessment shown = submitted == null
                ? new SelfAssessment(entry.realisation(), entry.note())
                : submitted.getOrDefault(result.id(), NOTHING);
        SelfAssessment earlier = before.get(result.id());
        ReviewNote reason = reasons.get(result.id().toString());
        return new EvaluationSheet.Result(
                result.id(),
                result.kind(),
                result.text(),
                result.superiorResult(),
                result.indicators().stream().map(this::indicator).toList(),
                evidence.ofResult(result.id()),
                shown.realisation(),
                shown.note(),
                judged ? entry.feedback() : "",
                reason == null ? null : reason.reason(),
                earlier == null || earlier.equals(shown) ? null : earlier);
    }

    private EvaluationSheet.Indicator indicator(EstablishedPlan.Indicator indicator) {
        return new EvaluationSheet.Indicator(
                indicator.id(),
                indicator.aspect(),
                indicator.text(),
                indicator.target(),
                indicator.unit(),
                evidence.ofIndicator(indicator.id()));
    }
}
