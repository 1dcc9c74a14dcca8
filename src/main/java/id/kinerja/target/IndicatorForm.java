package id.kinerja.target;

import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the page on which a result is written, as it was typed.
 *
 * @param quarter1 the target of the first quarter; empty when it is not measured then
 */
record IndicatorForm(
        @Nullable String id,
        @Nullable String aspect,
        @PlainText(max = 1000, multiline = true) @Nullable String text,
        @PlainText(max = 200) @Nullable String target,
        @PlainText(max = 100) @Nullable String unit,
        @Nullable String measurement,
        @PlainText(max = 100) @Nullable String quarter1,
        @PlainText(max = 100) @Nullable String quarter2,
        @PlainText(max = 100) @Nullable String quarter3,
        @PlainText(max = 100) @Nullable String quarter4) {

    static IndicatorForm of(PlanContent.Indicator saved) {
        String aspect = saved.aspect() == null ? "" : saved.aspect().name();
        var quarters = saved.quarters();
        return new IndicatorForm(
                saved.id().toString(),
                aspect,
                saved.text(),
                saved.target(),
                saved.unit(),
                quarters.kind().name(),
                quarters.of(1),
                quarters.of(2),
                quarters.of(3),
                quarters.of(4));
    }

    static IndicatorForm blank() {
        return new IndicatorForm(
                UUID.randomUUID().toString(), "", "", "", "", Measurement.COUNT.name(), "", "", "", "");
    }

    PlanContent.Indicator content(Approach approach) {
        boolean quantitative = approach == Approach.QUANTITATIVE;
        return new PlanContent.Indicator(
                Typed.id(id),
                quantitative ? Typed.choice(Aspect.class, aspect).orElse(Aspect.QUANTITY) : null,
                TypedText.of(text),
                TypedText.of(target),
                quantitative ? TypedText.of(unit) : "",
                new QuarterTargets(Typed.choice(Measurement.class, measurement).orElse(Measurement.COUNT), quarters()));
    }

    /** Whether nothing was written into it. */
    boolean isBlank() {
        return (TypedText.of(text) + TypedText.of(target) + TypedText.of(unit) + String.join("", quarters())).isEmpty();
    }

    private List<String> quarters() {
        return List.of(TypedText.of(quarter1), TypedText.of(quarter2), TypedText.of(quarter3), TypedText.of(quarter4));
    }
}
