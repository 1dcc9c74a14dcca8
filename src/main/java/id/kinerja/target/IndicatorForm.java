package id.kinerja.target;

import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the page on which a result is written, as it was typed. */
record IndicatorForm(
        @Nullable String id,
        @Nullable String aspect,
        @PlainText(max = 1000, multiline = true) @Nullable String text,
        @PlainText(max = 200) @Nullable String target,
        @PlainText(max = 100) @Nullable String unit) {

    static IndicatorForm of(PlanContent.Indicator saved) {
        String aspect = saved.aspect() == null ? "" : saved.aspect().name();
        return new IndicatorForm(saved.id().toString(), aspect, saved.text(), saved.target(), saved.unit());
    }

    static IndicatorForm blank() {
        return new IndicatorForm(UUID.randomUUID().toString(), "", "", "", "");
    }

    PlanContent.Indicator content(Approach approach) {
        boolean quantitative = approach == Approach.QUANTITATIVE;
        return new PlanContent.Indicator(
                Typed.id(id),
                quantitative ? Typed.choice(Aspect.class, aspect).orElse(Aspect.QUANTITY) : null,
                TypedText.of(text),
                TypedText.of(target),
                quantitative ? TypedText.of(unit) : "");
    }

    /** Whether nothing was written into it. */
    boolean isBlank() {
        return (TypedText.of(text) + TypedText.of(target) + TypedText.of(unit)).isEmpty();
    }
}
