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
        @Nullable String assignedBy,
        @Nullable Perspective perspective,

        @Nullable List<@NotNull(message = "{api.problem.missing}") @Valid IndicatorBody> indicators,

        @Nullable String base) {

    /**
     * How the result is measured.
     *
     * @param id made by the sender
     * @param aspect none in a qualitative plan; a quantity when a quantitative one does not say
     */
    record IndicatorBody(
            @NotNull(message = "{api.problem.missing}") UUID id,
            @Nullable Aspect aspect,
            @Nullable String text,
            @Nullable String target,
            @Nullable String unit) {}

    static ResultBody of(PlanContent.Result result, boolean editable) {
        return new ResultBody(
                result.id(),
                result.kind(),
                result.text(),
                result.superiorResultId(),
                result.superiorResult(),
                result.superiorPending(),
                result.assignedBy(),
                result.perspective(),
                result.indicators().stream()
                        .map(one -> new IndicatorBody(one.id(), one.aspect(), one.text(), one.target(), one.unit()))
                        .toList(),
                editable ? Fingerprint.of(result.draft()) : null);
    }

    /** The same as if it had been typed into our page, so that the same rules hold. */
    ResultForm typed() {
        return new ResultForm(
                kind.name(),
                Boolean.TRUE.equals(superiorPending)
                        ? ResultForm.PENDING
                        : superiorResultId == null ? "" : superiorResultId.toString(),
                text,
                assignedBy,
                perspective == null ? "" : perspective.name(),
                rows().stream()
                        .map(row -> new IndicatorForm(
                                row.id().toString(),
                                row.aspect() == null ? "" : row.aspect().name(),
                                row.text(),
                                row.target(),
                                row.unit()))
                        .toList(),
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
