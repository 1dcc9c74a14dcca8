package id.kinerja.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of windows, around holidays, leap days and the ends of years, in the three zones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WindowDaysTest {

    /** New Year's Day and a collective leave around the turn of two years. */
    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 12, 24),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2028, 2, 29));

    @ParameterizedTest(name = "{0} from {1} to {2}: {3} to {4}")
    @CsvSource({
        // 1 January is a holiday, 2 January a Friday
        "TARGET_SETTING, 2026-01-01, 2026-12-31, 2026-01-02, 2026-12-31",
        // 3 April is a holiday: five working days from Wednesday end on the next Wednesday
        "QUARTER, 2026-01-01, 2026-03-31, 2026-04-01, 2026-04-08",
        "QUARTER, 2026-04-01, 2026-06-30, 2026-07-01, 2026-07-07",
        // 1 January 2027 is a holiday, a Friday: the first working day is Monday the 4th
        "QUARTER, 2026-10-01, 2026-12-31, 2027-01-04, 2027-01-08",
        "YEAR, 2026-01-01, 2026-12-31, 2027-01-04, 2027-01-15",
        // 1 January 2028 is a Saturday
        "YEAR, 2027-01-01, 2027-12-31, 2028-01-03, 2028-01-14"
    })
    void windows_begin_and_end_on_working_days(
            PeriodKind kind, LocalDate from, LocalDate to, LocalDate opens, LocalDate closes) {
        WindowDays days = days("Asia/Makassar", 5, 10);
        assertThat(days.opening(kind, from, to)).isEqualTo(opens);
        assertThat(days.closing(kind, to, opens)).isEqualTo(closes);
    }

    @ParameterizedTest(name = "{0} in {1}: from {2}, over at {3}")
    @CsvSource({
        "2026-12-31, Asia/Makassar, 2026-12-30T16:00:00Z, 2026-12-31T16:00:00Z",
        "2026-12-31, Asia/Jakarta, 2026-12-30T17:00:00Z, 2026-12-31T17:00:00Z",
        "2026-12-31, Asia/Jayapura, 2026-12-30T15:00:00Z, 2026-12-31T15:00:00Z",
        "2028-02-29, Asia/Makassar, 2028-02-28T16:00:00Z, 2028-02-29T16:00:00Z",
        "2028-02-28, Asia/Makassar, 2028-02-27T16:00:00Z, 2028-02-28T16:00:00Z"
    })
    void a_day_begins_and_is_over_at_midnight_where_the_government_is(
            LocalDate day, String zone, Instant begin, Instant over) {
        WindowDays days = days(zone, 5, 10);
        assertThat(days.beginOf(day)).isEqualTo(begin);
        assertThat(days.afterEndOf(day)).isEqualTo(over);
        assertThat(days.beginOf(null)).isAfter(Instant.parse("9999-01-01T00:00:00Z"));
        assertThat(days.afterEndOf(null)).isAfter(Instant.parse("9999-01-01T00:00:00Z"));
    }

    @Property
    void a_window_has_as_many_working_days_as_its_setting_says_and_never_ends_before_it_begins(
            @ForAll @IntRange(min = 2020, max = 2100) int year,
            @ForAll @IntRange(min = 0, max = 5) int number,
            @ForAll @IntRange(min = 1, max = 120) int length) {
        WindowDays days = days("Asia/Makassar", length, length);
        PeriodKind kind = number == 0 ? PeriodKind.TARGET_SETTING : number == 5 ? PeriodKind.YEAR : PeriodKind.QUARTER;
        LocalDate starts =
                number == 0 || number == 5 ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 3 * number - 2, 1);
        LocalDate ends = number == 0 || number == 5
                ? LocalDate.of(year, 12, 31)
                : starts.plusMonths(3).minusDays(1);
        LocalDate opens = days.opening(kind, starts, ends);
        LocalDate closes = days.closing(kind, ends, opens);
        assertThat(closes).isAfterOrEqualTo(opens);
        assertThat(days.calendar().isWorkingDay(opens)).isTrue();
        if (kind == PeriodKind.TARGET_SETTING) {
            assertThat(closes).isEqualTo(ends);
        } else {
            assertThat(opens).isAfter(ends);
            assertThat(closes.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(days.calendar().workingDaysBetween(opens.minusDays(1), closes))
                    .isEqualTo(length);
        }
    }

    private static WindowDays days(String zone, int quarterDays, int yearDays) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-05T01:00:00Z"), ZoneOffset.UTC);
        return new WindowDays(WorkingCalendar.of(clock, ZoneId.of(zone), HOLIDAYS), quarterDays, yearDays);
    }
}
