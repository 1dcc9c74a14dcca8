package id.kinerja.evaluation;

import id.kinerja.page.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into the page of the self-assessment.
 *
 * @param version the version of the evaluation that the page showed, if it said so
 * @param rows by the result's id
 */
record SelfAssessmentInput(
        @Nullable Long version, @Nullable Map<String, @NotNull(message = "{api.problem.missing}") @Valid Row> rows) {

    static SelfAssessmentInput of(EvaluationSheet sheet) {
        Map<String, Row> rows = new LinkedHashMap<>();
        sheet.results()
                .forEach(result -> rows.put(result.id().toString(), new Row(result.realisation(), result.note())));
        return new SelfAssessmentInput(sheet.version(), rows);
    }

    public Row row(UUID result) {
        return rows == null ? Row.EMPTY : rows.getOrDefault(result.toString(), Row.EMPTY);
    }

    long shownVersion() {
        return version == null ? -1 : version;
    }

    SelfAssessmentInput asOf(long current) {
        return new SelfAssessmentInput(current, rows);
    }

    /** Every text by its field's name. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (rows != null) {
            rows.forEach((key, row) -> {
                texts.put("rows[" + key + "].realisation", EvaluationTexts.orEmpty(row.realisation()));
                texts.put("rows[" + key + "].note", EvaluationTexts.orEmpty(row.note()));
            });
        }
        return texts;
    }

    Map<UUID, SelfAssessment> assessments() {
        Map<UUID, SelfAssessment> assessments = new HashMap<>();
        if (rows != null) {
            rows.forEach((key, row) -> assessments.put(RowKeys.result(key), row.assessment()));
        }
        return assessments;
    }

    /** What is typed into one row. */
    record Row(
            @PlainText(max = EvaluationTexts.MAX_LENGTH, multiline = true) @Nullable
            String realisation,

            @PlainText(max = EvaluationTexts.MAX_LENGTH, multiline = true) @Nullable
            String note) {

        static final Row EMPTY = new Row("", "");

        SelfAssessment assessment() {
            return new SelfAssessment(EvaluationTexts.orEmpty(realisation), EvaluationTexts.orEmpty(note));
        }
    }
}
