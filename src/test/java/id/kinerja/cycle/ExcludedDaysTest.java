package id.kinerja.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a period exclusions leave, day by day. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExcludedDaysTest {

    @ParameterizedTest(name = "{0} to {1}, away {2} to {3}: {4} days are left")
    @CsvSource({
        "2028-01-01, 2028-03-31, 2028-02-29, 2028-02-29, 90",
        "2028-01-01, 2028-03-31, 2028-01-01, 2028-03-31, 0",
        "2027-01-01, 2027-03-31, 2027-02-28, 2027-03-01, 88",
        "2026-10-01, 2026-12-31, 2026-12-31, , 91",
        "2026-10-01, 2026-12-31, 2027-01-01, , 92",
        "2026-10-01, 2026-12-31, 2026-01-01, 2026-10-01, 91"
    })
    void first_and_last_day_count(LocalDate from, LocalDate to, LocalDate away, @Nullable LocalDate until, long left) {
        assertThat(ExcludedDays.left(from, to, List.of(one(ExclusionKind.STUDY, away, until))))
                .isEqualTo(left);
    }

    @Test
    void days_on_which_two_count_are_taken_once() {
        var two = List.of(
                one(ExclusionKind.RETIREMENT_PREPARATION, day("2026-01-01"), day("2026-02-28")),
                one(ExclusionKind.RETIREMENT, day("2026-02-01"), day("2026-03-30")));

        assertThat(ExcludedDays.left(day("2026-01-01"), day("2026-03-31"), two)).isEqualTo(1);
    }

    @ParameterizedTest(name = "with {0} days asked for: excluded {1}")
    @CsvSource({"1, false", "2, false", "3, true"})
    void a_period_with_too_few_days_is_left_out(int fewest, boolean excluded) {
        var leave = List.of(one(ExclusionKind.LONG_LEAVE, day("2026-04-01"), day("2026-06-28")));

        assertThat(ExcludedDays.excluding(day("2026-04-01"), day("2026-06-30"), leave, fewest))
                .isEqualTo(excluded ? java.util.Optional.of(leave.get(0)) : java.util.Optional.empty());
    }

    @Test
    void what_ended_an_appraisal_leaves_every_period_out_and_one_that_was_withdrawn_none() {
        Exclusion death = one(ExclusionKind.DEATH, day("2026-06-30"), null);

        assertThat(ExcludedDays.excluding(day("2026-01-01"), day("2026-03-31"), List.of(death), 1))
                .contains(death);
        assertThat(ExcludedDays.excluding(day("2026-07-01"), day("2026-09-30"), List.of(withdrawn(death)), 1))
                .isEmpty();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Exclusion one(ExclusionKind kind, LocalDate from, @Nullable LocalDate to) {
        return new Exclusion(
                new UUID(0, 1),
                new UUID(0, 2),
                kind,
                from,
                to,
                "800/1",
                from,
                "",
                Instant.EPOCH,
                "pa",
                null,
                null,
                null);
    }

    private static Exclusion withdrawn(Exclusion one) {
        return new Exclusion(
                one.id(),
                one.employeeId(),
                one.kind(),
                one.startsOn(),
                one.endsOn(),
                one.documentNumber(),
                one.documentDate(),
                one.note(),
                one.recordedAt(),
                one.recordedBy(),
                Instant.EPOCH,
                "pa",
                "Salah orang");
    }
}
