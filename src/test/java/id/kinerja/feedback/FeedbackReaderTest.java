package id.kinerja.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.PeriodWindow;
import id.kinerja.cycle.Periods;
import id.kinerja.page.FieldMessages;
import id.kinerja.settings.Settings;
import id.kinerja.target.Approach;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.EstablishedPlans;
import id.kinerja.target.ResultKind;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.BeanUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;

/** Which days feedback may be about, and of which year's plan it then is, at the turn of the year and in every zone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedbackReaderTest {

    private static final UUID EMPLOYEE = UUID.randomUUID();

    @ParameterizedTest(name = "{0} {1}, plans of {2}: {4} of {3} gives {5}")
    @CsvSource({
        // the last minute of the year, and the first of the next
        "Asia/Jakarta,  2026-12-31T16:59:59Z, 2026,      2026-12-31, 2026, 2026",
        "Asia/Jakarta,  2026-12-31T16:59:59Z, 2026 2027, 2027-01-01, 2027, feedback.day.future",
        "Asia/Jakarta,  2026-12-31T17:00:00Z, 2026 2027, 2026-12-31, 2026, 2026",
        "Asia/Jakarta,  2026-12-31T17:00:00Z, 2026 2027, 2027-01-01, 2027, 2027",
        // the same minutes in Palu are an hour earlier
        "Asia/Makassar, 2026-12-31T15:59:59Z, 2026 2027, 2027-01-01, 2027, feedback.day.future",
        "Asia/Makassar, 2026-12-31T16:00:00Z, 2026 2027, 2027-01-01, 2027, 2027",
        "Asia/Makassar, 2026-12-31T16:00:00Z, 2026 2027, 2026-12-31, 2026, 2026",
        // before this year's plan is established only last year's days are left
        "Asia/Makassar, 2027-01-04T02:00:00Z, 2026,      2026-12-30, 2026, 2026",
        "Asia/Makassar, 2027-01-04T02:00:00Z, 2026,      2027-01-04, 2026, feedback.day.year",
        "Asia/Makassar, 2027-01-04T02:00:00Z, 2027,      2026-12-30, 2027, feedback.day.year",
        // a result belongs to the plan of the day's year
        "Asia/Makassar, 2027-01-04T02:00:00Z, 2026 2027, 2026-12-30, 2027, feedback.day.plan",
        "Asia/Makassar, 2027-01-04T02:00:00Z, 2026 2027, 2027-01-04, 2026, feedback.day.plan",
        // thirty days back and no more
        "Asia/Makassar, 2027-01-30T02:00:00Z, 2026 2027, 2026-12-31, 2026, 2026",
        "Asia/Makassar, 2027-01-31T02:00:00Z, 2026 2027, 2026-12-31, 2027, feedback.day.early",
        // a leap day, and one that does not exist
        "Asia/Makassar, 2028-02-29T02:00:00Z, 2028,      2028-02-29, 2028, 2028",
        "Asia/Makassar, 2028-03-30T02:00:00Z, 2028,      2028-02-29, 2028, 2028",
        "Asia/Makassar, 2028-03-31T02:00:00Z, 2028,      2028-02-29, 2028, feedback.day.early",
        "Asia/Makassar, 2027-03-01T02:00:00Z, 2027,      2027-02-29, 2027, feedback.day.invalid",
    })
    void it_is_about_the_plan_of_the_year_of_its_day(
            String zone, Instant now, String years, String day, int resultOf, String expected) {
        WorkingCalendar calendar =
                WorkingCalendar.of(Clock.fixed(now, ZoneOffset.UTC), ZoneId.of(zone), Set.<LocalDate>of());
        Settings chosen = mock(Settings.class);
        when(chosen.get(FeedbackSettings.DAYS_BACK)).thenReturn(30);
        var settings = new FeedbackSettings(chosen);
        EstablishedPlans established = mock(EstablishedPlans.class);
        Arrays.stream(years.split(" ")).map(Integer::valueOf).forEach(year -> when(established.of(EMPLOYEE, year))
                .thenReturn(Optional.of(plan(year))));

        OfferedPlans offered =
                new FeedbackPlans(established, settings, mock(Periods.class)).givenOn(calendar.today(), EMPLOYEE);
        var input = new FeedbackInput(result(resultOf).toString(), "Isi", day, List.of());
        var reading = reader(settings, calendar).read(input, offered, calendar.today());

        String got = reading.said() == null
                ? String.valueOf(reading.errors().of("day"))
                : String.valueOf(reading.said().plan().year());
        assertThat(got).isEqualTo(expected);
    }

    @ParameterizedTest(name = "on {0}, the year''s window until {1}: {2} is {3}")
    @CsvSource({
        "2027-02-20, 2027-02-20, 2026-03-02, 2026",
        "2027-02-20, 2027-02-20, 2026-01-01, 2026",
        "2027-02-20, 2027-02-20, 2025-12-31, feedback.day.early",
        "2027-02-21, 2027-02-20, 2026-12-31, feedback.day.early",
        "2027-02-20,           , 2026-12-31, feedback.day.early"
    })
    void as_long_as_the_year_before_is_evaluated_its_days_may_be_meant(
            LocalDate today, @Nullable LocalDate closes, String day, String expected) {
        WorkingCalendar calendar = WorkingCalendar.of(
                Clock.fixed(today.atTime(2, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                ZoneId.of("Asia/Makassar"),
                Set.<LocalDate>of());
        Settings chosen = mock(Settings.class);
        when(chosen.get(FeedbackSettings.DAYS_BACK)).thenReturn(30);
        var settings = new FeedbackSettings(chosen);
        EstablishedPlans established = mock(EstablishedPlans.class);
        when(established.of(EMPLOYEE, 2026)).thenReturn(Optional.of(plan(2026)));
        when(established.of(EMPLOYEE, 2027)).thenReturn(Optional.of(plan(2027)));
        Periods periods = mock(Periods.class);
        when(periods.annualOf(2026))
                .thenReturn(Optional.of(new Period(
                        UUID.randomUUID(),
                        2026,
                        PeriodKind.YEAR,
                        5,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        null,
                        closes == null ? PeriodWindow.NONE : new PeriodWindow(null, closes, Instant.EPOCH, null))));

        OfferedPlans offered = new FeedbackPlans(established, settings, periods).givenOn(calendar.today(), EMPLOYEE);
        var input = new FeedbackInput(result(2026).toString(), "Isi", day, List.of());
        var reading = reader(settings, calendar).read(input, offered, calendar.today());

        assertThat(
                        reading.said() == null
                                ? String.valueOf(reading.errors().of("day"))
                                : String.valueOf(reading.said().plan().year()))
                .isEqualTo(expected);
    }

    private static FeedbackReader reader(FeedbackSettings settings, WorkingCalendar calendar) {
        var codes = new StaticMessageSource();
        codes.setUseCodeAsDefaultMessage(true);
        try {
            var messages =
                    BeanUtils.instantiateClass(FieldMessages.class.getDeclaredConstructor(MessageSource.class), codes);
            return new FeedbackReader(
                    Validation.buildDefaultValidatorFactory().getValidator(), messages, settings, calendar);
        } catch (NoSuchMethodException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static UUID result(int year) {
        return new UUID(7, year);
    }

    private static EstablishedPlan plan(int year) {
        return new EstablishedPlan(
                UUID.randomUUID(),
                1,
                EMPLOYEE,
                year,
                Approach.QUANTITATIVE,
                List.of(new EstablishedPlan.Result(result(year), ResultKind.MAIN, "Hasil " + year, null, List.of())),
                Map.of());
    }
}
