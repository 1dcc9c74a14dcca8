package id.kinerja.target;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target plan as it was established and locked (SKP yang telah ditetapkan).
 *
 * @param planId the plan
 * @param version the established version, counted from 1
 * @param expectations the leader's special expectation for a behaviour, where there is one (ekspektasi khusus pimpinan)
 */
public record EstablishedPlan(
        UUID planId,
        int version,
        UUID employeeId,
        int year,
        Approach approach,
        List<Result> results,
        Map<Behaviour, String> expectations) {

    /**
     * A work result (rencana hasil kerja).
     *
     * @param superiorResult the text of the superior's result that it serves, when there is one
     */
    public record Result(
            UUID id, ResultKind kind, String text, @Nullable String superiorResult, List<Indicator> indicators) {}

    /**
     * How a result is measured (indikator kinerja individu).
     *
     * @param aspect none in a qualitative plan
     * @param target the year's target as text, such as {@code 90-100}
     */
    public record Indicator(
            UUID id, @Nullable Aspect aspect, String text, String target, String unit, QuarterTargets quarters) {}
}
