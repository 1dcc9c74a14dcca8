package id.kinerja.evaluation;

import id.kinerja.page.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
        sheet.results().forEach(result -> rows.put(result.id().toString(), Row.of(result)));
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
                row.written()
                        .forEach((indicator, figure) ->
                                texts.put("rows[" + key + "].figures[" + indicator + "]", figure));
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

    /**
     * What is typed into one row.
     *
     * @param figures what was realised of indicators that are measured in the quarter, by their ids; those that are not there
     *     stay as they are
     */
    record Row(
            @PlainText(max = EvaluationTexts.MAX_LENGTH, multiline = true) @Nullable
            String realisation,

            @PlainText(max = EvaluationTexts.MAX_LENGTH, multiline = true) @Nullable
            String note,

            @Nullable Map<String, @PlainText(max = 100) @Nullable String> figures) {

        static final Row EMPTY = new Row("", "", Map.of());

        static Row of(EvaluationSheet.Result result) {
            Map<String, String> figures = new LinkedHashMap<>();
            for (EvaluationSheet.Indicator indicator : result.indicators()) {
                MeasuredIndicator measured = indicator.measured();
                Integer now = measured == null ? null : measured.quarter();
                if (measured != null && measured.now() && now != null) {
                    String realised = measured.quarters().get(now - 1).realisation();
                    figures.put(indicator.id().toString(), realised == null ? "" : realised);
                }
            }
            return new Row(result.realisation(), result.note(), figures);
        }

        /** What is typed for an indicator. */
        public String figure(UUID indicator) {
            return written().getOrDefault(indicator.toString(), "");
        }

        SelfAssessment assessment() {
            Map<UUID, String> realised = new HashMap<>();
            written().forEach((indicator, figure) -> realised.put(RowKeys.result(indicator), figure));
            return new SelfAssessment(EvaluationTexts.orEmpty(realisation), EvaluationTexts.orEmpty(note), realised);
        }

        Set<String> keys() {
            return written().keySet();
        }

        private Map<String, String> written() {
            Map<String, String> written = new LinkedHashMap<>();
            if (figures != null) {
                figures.forEach((indicator, figure) -> written.put(indicator, EvaluationTexts.orEmpty(figure)));
            }
            return written;
        }
    }
}
