package id.kinerja.reward;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.evaluation.JudgedPeriod;
import id.kinerja.evaluation.Predicate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long Sangat Baik makes somebody eligible: a year's until the next year's result, a quarter's until the next quarter's. */
class EligibilityTest {

    @ParameterizedTest(name = "{0}: eligible by {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "'', none",
                "2026/1 VERY_GOOD, 2026/1",
                "2026/2 GOOD;2026/1 VERY_GOOD, none",
                "2025/5 VERY_GOOD;2025/4 GOOD, 2025/5",
                "2026/1 GOOD;2025/5 VERY_GOOD;2025/4 GOOD, 2025/5",
                "2026/4 GOOD;2026/1 GOOD;2025/5 VERY_GOOD, 2025/5",
                "2026/5 GOOD;2026/4 GOOD;2025/5 VERY_GOOD, none",
                "2026/5 GOOD;2026/4 VERY_GOOD;2025/5 VERY_GOOD, 2026/4",
                "2027/1 GOOD;2026/5 GOOD;2026/4 VERY_GOOD, none",
                "2026/1 VERY_GOOD;2025/5 VERY_GOOD, 2025/5"
            })
    void an_annual_and_a_quarterly_result_each_count_until_the_next_of_their_kind(
            String results, @Nullable String eligibleBy) {
        JudgedPeriod found = Eligibility.veryGood(judged(results));
        assertThat(found == null ? null : found.year() + "/" + found.quarter()).isEqualTo(eligibleBy);
    }

    private static List<JudgedPeriod> judged(String results) {
        return Arrays.stream(results.split(";"))
                .filter(one -> !one.isBlank())
                .map(one -> one.split("[/ ]"))
                .map(one -> new JudgedPeriod(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Integer.parseInt(one[0]),
                        Integer.parseInt(one[1]),
                        LocalDate.of(Integer.parseInt(one[0]), 1, 1),
                        LocalDate.of(Integer.parseInt(one[0]), 12, 31),
                        Predicate.valueOf(one[2])))
                .toList();
    }
}
