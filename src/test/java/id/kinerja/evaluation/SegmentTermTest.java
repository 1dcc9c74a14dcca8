package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Former raters have a share of the window that leaves days to who concludes, and never less than the least. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SegmentTermTest {

    @ParameterizedTest(name = "{0} days left, {1} concluding, {2} segments: {3}")
    @CsvSource({
        ", 5, 3, 10",
        "30, 5, 1, 10",
        "20, 5, 2, 7",
        "20, 5, 3, 5",
        "12, 5, 1, 7",
        "8, 5, 1, 3",
        // the least, beside the days of who concludes and beyond the window
        "6, 5, 1, 3",
        "6, 5, 2, 3",
        "5, 5, 1, 3",
        "0, 0, 1, 3",
        "-3, 5, 1, 3",
        "3, 0, 3, 3"
    })
    void a_former_rater_has_a_share(@Nullable Integer left, int concluding, int segments, int days) {
        assertThat(new SegmentTerm(left, concluding, 3, 10).ofFormer(segments)).isEqualTo(days);
    }

    @Test
    void the_least_is_no_more_than_a_rating_may_take() {
        assertThat(new SegmentTerm(4, 5, 3, 2).ofFormer(1)).isEqualTo(2);
    }

    @Test
    void however_many_are_silent_only_the_least_of_each_uses_up_the_days_of_who_concludes() {
        for (int window = 0; window <= 45; window++) {
            for (int concluding = 0; concluding <= 20; concluding++) {
                for (int segments = 1; segments <= 12; segments++) {
                    int left = window;
                    for (int open = segments; open > 0; open--) {
                        int days = new SegmentTerm(left, concluding, 3, 10).ofFormer(open);
                        assertThat(days).isBetween(3, 10);
                        left -= days;
                    }
                    assertThat(left)
                            .as("%s days, %s concluding, %s segments", window, concluding, segments)
                            .isGreaterThanOrEqualTo(Math.min(concluding, window - 3 * segments));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({", 10", "20, 10", "4, 4", "0, 10", "-1, 10"})
    void who_rates_in_place_has_the_rest_of_the_window(@Nullable Integer left, int days) {
        assertThat(new SegmentTerm(left, 5, 3, 10).inPlace()).isEqualTo(days);
    }
}
