package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowUpTest {

    private final DecisionTables table = DecisionTables.read("follow-up");

    @ParameterizedTest(name = "{0} in a {1}: {2}")
    @CsvSource({
        "VERY_GOOD, QUARTER, REWARD_POSSIBLE",
        "VERY_GOOD, YEAR, REWARD_POSSIBLE",
        "GOOD, QUARTER, NONE",
        "GOOD, YEAR, NONE",
        "NEEDS_IMPROVEMENT, QUARTER, COACHING",
        "NEEDS_IMPROVEMENT, YEAR, COACHING",
        "POOR, QUARTER, COACHING",
        "POOR, YEAR, COACHING",
        "VERY_POOR, QUARTER, COACHING",
        "VERY_POOR, YEAR, COACHING"
    })
    void each_cell_gives_its_follow_up(Predicate predicate, String kind, FollowUp followUp) {
        assertThat(table.results(inputs(predicate, kind))).singleElement().satisfies(outputs -> assertThat(outputs)
                .containsEntry("followUp", followUp.name())
                .containsEntry("rule", (predicate + "-" + kind).toLowerCase().replace('_', '-')));
    }

    @Test
    void every_predicate_and_kind_of_period_has_exactly_one_rule() {
        var rules = new HashSet<Object>();
        for (Predicate predicate : Predicate.values()) {
            for (String kind : List.of("QUARTER", "YEAR")) {
                assertThat(table.results(inputs(predicate, kind))).hasSize(1);
                rules.add(table.results(inputs(predicate, kind)).get(0).get("rule"));
            }
        }
        assertThat(rules).hasSize(10);
    }

    @Test
    void an_unknown_kind_of_period_gives_nothing() {
        assertThat(table.results(inputs(Predicate.GOOD, "MONTH"))).isEmpty();
    }

    private static Map<String, Object> inputs(Predicate predicate, String kind) {
        return Map.of("predicate", predicate.name(), "periodKind", kind);
    }
}
