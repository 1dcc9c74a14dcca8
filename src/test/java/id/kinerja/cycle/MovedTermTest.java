package id.kinerja.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a window's other last day makes of the due dates in it. Monday 9 November 2026 is off. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovedTermTest {

    @ParameterizedTest(name = "{0}: from {1} to {2}, due {3} becomes {4}")
    @CsvSource({
        // extended by five working days
        "Asia/Jakarta,  2026-11-20, 2026-11-27, 2026-11-20T23:59:59, 2026-11-27T23:59:59",
        "Asia/Jakarta,  2026-11-20, 2026-11-27, 2026-11-16T23:59:59, 2026-11-23T23:59:59",
        "Asia/Makassar, 2026-11-20, 2026-11-27, 2026-11-16T23:59:59, 2026-11-23T23:59:59",
        // over the day off
        "Asia/Makassar, 2026-11-06, 2026-11-11, 2026-11-05T23:59:59, 2026-11-10T23:59:59",
        // extended to a Sunday, by no working day
        "Asia/Makassar, 2026-11-20, 2026-11-22, 2026-11-20T23:59:59, 2026-11-20T23:59:59",
        // what was told for later than the new last day is left
        "Asia/Makassar, 2026-11-20, 2026-11-27, 2026-12-04T23:59:59, 2026-12-04T23:59:59",
        // never past the new last day
        "Asia/Makassar, 2026-11-20, 2026-11-24, 2026-11-23T23:59:59, 2026-11-24T23:59:59",
        // closed early: what was due later is due by the end of the new last day, also of a Sunday
        "Asia/Jakarta,  2026-11-27, 2026-11-20, 2026-11-27T23:59:59, 2026-11-20T23:59:59",
        "Asia/Makassar, 2026-11-27, 2026-11-20, 2026-11-23T23:59:59, 2026-11-20T23:59:59",
        "Asia/Makassar, 2026-11-27, 2026-11-22, 2026-11-23T23:59:59, 2026-11-22T23:59:59",
        // what was due before stays
        "Asia/Makassar, 2026-11-27, 2026-11-20, 2026-11-18T23:59:59, 2026-11-18T23:59:59",
        "Asia/Makassar, 2026-11-27, 2026-11-20, 2026-11-20T23:59:59, 2026-11-20T23:59:59",
        // the turn of the year and a leap day
        "Asia/Makassar, 2027-01-08, 2026-12-31, 2027-01-05T23:59:59, 2026-12-31T23:59:59",
        "Asia/Makassar, 2028-02-25, 2028-02-29, 2028-02-25T23:59:59, 2028-02-29T23:59:59",
    })
    void moves(String zone, LocalDate endedOn, LocalDate endsOn, LocalDateTime due, LocalDateTime expected) {
        ZoneId at = ZoneId.of(zone);
        WorkingCalendar calendar = WorkingCalendar.of(Clock.systemUTC(), at, Set.of(LocalDate.of(2026, 11, 9)));

        assertThat(new MovedTerm(calendar, endedOn, endsOn)
                        .apply(due.atZone(at).toInstant())
                        .atZone(at)
                        .toLocalDateTime())
                .isEqualTo(expected);
    }
}
