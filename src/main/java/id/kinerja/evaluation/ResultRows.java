package id.kinerja.evaluation;

import id.kinerja.review.ReviewNote;
import id.kinerja.target.EstablishedPlan;
import java.util.HashMap;
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
 * @param measured what is measured in the period
 * @param earlier what was realised in earlier quarters, by indicator and quarter
 */
record ResultRows(
        Evaluation evaluation,
        PeriodEvidence evidence,
        Map<String, ReviewNote> reasons,
        @Nullable Map<UUID, SelfAssessment> submitted,
        Map<UUID, SelfAssessment> before,
        boolean judged,
        MeasuredPeriod measured,
        Map<UUID, Map<Integer, String>> earlier) {

    private static final SelfAssessment NOTHING = new SelfAssessment("", "");

    List<EvaluationSheet.Result> of(EstablishedPlan plan) {
        return plan.results().stream().map(this::row).toList();
    }

    private EvaluationSheet.Result row(EstablishedPlan.Result result) {
        ResultEntry entry = evaluation.rows().entry(result.id());
        SelfAssessment shown = submitted == null ? entry.assessment() : submitted.getOrDefault(result.id(), NOTHING);
        SelfAssessment earlier = before.get(result.id());
        ReviewNote reason = reasons.get(result.id().toString());
        return new EvaluationSheet.Result(
                result.id(),
                result.kind(),
                result.text(),
                result.superiorResult(),
                result.indicators().stream()
                        .map(indicator -> indicator(indicator, shown))
                        .toList(),
                measured.asks(result),
                evidence.ofResult(result.id()),
                shown.realisation(),
                shown.note(),
                judged ? entry.feedback() : "",
                reason == null ? null : reason.reason(),
                earlier == null || earlier.equals(shown) ? null : earlier);
    }

    private EvaluationSheet.Indicator indicator(EstablishedPlan.Indicator indicator, SelfAssessment shown) {
        Map<Integer, String> realised = new HashMap<>(earlier.getOrDefault(indicator.id(), Map.of()));
        Integer now = measured.quarter();
        if (now != null) {
            realised.put(now, shown.figures().getOrDefault(indicator.id(), ""));
        }
        return new EvaluationSheet.Indicator(
                indicator.id(),
                indicator.aspect(),
                indicator.text(),
                indicator.target(),
                indicator.unit(),
                MeasuredIndicator.of(indicator.quarters(), now, realised),
                evidence.ofIndicator(indicator.id()));
    }
}
