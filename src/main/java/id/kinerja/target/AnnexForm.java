package id.kinerja.target;

import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page on which one list of the annex is written, as it was typed. */
record AnnexForm(
        @Size(max = AnnexForm.MOST, message = "{target.annex.full}") @Nullable
        List<@Valid Row> rows,

        @Nullable String base) {

    /** The most rows of a list. */
    static final int MOST = 30;

    /** One row. */
    record Row(
            @Nullable String id,

            @PlainText(max = 1000, multiline = true) @Nullable
            String text) {}

    static AnnexForm of(List<PlanContent.AnnexRow> saved) {
        return new AnnexForm(
                saved.stream()
                        .map(row -> new Row(row.id().toString(), row.text()))
                        .toList(),
                Fingerprint.of(saved));
    }

    /** The form with another base, and with an empty row when it has none or one more is asked for. */
    AnnexForm shown(String base, boolean more) {
        List<Row> shown = new ArrayList<>(rows == null ? List.of() : rows);
        if (more || shown.isEmpty()) {
            shown.add(new Row(UUID.randomUUID().toString(), ""));
        }
        return new AnnexForm(shown, base);
    }

    /** The rows to save; emptied ones are left out. */
    List<PlanContent.AnnexRow> content(AnnexKind kind) {
        return rows == null
                ? List.of()
                : rows.stream()
                        .filter(row -> !TypedText.of(row.text()).isEmpty())
                        .map(row -> new PlanContent.AnnexRow(Typed.id(row.id()), kind, TypedText.of(row.text())))
                        .toList();
    }
}
