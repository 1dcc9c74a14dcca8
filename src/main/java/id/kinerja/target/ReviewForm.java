package id.kinerja.target;

import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The supervisor's page: a reason beside each row, and the special expectations, as typed. */
record ReviewForm(
        @Nullable List<@Valid Note> notes,
        @Nullable List<ExpectationsForm.@Valid Row> expectations,
        @Nullable String base) {

    /** The reason beside a row. */
    record Note(
            @Nullable String row,

            @PlainText(max = 2000, multiline = true) @Nullable
            String reason) {}

    static ReviewForm of(List<PlanRow> rows, Map<String, String> drafts, Map<Behaviour, String> saved, String base) {
        return new ReviewForm(
                rows.stream()
                        .map(row -> new Note(row.id(), drafts.getOrDefault(row.id(), "")))
                        .toList(),
                ExpectationsForm.rows(saved),
                base);
    }

    /** The form with another base; what was not sent is taken from what is saved. */
    ReviewForm shown(String base, ReviewForm saved) {
        boolean whole = expectations != null && expectations.size() == Behaviour.values().length;
        return new ReviewForm(notes == null ? saved.notes : notes, whole ? expectations : saved.expectations, base);
    }

    Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (notes != null) {
            notes.forEach(note -> reasons.put(TypedText.of(note.row()), TypedText.of(note.reason())));
        }
        return reasons;
    }

    /** Where a row's reason stands in the form; -1 when it is not in it. */
    public int at(Object row) {
        for (int i = 0; notes != null && i < notes.size(); i++) {
            if (row.toString().equals(notes.get(i).row())) {
                return i;
            }
        }
        return -1;
    }
}
