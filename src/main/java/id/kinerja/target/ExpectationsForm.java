package id.kinerja.target;

import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page on which the leader's special expectations are written, as it was typed. */
record ExpectationsForm(
        @Nullable List<@Valid Row> expectations, @Nullable String base) {

    /** One behaviour's expectation. */
    record Row(
            @Nullable String behaviour,

            @PlainText(max = 1000, multiline = true) @Nullable
            String text) {}

    static List<Row> rows(Map<Behaviour, String> saved) {
        return saved.entrySet().stream()
                .map(entry -> new Row(entry.getKey().name(), entry.getValue()))
                .toList();
    }

    /** The texts by behaviour; a behaviour that was not sent is missing. */
    static Map<Behaviour, String> texts(@Nullable List<Row> rows) {
        Map<Behaviour, String> texts = new EnumMap<>(Behaviour.class);
        if (rows != null) {
            rows.forEach(row -> Typed.choice(Behaviour.class, row.behaviour())
                    .ifPresent(behaviour -> texts.put(behaviour, TypedText.of(row.text()))));
        }
        return texts;
    }
}
