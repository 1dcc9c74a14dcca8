package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.kinerja.calendar.Deadlines;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.PeriodWindow;
import id.kinerja.cycle.Periods;
import id.kinerja.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step is due at the end of its term or of the window, whichever comes first; ten working days from today. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluationTermsTest {

    private static final UUID PERIOD = UUID.randomUUID();

    @ParameterizedTest(name = "{0}, {1}: window until {2} (opened {3}, closed {4}), due {5}")
    @CsvSource({
        // the window ends after the term
        "Asia/Jakarta,  2026-11-02T09:00:00, 2026-11-30, true,  false, 2026-11-16T23:59:59",
        // on its day
        "Asia/Jakarta,  2026-11-02T09:00:00, 2026-11-16, true,  false, 2026-11-16T23:59:59",
        // before it
        "Asia/Jakarta,  2026-11-02T09:00:00, 2026-11-13, true,  false, 2026-11-13T23:59:59",
        "Asia/Makassar, 2026-11-02T09:00:00, 2026-11-13, true,  false, 2026-11-13T23:59:59",
        // a last day that is a Sunday
        "Asia/Makassar, 2026-11-02T09:00:00, 2026-11-08, true,  false, 2026-11-08T23:59:59",
        // asked in the last minute
        "Asia/Makassar, 2026-11-13T23:59:00, 2026-11-13, true,  false, 2026-11-13T23:59:59",
        // in the first minute after the year, as Palu counts
        "Asia/Makassar, 2027-01-01T00:00:30, 2027-01-01, true,  false, 2027-01-01T23:59:59",
        "Asia/Makassar, 2026-12-31T23:59:30, 2026-12-31, true,  false, 2026-12-31T23:59:59",
        // a leap day
        "Asia/Makassar, 2028-02-21T09:00:00, 2028-02-29, true,  false, 2028-02-29T23:59:59",
        // nobody has set a last day, or it is not open as a window
        "Asia/Makassar, 2026-11-02T09:00:00,           , true,  false, 2026-11-16T23:59:59",
        "Asia/Makassar, 2026-11-02T09:00:00, 2026-11-13, false, false, 2026-11-16T23:59:59",
        // what is asked after the end, within a term that was told before, has its own term
        "Asia/Makassar, 2026-11-02T09:00:00, 2026-10-30, true,  false, 2026-11-16T23:59:59",
        "Asia/Makassar, 2026-11-02T09:00:00, 2026-11-13, true,  true,  2026-11-16T23:59:59",
    })
    void no_later_than_the_window(
            String zone,
            LocalDateTime now,
            @Nullable LocalDate last,
            boolean opened,
            boolean closed,
            LocalDateTime due) {
        ZoneId at = ZoneId.of(zone);
        Instant instant = now.atZone(at).toInstant();
        WorkingCalendar calendar = WorkingCalendar.of(Clock.fixed(instant, ZoneOffset.UTC), at, Set.of());
        Settings settings = mock(Settings.class);
        when(settings.get(EvaluationSettings.RATING_DAYS)).thenReturn(10);
        when(settings.get(EvaluationSettings.SELF_ASSESSMENT_DAYS)).thenReturn(10);
        when(settings.get(EvaluationSettings.ACKNOWLEDGEMENT_DAYS)).thenReturn(14);
        Periods periods = mock(Periods.class);
        when(periods.get(PERIOD))
                .thenReturn(new Period(
                        PERIOD,
                        2026,
                        PeriodKind.QUARTER,
                        3,
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 9, 30),
                        null,
                        new PeriodWindow(null, last, opened ? instant : null, closed ? instant : null)));
        var terms = new EvaluationTerms(
                settings, new Deadlines(calendar), new ObjectionTerm(settings, calendar), periods, calendar);
        Instant expected = due.atZone(at).toInstant();

        assertThat(terms.rating(PERIOD)).isEqualTo(expected);
        assertThat(terms.selfAssessment(PERIOD)).isEqualTo(expected);
        assertThat(terms.acknowledgement())
                .as("the acknowledgement is the employee's own")
                .isEqualTo(calendar.endOf(calendar.plusWorkingDays(calendar.today(), 14)));
    }
}
