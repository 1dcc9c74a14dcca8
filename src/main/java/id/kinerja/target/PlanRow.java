package id.kinerja.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a plan as a reviewer meets it: what a reason can be attached to, and what is compared between rounds.
 *
 * @param id the row's id as text
 * @param label the code of the message that names it, filled with its number and name
 * @param number its place in its list, such as {@code 2} or {@code 2.1}
 * @param fields its fields by name, in the order of the page
 */
record PlanRow(String id, String label, String number, Value name, Map<String, Value> fields) {

    /** The id that stands for the plan as a whole. */
    static final String PLAN = "plan";

    /**
     * A field's value.
     *
     * @param coded whether the text is a message code
     */
    record Value(String text, boolean coded) {

        static final Value EMPTY = new Value("", false);

        static Value of(String text) {
            return new Value(text, false);
        }

        static Value code(String code) {
            return new Value(code, true);
        }
    }

    /** The plan's rows in the order of the page: results with their indicators, behaviours, annex. */
    static List<PlanRow> rows(PlanContent plan) {
        List<PlanRow> rows = new ArrayList<>();
        for (var kind : ResultKind.values()) {
            int number = 0;
            for (var result : plan.results(kind)) {
                number++;
                rows.add(result(result, number));
                int part = 0;
                for (var indicator : result.indicators()) {
                    rows.add(indicator(indicator, kind, number + "." + ++part));
                }
            }
        }
        int behaviours = 0;
        for (var expectation : plan.behaviours()) {
            rows.add(new PlanRow(
                    expectation.id().toString(),
                    "target.row.behaviour",
                    String.valueOf(++behaviours),
                    Value.code("target.behaviour." + expectation.behaviour()),
                    Map.of("expectation", Value.of(expectation.text()))));
        }
        for (var kind : AnnexKind.values()) {
            int number = 0;
            for (var row : plan.annex(kind)) {
                rows.add(new PlanRow(
                        row.id().toString(),
                        "target.row.annex." + kind,
                        String.valueOf(++number),
                        Value.of(row.text()),
                        Map.of("text", Value.of(row.text()))));
            }
        }
        return rows;
    }

    private static PlanRow result(PlanContent.Result result, int number) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("kind", Value.code("target.kind." + result.kind()));
        fields.put("superior", superior(result));
        fields.put("regional", regional(result));
        fields.put("text", Value.of(result.text()));
        fields.put("assignedBy", Value.of(result.assignedBy()));
        fields.put(
                "perspective",
                result.perspective() == null ? Value.EMPTY : Value.code("target.perspective." + result.perspective()));
        return new PlanRow(
                result.id().toString(),
                "target.row.result." + result.kind(),
                String.valueOf(number),
                Value.of(result.text()),
                fields);
    }

    private static Value superior(PlanContent.Result result) {
        if (result.superiorPending()) {
            return Value.code("target.superior.pending");
        }
        return result.superiorResult() == null ? Value.EMPTY : Value.of(result.superiorResult());
    }

    private static Value regional(PlanContent.Result result) {
        return result.regionalIndicator() == null ? Value.EMPTY : Value.of(result.regionalIndicator());
    }

    private static PlanRow indicator(PlanContent.Indicator indicator, ResultKind kind, String number) {
        Map<String, Value> fields = new LinkedHashMap<>();
        if (indicator.aspect() != null) {
            fields.put("aspect", Value.code("target.aspect." + indicator.aspect()));
        }
        fields.put("indicator", Value.of(indicator.text()));
        fields.put("target", Value.of(indicator.target()));
        if (indicator.aspect() != null) {
            fields.put("unit", Value.of(indicator.unit()));
        }
        quarters(indicator.quarters(), fields);
        return new PlanRow(
                indicator.id().toString(),
                indicator.aspect() == null ? "target.row.measure." + kind : "target.row.indicator." + kind,
                number,
                Value.of(indicator.text()),
                fields);
    }

    private static void quarters(QuarterTargets quarters, Map<String, Value> fields) {
        if (!quarters.given()) {
            return;
        }
        fields.put("measurement", Value.code("target.measurement." + quarters.kind()));
        for (int quarter = 1; quarter <= QuarterTargets.QUARTERS; quarter++) {
            fields.put(
                    "quarter" + quarter,
                    quarters.measuredIn(quarter)
                            ? Value.of(quarters.of(quarter))
                            : Value.code("target.quarter.unmeasured"));
        }
    }
}
