package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import id.kinerja.organization.Employee;
import id.kinerja.page.Formats;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words an evaluation for its forms, in the reader's language. */
@Component
class EvaluationFormValues {

    private final MessageSource messages;
    private final Formats formats;
    private final FigureWords figures;

    EvaluationFormValues(MessageSource messages, Formats formats, FigureWords figures) {
        this.figures = figures;
        this.messages = messages;
        this.formats = formats;
    }

    Map<String, Object> toAssess(EvaluationSheet sheet) {
        Employee superior = sheet.superior();
        return Map.of(
                "period", period(sheet.period()),
                "supervisor", superior == null ? word("evaluation.superior.none") : superior.titledName(),
                "evaluation", sheet.id().toString(),
                "rows", sheet.results().stream().map(this::row).toList(),
                "quarters", quarters(sheet),
                "reasons",
                        sheet.results().stream()
                                .filter(result -> result.reason() != null)
                                .map(result ->
                                        row("round", sheet.round(), "result", result.text(), "reason", result.reason()))
                                .toList());
    }

    /**
     * @param drafts the reader's reasons that are not sent yet, by row
     * @param advice what is to be considered
     */
    Map<String, Object> toRate(EvaluationSheet sheet, Map<String, String> drafts, List<String> advice) {
        return Map.of(
                "period", period(sheet.period()),
                "employee", sheet.employee().titledName(),
                "evaluation", sheet.id().toString(),
                "advice", String.join("\n\n", advice),
                "segments", segments(sheet),
                "quarters", quarters(sheet),
                "rows",
                        sheet.results().stream()
                                .map(result -> with(
                                        row(result),
                                        "draftReason",
                                        drafts.getOrDefault(result.id().toString(), "")))
                                .toList(),
                "behaviours",
                        sheet.behaviours().stream()
                                .map(conduct -> behaviour(conduct, conduct.feedback()))
                                .toList(),
                "rowOptions",
                        sheet.results().stream()
                                .map(result -> row(
                                        "label",
                                        result.text(),
                                        "value",
                                        result.id().toString()))
                                .toList());
    }

    Map<String, Object> toAcknowledge(EvaluationSheet sheet) {
        EvaluationSheet.Outcome outcome = sheet.outcome();
        if (outcome == null) {
            throw new IllegalStateException("evaluation " + sheet.id() + " was not handed over");
        }
        Map<String, Object> values = new HashMap<>(Map.of(
                "period", period(sheet.period()),
                "rater", outcome.rater(),
                "resultRatingLabel", word("evaluation.rating." + outcome.resultRating()),
                "behaviourRatingLabel", word("evaluation.rating." + outcome.behaviourRating()),
                "predicate", word("evaluation.predicate." + outcome.predicate().value()),
                "basis", outcome.predicate().basis(),
                "decision", outcome.predicate().decision(),
                "decisionVersion", outcome.predicate().version(),
                "rule", outcome.predicate().rule()));
        Instant handedOver = outcome.handedOverAt();
        values.put("handedOver", handedOver == null ? "" : formats.moment(handedOver));
        values.put("evaluation", sheet.id().toString());
        values.put("quarters", quarters(sheet));
        values.put(
                "rows",
                sheet.results().stream()
                        .map(result -> with(row(result), "feedback", outcome.feedbackFor(result.feedback())))
                        .toList());
        values.put(
                "behaviours",
                sheet.behaviours().stream()
                        .map(conduct -> behaviour(conduct, outcome.feedbackFor(conduct.feedback())))
                        .toList());
        return values;
    }

    /** What the rater of a part of the year sees. */
    Map<String, Object> toRateSegment(EvaluationSheet sheet, Segment segment) {
        return Map.of(
                "period", period(sheet.period()),
                "employee", sheet.employee().titledName(),
                "evaluation", sheet.id().toString(),
                "days", word("evaluation.segment.days", formats.day(segment.startsOn()), formats.day(segment.endsOn())),
                "place", segment.post() + ", " + segment.unit(),
                "rows", sheet.results().stream().map(this::row).toList(),
                "segments", segments(sheet),
                "quarters", quarters(sheet));
    }

    /** The segments of a year, one a row. */
    private List<Map<String, Object>> segments(EvaluationSheet sheet) {
        return sheet.segments().stream()
                .map(one -> row(
                        "days", word("evaluation.segment.days", formats.day(one.startsOn()), formats.day(one.endsOn())),
                        "place", one.post() + ", " + one.unit(),
                        "rater", one.rater(),
                        "result", rating(one.resultRating()),
                        "behaviour", rating(one.behaviourRating()),
                        "note", one.note()))
                .toList();
    }

    /** The quarters of a year, one a row; none when the period is no year. */
    private List<Map<String, Object>> quarters(EvaluationSheet sheet) {
        return sheet.quarters().stream()
                .map(quarter -> row(
                        "quarter",
                                word(
                                        "evaluation.period." + quarter.number(),
                                        String.valueOf(sheet.period().year())),
                        "result", rating(quarter.resultRating()),
                        "behaviour", rating(quarter.behaviourRating()),
                        "predicate",
                                quarter.predicate() == null
                                        ? word(
                                                quarter.evaluation() == null
                                                        ? "evaluation.quarters.not-opened"
                                                        : "evaluation.quarters.none")
                                        : word("evaluation.predicate." + quarter.predicate()),
                        "rater", quarter.rater(),
                        "contest", contest(quarter)))
                .toList();
    }

    private String contest(QuarterResult quarter) {
        if (quarter.contest() == null) {
            return "";
        }
        String state = word("evaluation.contest." + quarter.contest());
        if (quarter.changedTo() == null) {
            return state;
        }
        String now = word("evaluation.predicate." + quarter.changedTo());
        return state + ". " + word("evaluation.quarters.changed", now);
    }

    private String rating(@Nullable Rating rating) {
        return rating == null ? "" : word("evaluation.rating." + rating);
    }

    /** A period's name, such as {@code Triwulan II 2026}. */
    String period(Period period) {
        return word("evaluation.period." + period.number(), String.valueOf(period.year()));
    }

    private Map<String, Object> row(EvaluationSheet.Result result) {
        return row(
                "result", result.text(),
                "realisation", result.asked() ? result.realisation() : figures.unmeasured(),
                "figures", figures(result),
                "note", result.note(),
                "evidence", evidence(result.evidence()),
                "feedback", result.feedback());
    }

    /** Where each of its indicators stands, one a line. */
    private String figures(EvaluationSheet.Result result) {
        return result.indicators().stream()
                .map(indicator -> indicator.text() + ": " + String.join("; ", figures.lines(indicator.measured())))
                .collect(Collectors.joining("\n"));
    }

    private Map<String, Object> behaviour(EvaluationSheet.Conduct conduct, String feedback) {
        return row(
                "behaviour", word("evaluation.behaviour." + conduct.behaviour()),
                "expectation", conduct.expectation(),
                "feedback", feedback);
    }

    private String evidence(PeriodEvidence.Count count) {
        return word("evaluation.evidence", count.activities(), count.days(), count.minutes());
    }

    private String word(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }

    private static Map<String, Object> with(Map<String, Object> row, String key, Object value) {
        Map<String, Object> more = new HashMap<>(row);
        more.put(key, value);
        return more;
    }

    private static Map<String, Object> row(@Nullable Object... pairs) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(String.valueOf(pairs[i]), pairs[i + 1] == null ? "" : pairs[i + 1]);
        }
        return row;
    }
}
