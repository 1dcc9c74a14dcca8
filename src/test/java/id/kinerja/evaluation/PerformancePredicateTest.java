package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PerformancePredicateTest {

    private final DecisionTables table = DecisionTables.read("performance-predicate");

    @ParameterizedTest(name = "results {0}, behaviour {1}: {2}")
    @CsvSource({
        "ABOVE, ABOVE, VERY_GOOD",
        "ABOVE, MEETS, GOOD",
        "ABOVE, BELOW, POOR",
        "MEETS, ABOVE, GOOD",
        "MEETS, MEETS, GOOD",
        "MEETS, BELOW, POOR",
        "BELOW, ABOVE, NEEDS_IMPROVEMENT",
        "BELOW, MEETS, NEEDS_IMPROVEMENT",
        "BELOW, BELOW, VERY_POOR"
    })
    void each_cell_gives_its_predicate_and_names_its_rule(Rating results, Rating behaviour, Predicate predicate) {
        assertThat(table.results(inputs(results, behaviour))).singleElement().satisfies(outputs -> assertThat(outputs)
                .containsEntry("predicate", predicate.name())
                .containsEntry("rule", (results + "-" + behaviour).toLowerCase())
                .hasEntrySatisfying("basis", basis -> assertThat((String) basis).startsWith("Hasil kerja ")));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void every_combination_has_exactly_one_result(Rating results, Rating behaviour) {
        assertThat(table.results(inputs(results, behaviour))).hasSize(1);
    }

    @Test
    void no_two_rules_share_a_name() {
        List<Object> rules = combinations()
                .map(c -> table.results(inputs((Rating) c[0], (Rating) c[1]))
                        .get(0)
                        .get("rule"))
                .toList();
        assertThat(rules).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void bad_behaviour_never_gives_good() {
        assertThat(Arrays.stream(Rating.values()).map(results -> table.results(inputs(results, Rating.BELOW))
                        .get(0)
                        .get("predicate")))
                .isSubsetOf("POOR", "VERY_POOR");
    }

    @Test
    void an_unknown_or_missing_rating_gives_nothing() {
        assertThat(table.results(Map.of("resultRating", "EXCELLENT", "behaviourRating", "MEETS")))
                .isEmpty();
        assertThat(table.results(Map.of("resultRating", "", "behaviourRating", "")))
                .isEmpty();
    }

    static Stream<Object[]> combinations() {
        return Arrays.stream(Rating.values())
                .flatMap(r -> Arrays.stream(Rating.values()).map(b -> new Object[] {r, b}));
    }

    private static Map<String, Object> inputs(Rating results, Rating behaviour) {
        return Map.of("resultRating", results.name(), "behaviourRating", behaviour.name());
    }
}
