package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of receipt is day 0; day 14 counts to its last instant in the government's zone, and day 15 is too late. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ObjectionTermTest {

    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 8, 17), LocalDate.of(2026, 8, 25));

    private static final LocalDateTime RECEIVED = LocalDateTime.of(2026, 8, 10, 23, 59, 59);

    @ParameterizedTest(name = "{0} {1}, {2} days: asked at {3}, open: {4}")
    @CsvSource({
        "Asia/Jakarta, CALENDAR, 14, 2026-08-24T00:00:00, true",
        "Asia/Jakarta, CALENDAR, 14, 2026-08-24T23:59:59.999, true",
        "Asia/Jakarta, CALENDAR, 14, 2026-08-25T00:00:00, false",
        "Asia/Makassar, CALENDAR, 14, 2026-08-24T23:59:59.999, true",
        "Asia/Makassar, CALENDAR, 14, 2026-08-25T00:00:00, false",
        // the 17th and the 25th are off
        "Asia/Jakarta, WORKING, 14, 2026-09-01T23:59:59.999, true",
        "Asia/Jakarta, WORKING, 14, 2026-09-02T00:00:00, false",
        "Asia/Makassar, WORKING, 14, 2026-09-01T23:59:59.999, true",
        "Asia/Makassar, WORKING, 14, 2026-09-02T00:00:00, false",
        "Asia/Jakarta, CALENDAR, 1, 2026-08-11T23:59:59.999, true",
        "Asia/Jakarta, CALENDAR, 1, 2026-08-12T00:00:00, false"
    })
    void is_open_to_the_last_instant_of_its_last_day(
            String zone, String unit, int days, LocalDateTime asked, boolean open) {
        ObjectionTerm term = term(zone, unit, days, asked);

        assertThat(term.isOpen(term.lastDay(at(zone, RECEIVED)))).isEqualTo(open);
        assertThat(at(zone, asked).isBefore(term.endOf(term.lastDay(at(zone, RECEIVED)))))
                .as("the timer fires when it is too late, not before")
                .isEqualTo(open);
    }

    @Test
    void the_same_instant_of_receipt_is_another_day_in_another_zone() {
        // 16:30 UTC is 23:30 of the 10th in Jakarta, and half past midnight of the 11th in Makassar
        Instant received = Instant.parse("2026-08-10T16:30:00Z");

        assertThat(term("Asia/Jakarta", "CALENDAR", 14, RECEIVED).lastDay(received))
                .isEqualTo(LocalDate.of(2026, 8, 24));
        assertThat(term("Asia/Makassar", "CALENDAR", 14, RECEIVED).lastDay(received))
                .isEqualTo(LocalDate.of(2026, 8, 25));
    }

    @Test
    void calendar_days_end_also_on_a_day_off() {
        assertThat(term("Asia/Jakarta", "CALENDAR", 7, RECEIVED).lastDay(at("Asia/Jakarta", RECEIVED)))
                .isEqualTo(LocalDate.of(2026, 8, 17));
    }

    private static Instant at(String zone, LocalDateTime moment) {
        return moment.atZone(ZoneId.of(zone)).toInstant();
    }

    private static ObjectionTerm term(String zone, String unit, int days, LocalDateTime now) {
        Settings settings = mock(Settings.class);
        when(settings.get(EvaluationSettings.OBJECTION_DAYS)).thenReturn(days);
        when(settings.get(EvaluationSettings.OBJECTION_UNIT)).thenReturn(unit);
        Clock clock = Clock.fixed(at(zone, now), ZoneOffset.UTC);
        return new ObjectionTerm(settings, WorkingCalendar.of(clock, ZoneId.of(zone), HOLIDAYS));
    }
}
