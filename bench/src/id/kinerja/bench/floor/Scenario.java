package id.kinerja.bench.floor;

import java.util.List;

/**
 * A case from its start to its end on the usual path.
 *
 * @param outcomes how its user tasks end, one after another
 */
public record Scenario(String process, List<Step> outcomes) {

    /** The processes that the product has most cases of. */
    public static final List<Scenario> ALL = List.of(
            new Scenario("daily-report", List.of(new Step("decideReport", "approve"))),
            new Scenario("target-setting", List.of(new Step("draftPlan", "submit"), new Step("decidePlan", "approve"))),
            new Scenario(
                    "period-evaluation",
                    List.of(
                            new Step("selfAssess", "submit"),
                            new Step("rate", "rate"),
                            new Step("acknowledge", "acknowledge"))));

    /** A user task and how it ends. */
    public record Step(String task, String outcome) {}
}
