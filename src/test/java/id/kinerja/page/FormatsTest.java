package id.kinerja.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.calendar.WorkingCalendar;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final Instant AFTERNOON = Instant.parse("2026-01-05T07:05:00Z");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 1, 16);

    private final MessageSource messages = new MessagesConfiguration().messageSource();

    FormatsTest() throws IOException {}

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id | Senin, 5 Januari 2026   | 5 Jan 2026 | 5 Januari 2026 pukul 14.05 WIB
            en | Monday, 5 January 2026  | 5 Jan 2026 | 5 January 2026 at 14:05 WIB
            fr | Senin, 5 Januari 2026   | 5 Jan 2026 | 5 Januari 2026 pukul 14.05 WIB""")
    void days_and_moments_in_both_languages(String language, String day, String shortDay, String moment) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        Formats formats = formats("Asia/Jakarta");
        assertThat(formats.day(MONDAY)).isEqualTo(day);
        assertThat(formats.shortDay(MONDAY)).isEqualTo(shortDay);
        assertThat(formats.moment(AFTERNOON)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({"Asia/Jakarta,14.05 WIB", "Asia/Makassar,15.05 WITA", "Asia/Jayapura,16.05 WIT"})
    void a_time_is_the_governments(String zone, String time) {
        indonesian();
        assertThat(formats(zone).time(AFTERNOON)).isEqualTo(time);
    }

    @Test
    void a_moment_near_midnight_belongs_to_the_governments_day() {
        indonesian();
        assertThat(formats("Asia/Jayapura").dayOf(Instant.parse("2026-01-05T15:30:00Z")))
                .isEqualTo("Selasa, 6 Januari 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05,jatuh tempo hari ini",
        "2026-01-06,jatuh tempo dalam 1 hari kerja",
        "2026-01-12,jatuh tempo dalam 5 hari kerja",
        "2026-01-19,jatuh tempo dalam 9 hari kerja",
        "2026-01-02,terlambat 1 hari kerja",
        "2025-12-29,terlambat 5 hari kerja"
    })
    void a_due_day_is_told_in_working_days(LocalDate due, String words) {
        indonesian();
        assertThat(formats("Asia/Jakarta").due(due)).isEqualTo(words);
    }

    @Test
    void a_letter_is_dated_without_the_weekday_by_the_governments_day() {
        indonesian();
        Instant evening = Instant.parse("2026-01-05T15:30:00Z");
        assertThat(formats("Asia/Jayapura").date(evening)).isEqualTo("6 Januari 2026");
    }

    @Test
    void one_working_day_is_singular_in_english() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(formats("Asia/Jakarta").due(MONDAY.plusDays(1))).isEqualTo("due in 1 working day");
        assertThat(formats("Asia/Jakarta").due(MONDAY.plusDays(2))).isEqualTo("due in 2 working days");
    }

    @Test
    void a_due_date_is_overdue_when_its_day_has_passed() {
        Formats formats = formats("Asia/Jakarta");
        assertThat(formats.overdue(AFTERNOON.minusSeconds(3600))).isFalse();
        assertThat(formats.overdue(AFTERNOON.minusSeconds(86_400))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | 0 menit
            59  | 59 menit
            60  | 1 jam
            330 | 5 jam 30 menit""")
    void minutes_are_told_as_hours(int minutes, String words) {
        indonesian();
        assertThat(formats("Asia/Jakarta").minutes(minutes)).isEqualTo(words);
    }

    @Test
    void numbers_and_times_follow_the_language() {
        indonesian();
        assertThat(formats("Asia/Jakarta").number(new BigDecimal("1234.50"))).isEqualTo("1.234,5");
        assertThat(formats("Asia/Jakarta").time(LocalTime.of(7, 30))).isEqualTo("07.30");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(formats("Asia/Jakarta").number(1234.5)).isEqualTo("1,234.5");
        assertThat(formats("Asia/Jakarta").time(LocalTime.of(7, 30))).isEqualTo("07:30");
    }

    private Formats formats(String zone) {
        Clock clock = Clock.fixed(AFTERNOON, ZoneOffset.UTC);
        return new Formats(WorkingCalendar.of(clock, ZoneId.of(zone), Set.of(HOLIDAY)), messages);
    }

    private static void indonesian() {
        LocaleContextHolder.setLocale(Languages.INDONESIAN);
    }
}
