package id.kinerja.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.evaluation.Predicate;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which results count as those after a coaching. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AfterPeriodTest {

    @ParameterizedTest(name = "{0} %: began {1}, period {2} to {3} tells: {4}")
    @CsvSource({
        // over before it began, and on the day before
        "33, 2026-08-10, 2026-04-01, 2026-06-30, false",
        "33, 2026-07-01, 2026-04-01, 2026-06-30, false",
        // a day of it
        "33, 2026-09-30, 2026-07-01, 2026-09-30, false",
        // 30 of 92 days are less than a third, 31 are enough
        "33, 2026-09-01, 2026-07-01, 2026-09-30, false",
        "33, 2026-08-31, 2026-07-01, 2026-09-30, true",
        // begins on that day, or afterwards
        "33, 2026-07-01, 2026-07-01, 2026-09-30, true",
        "33, 2026-08-10, 2026-10-01, 2026-12-31, true",
        "33, 2026-12-31, 2027-01-01, 2027-03-31, true",
        // a year
        "33, 2026-08-03, 2026-01-01, 2026-12-31, true",
        "33, 2026-11-02, 2026-01-01, 2026-12-31, false",
        // with a leap day: 31 of 91 days, and 30
        "33, 2028-03-01, 2028-01-01, 2028-03-31, true",
        "33, 2028-03-02, 2028-01-01, 2028-03-31, false",
        // half, all, and any day at all
        "50, 2026-08-16, 2026-07-01, 2026-09-30, true",
        "50, 2026-08-17, 2026-07-01, 2026-09-30, false",
        "100, 2026-07-02, 2026-07-01, 2026-09-30, false",
        "100, 2026-07-01, 2026-07-01, 2026-09-30, true",
        "1, 2026-09-30, 2026-07-01, 2026-09-30, true",
        "1, 2026-10-01, 2026-07-01, 2026-09-30, false",
    })
    void enough_of_the_period_lies_after_the_beginning(
            int share, LocalDate began, LocalDate startsOn, LocalDate endsOn, boolean tells) {
        assertThat(new AfterPeriod(share).tells(began, startsOn, endsOn)).isEqualTo(tells);
    }

    @ParameterizedTest(name = "{0} stands, {1} comes, ended {2}: replaced {3}")
    @CsvSource({
        // while it goes on the newest stands, whichever comes first; the year after its last quarter
        ", 2026/3, , true",
        "2026/3, 2026/4, , true",
        "2026/4, 2026/5, , true",
        "2026/4, 2026/3, , false",
        "2026/5, 2026/4, , false",
        "2026/5, 2027/1, , true",
        // ended within the fourth quarter: that one and none after it
        ", 2026/4, 2026-12-20, true",
        "2026/3, 2026/4, 2026-12-20, true",
        "2026/4, 2026/5, 2026-12-20, false",
        "2026/4, 2027/1, 2026-12-20, false",
        "2027/1, 2026/4, 2026-12-20, true",
        "2026/4, 2026/3, 2026-12-20, false",
        // ended on the last day of the quarter: that is of the time before, until the next is known
        "2026/3, 2026/4, 2026-12-31, true",
        "2026/4, 2027/1, 2026-12-31, true",
        "2027/1, 2026/4, 2026-12-31, false",
        "2027/1, 2027/2, 2026-12-31, false",
    })
    void the_newest_stands_and_after_the_end_the_first_that_ends_afterwards(
            @Nullable String stands, String comes, @Nullable LocalDate ended, boolean replaced) {
        assertThat(AfterPeriod.replaces(judged(stands), Objects.requireNonNull(judged(comes)), ended))
                .isEqualTo(replaced);
    }

    private static Coaching.@Nullable Judged judged(@Nullable String period) {
        return Coaching.Judged.of(Predicate.GOOD.name(), period);
    }
}
