package id.kinerja.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingCalendarTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final Set<LocalDate> HOLIDAYS = packagedHolidays();

    private final WorkingCalendar calendar = at("2026-01-05T01:00:00Z", JAKARTA);

    @ParameterizedTest(name = "quarter {1} of {0} has {2}")
    @CsvSource({
        "2025, 1, 58", "2025, 2, 51", "2025, 3, 64", "2025, 4, 64",
        "2026, 1, 55", "2026, 2, 57", "2026, 3, 64", "2026, 4, 64"
    })
    void working_days_of_each_quarter(int year, int quarter, int days) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        assertThat(calendar.workingDaysBetween(
                        first.minusDays(1), first.plusMonths(3).minusDays(1)))
                .isEqualTo(days);
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "2026-01-05T15:59:59Z, Asia/Makassar, 2026-01-05",
        "2026-01-05T16:00:00Z, Asia/Makassar, 2026-01-06",
        "2026-01-05T16:59:59Z, Asia/Jakarta, 2026-01-05",
        "2026-01-05T17:00:00Z, Asia/Jakarta, 2026-01-06",
        "2026-01-05T14:59:59Z, Asia/Jayapura, 2026-01-05",
        "2026-01-05T15:00:00Z, Asia/Jayapura, 2026-01-06",
        "2025-12-31T16:00:00Z, Asia/Makassar, 2026-01-01"
    })
    void a_day_begins_at_local_midnight(String instant, String zone, LocalDate day) {
        assertThat(at(instant, ZoneId.of(zone)).today()).isEqualTo(day);
    }

    @ParameterizedTest(name = "in {0} the 5 January 2026 ends at {1}")
    @CsvSource({
        "Asia/Jakarta, 2026-01-05T16:59:59Z",
        "Asia/Makassar, 2026-01-05T15:59:59Z",
        "Asia/Jayapura, 2026-01-05T14:59:59Z"
    })
    void a_day_ends_with_its_last_local_second(String zone, Instant end) {
        WorkingCalendar there = at("2026-01-05T01:00:00Z", ZoneId.of(zone));
        LocalDate day = LocalDate.of(2026, 1, 5);
        assertThat(there.endOf(day)).isEqualTo(end);
        assertThat(there.dayOf(there.endOf(day))).isEqualTo(day);
    }

    @Test
    void at_midnight_in_palu_it_is_still_yesterday_in_jakarta() {
        String midnightInPalu = "2026-03-01T16:00:00Z";
        assertThat(at(midnightInPalu, ZoneId.of("Asia/Makassar")).today()).isEqualTo("2026-03-02");
        assertThat(at(midnightInPalu, JAKARTA).today()).isEqualTo("2026-03-01");
    }

    @ParameterizedTest(name = "{0} plus {1} is {2}")
    @CsvSource({
        "2026-01-05, 0, 2026-01-05",
        "2026-01-05, 1, 2026-01-06",
        "2026-01-02, 1, 2026-01-05",
        "2026-01-15, 1, 2026-01-19",
        "2026-03-17, 1, 2026-03-25",
        "2026-03-25, -1, 2026-03-17",
        "2026-01-03, 1, 2026-01-05",
        "2026-01-04, -1, 2026-01-02",
        "2025-12-24, 3, 2025-12-31"
    })
    void working_days_are_counted_over_weekends_and_holidays(LocalDate from, int days, LocalDate result) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(result);
    }

    @Test
    void a_year_without_holidays_counts_weekends_only_and_is_told_from_others() {
        assertThat(calendar.knowsHolidaysOf(2026)).isTrue();
        assertThat(calendar.knowsHolidaysOf(2027)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 12, 31)))
                .isEqualTo(261);
    }

    @Test
    void a_due_date_is_the_end_of_a_working_day() {
        Deadlines deadlines = new Deadlines(at("2026-01-15T02:00:00Z", ZoneId.of("Asia/Makassar")));
        assertThat(deadlines.inWorkingDays(1)).isEqualTo("2026-01-19T15:59:59Z");
        assertThat(deadlines.inWorkingDays(0)).isEqualTo("2026-01-15T15:59:59Z");
        assertThat(deadlines.endOfDay(LocalDate.of(2026, 1, 31))).isEqualTo("2026-02-02T15:59:59Z");
    }

    @Test
    void a_due_date_of_today_on_a_day_off_is_the_next_working_day() {
        assertThat(new Deadlines(at("2026-01-17T02:00:00Z", JAKARTA)).inWorkingDays(0))
                .isEqualTo("2026-01-19T16:59:59Z");
    }

    @Property
    void going_back_as_many_working_days_leads_to_where_one_began(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 300) int count) {
        LocalDate start = calendar.workingDayFrom(day);
        assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(start, count), -count))
                .isEqualTo(start);
    }

    @Property
    void a_later_start_never_ends_earlier(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 40) int later,
            @ForAll @IntRange(min = -100, max = 100) int count) {
        assertThat(calendar.plusWorkingDays(day.plusDays(later), count))
                .isAfterOrEqualTo(calendar.plusWorkingDays(day, count));
    }

    @Property
    void counting_the_days_gone_gives_the_number_added(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 300) int count) {
        LocalDate end = calendar.plusWorkingDays(day, count);
        assertThat(calendar.workingDaysBetween(day, end)).isEqualTo(count);
        assertThat(calendar.workingDaysBetween(end, day)).isEqualTo(-count);
    }

    @Property
    void whoever_adds_working_days_ends_on_one(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 100) int count) {
        assertThat(calendar.isWorkingDay(calendar.plusWorkingDays(day, count))).isTrue();
    }

    @Property
    void stretches_add_up(@ForAll("days") LocalDate a, @ForAll("days") LocalDate b, @ForAll("days") LocalDate c) {
        assertThat(calendar.workingDaysBetween(a, b) + calendar.workingDaysBetween(b, c))
                .isEqualTo(calendar.workingDaysBetween(a, c));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2024, 11, 1).toEpochDay(),
                        LocalDate.of(2027, 3, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static WorkingCalendar at(String instant, ZoneId zone) {
        return WorkingCalendar.of(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), zone, HOLIDAYS);
    }

    private static Set<LocalDate> packagedHolidays() {
        try (var file = WorkingCalendarTest.class.getResourceAsStream("/data/holidays.csv")) {
            HolidayFile read = HolidayFile.read(file.readAllBytes());
            assertThat(read.problems()).isEmpty();
            return read.holidays().stream().map(Holiday::day).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
