package id.kinerja.evaluation;

import id.kinerja.target.EstablishedPlan;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The rows of a segment, by the plan of then. What the employee wrote about the year stands first, where the plan of the year
 * still has the row; what was written in the quarters of the segment follows.
 *
 * @param written what was submitted about the year, by result
 * @param quarters the quarters that ended in the segment
 * @param accounts what was submitted in quarters, by result and quarter
 * @param figures what was realised in quarters, by indicator and quarter
 */
record SegmentRows(
        int year,
        Map<UUID, SelfAssessment> written,
        List<Integer> quarters,
        Map<UUID, Map<Integer, String>> accounts,
        Map<UUID, Map<Integer, String>> figures,
        PeriodEvidence evidence,
        MessageSource messages) {

    private static final SelfAssessment NOTHING = new SelfAssessment("", "");

    List<EvaluationSheet.Result> of(EstablishedPlan plan) {
        return plan.results().stream().map(this::row).toList();
    }

    private EvaluationSheet.Result row(EstablishedPlan.Result result) {
        SelfAssessment shown = written.getOrDefault(result.id(), NOTHING);
        return new EvaluationSheet.Result(
                result.id(),
                result.kind(),
                result.text(),
                result.superiorResult(),
                result.indicators().stream().map(this::indicator).toList(),
                true,
                evidence.ofResult(result.id()),
                account(result.id(), shown.realisation()),
                shown.note(),
                "",
                null,
                null);
    }

    private EvaluationSheet.Indicator indicator(EstablishedPlan.Indicator one) {
        return new EvaluationSheet.Indicator(
                one.id(),
                one.aspect(),
                one.text(),
                one.target(),
                one.unit(),
                MeasuredIndicator.in(one.quarters(), quarters, figures.getOrDefault(one.id(), Map.of())),
                evidence.ofIndicator(one.id()));
    }

    private String account(UUID result, String ofYear) {
        Map<Integer, String> ofQuarters = accounts.getOrDefault(result, Map.of());
        return Stream.concat(
                        Stream.of(ofYear),
                        quarters.stream()
                                .filter(ofQuarters::containsKey)
                                .map(number -> quarter(number) + ": " + ofQuarters.get(number)))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private String quarter(int number) {
        return messages.getMessage(
                "evaluation.period." + number, new Object[] {String.valueOf(year)}, LocaleContextHolder.getLocale());
    }
}
