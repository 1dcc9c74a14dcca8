package id.kinerja.target;

import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a result is written, as it was typed.
 *
 * @param superior the id of the superior's result, {@code pending} when there is none yet, or empty
 * @param regional the id of the regional indicator, or empty
 * @param base the fingerprint of the result as the page was opened with it; empty for a new one
 */
record ResultForm(
        @Nullable String kind,
        @Nullable String superior,
        @Nullable String regional,
        @PlainText(max = 2000, multiline = true) @Nullable String text,
        @PlainText(max = 200) @Nullable String assignedBy,
        @Nullable String perspective,

        @Size(max = ResultForm.MOST, message = "{target.result.full}") @Nullable
        List<@Valid IndicatorForm> indicators,

        @Nullable String base) {

    /** The most indicators of a result. */
    static final int MOST = 20;

    /** Chosen when the superior has no result yet. */
    static final String PENDING = "pending";

    static ResultForm of(ResultDraft saved) {
        var link = saved.superiorResultId();
        var regional = saved.regionalIndicatorId();
        return new ResultForm(
                saved.kind().name(),
                saved.superiorPending() ? PENDING : link == null ? "" : link.toString(),
                regional == null ? "" : regional.toString(),
                saved.text(),
                saved.assignedBy(),
                saved.perspective() == null ? "" : saved.perspective().name(),
                saved.indicators().stream().map(IndicatorForm::of).toList(),
                Fingerprint.of(saved));
    }

    static ResultForm blank(ResultKind kind) {
        return new ResultForm(kind.name(), "", "", "", "", "", List.of(), "");
    }

    /** The form with another base, and with an empty row when it has none or one more is asked for. */
    ResultForm shown(String base, boolean more) {
        List<IndicatorForm> rows = new ArrayList<>(rows());
        if (more || rows.isEmpty()) {
            rows.add(IndicatorForm.blank());
        }
        return new ResultForm(kind, superior, regional, text, assignedBy, perspective, rows, base);
    }

    /**
     * The result to save.
     *
     * @param saved the indicators that are saved already; a new one without any text is not made
     * @param removed the indicator to leave out, or empty
     */
    ResultDraft draft(Approach approach, Collection<UUID> saved, String removed) {
        boolean pending = PENDING.equals(superior);
        return new ResultDraft(
                Typed.choice(ResultKind.class, kind).orElse(ResultKind.MAIN),
                TypedText.of(text),
                pending || TypedText.of(superior).isEmpty() ? null : Typed.id(superior),
                pending,
                TypedText.of(regional).isEmpty() ? null : Typed.id(regional),
                TypedText.of(assignedBy),
                Typed.choice(Perspective.class, perspective).orElse(null),
                rows().stream()
                        .filter(row -> !removed.equals(row.id()))
                        .filter(row -> !row.isBlank() || saved.contains(Typed.id(row.id())))
                        .map(row -> row.content(approach))
                        .toList());
    }

    List<IndicatorForm> rows() {
        return indicators == null ? List.of() : indicators;
    }
}
