package id.kinerja.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result as programs send and read it.
 *
 * @param id made by the sender, and part of the address when it is sent
 * @param superiorResultId the superior's result that it serves
 * @param superiorResult that result's text; read only
 * @param superiorPending marked that the superior has no result yet; then none is linked
 * @param regionalIndicatorId the regional indicator that it serves, for heads of agencies
 * @param regionalIndicator that indicator's name; read only
 * @param assignedBy who assigned an additional result
 * @param base the fingerprint that it was read with, while who asks may edit it; none for a new one
 */
record ResultBody(
        @Nullable UUID id,
        @NotNull(message = "{api.problem.missing}") ResultKind kind,
        @Nullable String text,
        @Nullable UUID superiorResultId,
        @Nullable String superiorResult,
        @Nullable Boolean superiorPending,
        @Nullable UUID regionalIndicatorId,
        @Nullable String regionalIndicator,
        @Nullable String assignedBy,
        @Nullable Perspective perspective,

        @Nullable List<@NotNull(message = "{api.problem.missing}") @Valid IndicatorBody> indicators,

        @Nullable String base) {

    /**
     * How the result is measured.
     *
     * @param id made by the sender
     * @param aspect none in a qualitative plan; a quantity when a quantitative one does not say
     * @param target the year's target
     * @param measurement how it is measured over the year; a count when nobody says
     * @param quarter1 the target of the first quarter; none when it is not measured then, and none of all four when no
     *     quarterly target is given
     */
    record IndicatorBody(
            @NotNull(message = "{api.problem.missing}") UUID id,
            @Nullable Aspect aspect,
            @Nullable String text,
            @Nullable String target,
            @Nullable String unit,
            @Nullable Measurement measurement,
            @Nullable String quarter1,
            @Nullable String quarter2,
            @Nullable String quarter3,
            @Nullable String quarter4) {

        static IndicatorBody of(PlanContent.Indicator one) {
            var quarters = one.quarters();
            return new IndicatorBody(
                    one.id(),
                    one.aspect(),
                    one.text(),
                    one.target(),
                    one.unit(),
                    quarters.kind(),
                    target(quarters, 1),
                    target(quarters, 2),
                    target(quarters, 3),
                    target(quarters, 4));
        }

        private static @Nullable String target(QuarterTargets quarters, int quarter) {
            return quarters.measuredIn(quarter) ? quarters.of(quarter) : null;
        }

        IndicatorForm typed() {
            return new IndicatorForm(
                    id.toString(),
                    aspect == null ? "" : aspect.name(),
                    text,
                    target,
                    unit,
                    measurement == null ? "" : measurement.name(),
                    quarter1,
                    quarter2,
                    quarter3,
                    quarter4);
        }
    }

    static ResultBody of(PlanContent.Result result, boolean editable) {
        return new ResultBody(
                result.id(),
                result.kind(),
                result.text(),
                result.superiorResultId(),
                result.superiorResult(),
                result.superiorPending(),
                result.regionalIndicatorId(),
                result.regionalIndicator(),
                result.assignedBy(),
                result.perspective(),
                result.indicators().stream().map(IndicatorBody::of).toList(),
                editable ? Fingerprint.of(result.draft()) : null);
    }

    /** The same as if it had been typed into our page, so that the same rules hold. */
    ResultForm typed() {
        return new ResultForm(
                kind.name(),
                Boolean.TRUE.equals(superiorPending)
                        ? ResultForm.PENDING
                        : superiorResultId == null ? "" : superiorResultId.toString(),
                regionalIndicatorId == null ? "" : regionalIndicatorId.toString(),
                text,
                assignedBy,
                perspective == null ? "" : perspective.name(),
                rows().stream().map(IndicatorBody::typed).toList(),
                base);
    }

    /** The ids of its rows. */
    List<UUID> ids() {
        return rows().stream().map(IndicatorBody::id).toList();
    }

    private List<IndicatorBody> rows() {
        return indicators == null ? List.of() : indicators;
    }
}
