package id.kinerja.evaluation;

import id.kinerja.access.NotVisible;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.engine.FieldProblem;
import id.kinerja.engine.Refused;
import id.kinerja.page.TypedNumber;
import id.kinerja.target.EstablishedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan is measured in a period: for the rest no realisation is asked.
 *
 * @param quarter the quarter, from 1 to 4; none when the period is a year, which takes its figures from the quarters
 */
record MeasuredPeriod(EstablishedPlan plan, @Nullable Integer quarter) {

    static MeasuredPeriod of(EstablishedPlan plan, Period period) {
        return new MeasuredPeriod(plan, period.kind() == PeriodKind.QUARTER ? period.number() : null);
    }

    /** Whether a realisation of a result is asked: not when every indicator has quarterly targets and none is measured now. */
    boolean asks(EstablishedPlan.Result result) {
        return quarter == null
                || result.indicators().isEmpty()
                || result.indicators().stream()
                        .anyMatch(indicator -> !indicator.quarters().given() || asks(indicator));
    }

    /** The results of which a realisation is asked. */
    List<UUID> asked() {
        return plan.results().stream()
                .filter(this::asks)
                .map(EstablishedPlan.Result::id)
                .toList();
    }

    /**
     * Lets through figures of indicators that are measured now, each a number where its target is one.
     *
     * @throws NotVisible for another indicator
     * @throws Refused naming each figure that is no number
     */
    void requireFigures(Map<UUID, SelfAssessment> rows) {
        Map<UUID, EstablishedPlan.Result> results =
                plan.results().stream().collect(Collectors.toMap(EstablishedPlan.Result::id, Function.identity()));
        List<FieldProblem> wrong = new ArrayList<>();
        rows.forEach((id, row) -> row.figures().forEach((indicator, figure) -> {
            EstablishedPlan.Indicator measured = measured(results.get(id), indicator);
            if (!figure.isBlank()
                    && measured.quarters().asksNumber(now())
                    && TypedNumber.in(figure).isEmpty()) {
                wrong.add(new FieldProblem(
                        "rows[" + id + "].figures[" + indicator + "]", "evaluation.refused.figure", List.of(figure)));
            }
        }));
        if (!wrong.isEmpty()) {
            throw new Refused(wrong);
        }
    }

    /** Of how many indicators that are measured now there is no realisation. */
    long withoutFigure(EvaluationRows rows) {
        return plan.results().stream()
                .flatMap(result -> result.indicators().stream()
                        .filter(this::asks)
                        .map(indicator -> rows.entry(result.id()).figures().getOrDefault(indicator.id(), "")))
                .filter(String::isBlank)
                .count();
    }

    /** Whether a figure of an indicator is asked. */
    boolean asks(EstablishedPlan.Indicator indicator) {
        return quarter != null && indicator.quarters().measuredIn(quarter);
    }

    private EstablishedPlan.Indicator measured(EstablishedPlan.@Nullable Result result, UUID indicator) {
        if (result == null) {
            throw new NotVisible();
        }
        return result.indicators().stream()
                .filter(one -> one.id().equals(indicator) && asks(one))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    private int now() {
        return quarter == null ? 0 : quarter;
    }
}
