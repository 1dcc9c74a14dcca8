package id.kinerja.evaluation;

import id.kinerja.page.PlainText;
import id.kinerja.target.Behaviour;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into the page of the rating.
 *
 * @param version the version of the evaluation that the page showed, if it said so
 * @param rows by the result's id
 * @param behaviours by the behaviour's name
 */
record RatingInput(
        @Nullable Long version,
        @Nullable Map<String, @NotNull(message = "{api.problem.missing}") @Valid Row> rows,
        @Nullable Map<String, @NotNull(message = "{api.problem.missing}") @Valid Row> behaviours) {

    static RatingInput of(EvaluationSheet sheet, Map<String, String> drafts) {
        Map<String, Row> rows = new LinkedHashMap<>();
        sheet.results().forEach(result -> {
            String key = result.id().toString();
            rows.put(key, new Row(result.feedback(), drafts.getOrDefault(key, "")));
        });
        Map<String, Row> behaviours = new LinkedHashMap<>();
        sheet.behaviours()
                .forEach(conduct -> behaviours.put(conduct.behaviour().name(), new Row(conduct.feedback(), "")));
        return new RatingInput(sheet.version(), rows, behaviours);
    }

    public Row row(UUID result) {
        return rows == null ? Row.EMPTY : rows.getOrDefault(result.toString(), Row.EMPTY);
    }

    public Row row(Behaviour behaviour) {
        return behaviours == null ? Row.EMPTY : behaviours.getOrDefault(behaviour.name(), Row.EMPTY);
    }

    long shownVersion() {
        return version == null ? -1 : version;
    }

    RatingInput asOf(long current) {
        return new RatingInput(current, rows, behaviours);
    }

    /** Every text by its field's name. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (rows != null) {
            rows.forEach((key, row) -> {
                texts.put("rows[" + key + "].feedback", EvaluationTexts.orEmpty(row.feedback()));
                texts.put("rows[" + key + "].reason", EvaluationTexts.orEmpty(row.reason()));
            });
        }
        if (behaviours != null) {
            behaviours.forEach((key, row) ->
                    texts.put("behaviours[" + key + "].feedback", EvaluationTexts.orEmpty(row.feedback())));
        }
        return texts;
    }

    Map<UUID, String> onResults() {
        Map<UUID, String> feedback = new HashMap<>();
        if (rows != null) {
            rows.forEach((key, row) -> feedback.put(RowKeys.result(key), EvaluationTexts.orEmpty(row.feedback())));
        }
        return feedback;
    }

    Map<Behaviour, String> onBehaviours() {
        Map<Behaviour, String> feedback = new EnumMap<>(Behaviour.class);
        if (behaviours != null) {
            behaviours.forEach(
                    (key, row) -> feedback.put(RowKeys.behaviour(key), EvaluationTexts.orEmpty(row.feedback())));
        }
        return feedback;
    }

    /** The reasons for returning single results; blank ones take a draft back. */
    Map<UUID, String> reasons() {
        Map<UUID, String> reasons = new HashMap<>();
        if (rows != null) {
            rows.forEach((key, row) -> reasons.put(RowKeys.result(key), EvaluationTexts.orEmpty(row.reason())));
        }
        return reasons;
    }

    /**
     * What is typed into one row.
     *
     * @param reason why the result is to be returned; none for behaviours
     */
    record Row(
            @PlainText(max = EvaluationTexts.MAX_LENGTH, multiline = true) @Nullable
            String feedback,

            @PlainText(max = EvaluationTexts.MAX_LENGTH, multiline = true) @Nullable
            String reason) {

        static final Row EMPTY = new Row("", "");
    }
}
