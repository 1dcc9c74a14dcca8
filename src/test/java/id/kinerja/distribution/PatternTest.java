package id.kinerja.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.engine.DecisionResult;
import id.kinerja.evaluation.Predicate;
import id.kinerja.evaluation.Rating;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The five rows of the distribution patterns (SE MenPANRB 3/2023) for 1, 3, 7, 10 and 20 people: a most is rounded down, a
 * least up.
 */
class PatternTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0}, {1} people")
    @CsvSource(
            nullValues = "-",
            value = {
                // grade, people, SB most, B most, BP least, K least, BP and K least, SK least
                "OUTSTANDING,        1,  0,  -,  -,  -, -,  -",
                "OUTSTANDING,        3,  2,  -,  -,  -, -,  -",
                "OUTSTANDING,        7,  4,  -,  -,  -, -,  -",
                "OUTSTANDING,       10,  7,  -,  -,  -, -,  -",
                "OUTSTANDING,       20, 14,  -,  -,  -, -,  -",
                "GOOD,               1,  -,  0,  -,  -, 1,  -",
                "GOOD,               3,  -,  2,  -,  -, 1,  -",
                "GOOD,               7,  -,  4,  -,  -, 1,  -",
                "GOOD,              10,  -,  7,  -,  -, 1,  -",
                "GOOD,              20,  -, 14,  -,  -, 1,  -",
                "NEEDS_IMPROVEMENT,  1,  0,  -,  1,  -, -,  -",
                "NEEDS_IMPROVEMENT,  3,  0,  -,  2,  -, -,  -",
                "NEEDS_IMPROVEMENT,  7,  0,  -,  5,  -, -,  -",
                "NEEDS_IMPROVEMENT, 10,  1,  -,  6,  -, -,  -",
                "NEEDS_IMPROVEMENT, 20,  2,  -, 12,  -, -,  -",
                "POOR,               1,  0,  -,  1,  1, -,  -",
                "POOR,               3,  0,  -,  1,  2, -,  -",
                "POOR,               7,  0,  -,  1,  5, -,  -",
                "POOR,              10,  1,  -,  1,  6, -,  -",
                "POOR,              20,  2,  -,  2, 12, -,  -",
                "VERY_POOR,          1,  0,  -,  -,  -, 1,  1",
                "VERY_POOR,          3,  0,  -,  -,  -, 1,  2",
                "VERY_POOR,          7,  0,  -,  -,  -, 1,  5",
                "VERY_POOR,         10,  0,  -,  -,  -, 1,  6",
                "VERY_POOR,         20,  0,  -,  -,  -, 2, 12"
            })
    void each_row_asks_this_of_so_many_people(
            UnitGrade grade,
            int people,
            @Nullable Integer veryGoodMost,
            @Nullable Integer goodMost,
            @Nullable Integer improvementLeast,
            @Nullable Integer poorLeast,
            @Nullable Integer togetherLeast,
            @Nullable Integer veryPoorLeast) {
        List<Limit> limits = pattern(grade).limits(people);
        assertThat(asked(limits, Limit.Kind.MOST, Predicate.VERY_GOOD)).isEqualTo(veryGoodMost);
        assertThat(asked(limits, Limit.Kind.MOST, Predicate.GOOD)).isEqualTo(goodMost);
        assertThat(asked(limits, Limit.Kind.LEAST, Predicate.NEEDS_IMPROVEMENT)).isEqualTo(improvementLeast);
        assertThat(asked(limits, Limit.Kind.LEAST, Predicate.POOR)).isEqualTo(poorLeast);
        assertThat(asked(limits, Limit.Kind.LEAST_TOGETHER, Predicate.NEEDS_IMPROVEMENT))
                .isEqualTo(togetherLeast);
        assertThat(asked(limits, Limit.Kind.LEAST, Predicate.VERY_POOR)).isEqualTo(veryPoorLeast);
        assertThat(limits)
                .filteredOn(limit -> limit.kind() == Limit.Kind.MAJORITY)
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1} very good, {2} good, {3} to improve, {4} poor, {5} very poor of {6}: {7}")
    @CsvSource({
        // at most 70 percent of ten, and the most
        "OUTSTANDING, 7, 3, 0, 0, 0, 10, ''",
        "OUTSTANDING, 8, 2, 0, 0, 0, 10, MOST VERY_GOOD",
        "OUTSTANDING, 4, 5, 1, 0, 0, 10, MAJORITY VERY_GOOD",
        "OUTSTANDING, 5, 5, 0, 0, 0, 10, ''",
        // those who have no predicate yet may still make it good
        "OUTSTANDING, 0, 5, 0, 0, 0, 10, ''",
        "OUTSTANDING, 0, 6, 0, 0, 0, 10, MAJORITY VERY_GOOD",
        "GOOD, 3, 6, 1, 0, 0, 10, ''",
        "GOOD, 3, 6, 0, 1, 0, 10, ''",
        "GOOD, 3, 7, 0, 0, 0, 10, LEAST_TOGETHER NEEDS_IMPROVEMENT",
        "GOOD, 1, 8, 1, 0, 0, 10, MOST GOOD",
        "NEEDS_IMPROVEMENT, 1, 3, 6, 0, 0, 10, ''",
        "NEEDS_IMPROVEMENT, 2, 2, 6, 0, 0, 10, MOST VERY_GOOD",
        "NEEDS_IMPROVEMENT, 1, 4, 5, 0, 0, 10, LEAST NEEDS_IMPROVEMENT",
        "POOR, 1, 2, 1, 6, 0, 10, ''",
        "POOR, 1, 3, 0, 6, 0, 10, LEAST NEEDS_IMPROVEMENT",
        "POOR, 1, 3, 1, 5, 0, 10, LEAST POOR",
        "VERY_POOR, 0, 3, 1, 0, 6, 10, ''",
        "VERY_POOR, 0, 3, 0, 1, 6, 10, ''",
        "VERY_POOR, 1, 2, 1, 0, 6, 10, MOST VERY_GOOD",
        "VERY_POOR, 0, 4, 0, 0, 6, 10, LEAST_TOGETHER NEEDS_IMPROVEMENT",
        "VERY_POOR, 0, 4, 1, 0, 5, 10, LEAST VERY_POOR"
    })
    void a_spread_leaves_the_pattern_here(
            UnitGrade grade, int veryGood, int good, int improvement, int poor, int veryPoor, int people, String left) {
        Map<Predicate, Integer> counts = new EnumMap<>(Predicate.class);
        counts.put(Predicate.VERY_GOOD, veryGood);
        counts.put(Predicate.GOOD, good);
        counts.put(Predicate.NEEDS_IMPROVEMENT, improvement);
        counts.put(Predicate.POOR, poor);
        counts.put(Predicate.VERY_POOR, veryPoor);
        Spread spread = new Spread(people, counts);
        assertThat(said(pattern(grade).limits(people).stream()
                        .filter(limit -> !limit.kept(spread))
                        .toList()))
                .isEqualTo(left);
    }

    /** Grade, how many of ten are very good, good, to improve so far; the next one, and what it breaks, or breaks further. */
    @ParameterizedTest(name = "{0}: {1} very good, {2} good, {3} to improve, then {4}: {5}")
    @CsvSource({
        "OUTSTANDING, 7, 0, 0, GOOD, ''",
        "OUTSTANDING, 7, 0, 0, VERY_GOOD, MOST VERY_GOOD",
        // others broke it: who keeps to the pattern gives no reason, who goes on does
        "OUTSTANDING, 8, 0, 0, GOOD, ''",
        "OUTSTANDING, 8, 0, 0, VERY_GOOD, MOST VERY_GOOD",
        "GOOD, 3, 6, 0, NEEDS_IMPROVEMENT, ''",
        "GOOD, 3, 6, 0, GOOD, LEAST_TOGETHER NEEDS_IMPROVEMENT",
        "NEEDS_IMPROVEMENT, 1, 4, 0, NEEDS_IMPROVEMENT, ''",
        "NEEDS_IMPROVEMENT, 1, 4, 0, GOOD, 'LEAST NEEDS_IMPROVEMENT, MAJORITY NEEDS_IMPROVEMENT'",
    })
    void a_rating_answers_for_what_it_breaks_itself(
            UnitGrade grade, int veryGood, int good, int improvement, Predicate next, String broken) {
        Spread spread = new Spread(
                10,
                Map.of(
                        Predicate.VERY_GOOD, veryGood,
                        Predicate.GOOD, good,
                        Predicate.NEEDS_IMPROVEMENT, improvement));
        assertThat(said(spread.deviationsBy(next, pattern(grade)))).isEqualTo(broken);
    }

    private static String said(List<Limit> limits) {
        return limits.stream()
                .map(limit -> limit.kind() + " " + limit.predicate())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"OUTSTANDING, ABOVE", "GOOD, MEETS", "NEEDS_IMPROVEMENT, BELOW", "POOR, BELOW", "VERY_POOR, BELOW"})
    void the_head_of_a_unit_takes_its_result(UnitGrade grade, Rating rating) {
        assertThat(row("unit-head-rating", grade).output("resultRating")).isEqualTo(rating.name());
    }

    @Test
    void nothing_is_asked_of_nobody() {
        for (UnitGrade grade : UnitGrade.values()) {
            assertThat(pattern(grade).limits(0)).allMatch(limit -> limit.kept(new Spread(0, Map.of())));
        }
    }

    private static @Nullable Integer asked(List<Limit> limits, Limit.Kind kind, Predicate predicate) {
        return limits.stream()
                .filter(limit -> limit.kind() == kind && limit.predicate() == predicate)
                .map(Limit::people)
                .findFirst()
                .orElse(null);
    }

    private static Pattern pattern(UnitGrade grade) {
        return Pattern.of(row(Pattern.TABLE, grade));
    }

    private static DecisionResult row(String table, UnitGrade grade) {
        try (var in = Files.newInputStream(Path.of("bpmn/distribution", table + ".dmn"))) {
            var results = ENGINE.evaluateDecisionTable(ENGINE.parseDecision(table, in), Map.of("grade", grade.name()));
            return new DecisionResult(table, 1, results.getSingleResult());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
