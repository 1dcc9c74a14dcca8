package id.kinerja.target;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole of a plan as it is to be written, in the quantitative approach.
 *
 * @param results the results in their order
 * @param expectations the leader's special expectation for a behaviour, where there is one
 * @param resources what is needed (dukungan sumber daya)
 * @param accountability how and when results are reported (skema pertanggungjawaban)
 * @param consequences what follows when targets are met or missed (konsekuensi)
 */
public record FilledPlan(
        List<Result> results,
        Map<Behaviour, String> expectations,
        List<String> resources,
        List<String> accountability,
        List<String> consequences) {

    /**
     * A work result.
     *
     * @param id made by who writes the plan
     * @param superiorResultId the superior's result that it serves; none when there is none yet
     * @param superiorPending whether the superior's result is waited for
     * @param regionalIndicatorId the regional indicator that a head of agency's result serves; none for others
     * @param assignedBy who assigned an additional result; empty for a main one
     */
    public record Result(
            UUID id,
            ResultKind kind,
            String text,
            @Nullable UUID superiorResultId,
            boolean superiorPending,
            @Nullable UUID regionalIndicatorId,
            String assignedBy,
            List<Indicator> indicators) {}

    /**
     * How a result is measured.
     *
     * @param id made by who writes the plan
     */
    public record Indicator(UUID id, Aspect aspect, String text, String target, String unit, QuarterTargets quarters) {}
}
