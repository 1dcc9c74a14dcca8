package id.kinerja.target;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step of target setting is due at the end of its term or of the year's window, whichever comes first; of an amendment, of the year. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TargetTermsTest {

    private static final ZoneId PALU = ZoneId.of("Asia/Makassar");

    @ParameterizedTest(name = "{0}: window until {1} (opened {2}), draft due {3}, decision {4}, amendment {5}")
    @CsvSource({
        "2026-12-21T09:00:00, 2026-12-31, true,  2026-12-31T23:59:59, 2026-12-28T23:59:59, 2026-12-31T23:59:59",
        "2026-12-31T23:59:30, 2026-12-31, true,  2026-12-31T23:59:59, 2026-12-31T23:59:59, 2026-12-31T23:59:59",
        "2026-11-02T09:00:00, 2026-12-31, true,  2026-11-16T23:59:59, 2026-11-09T23:59:59, 2026-11-16T23:59:59",
        "2026-11-02T09:00:00,           , true,  2026-11-16T23:59:59, 2026-11-09T23:59:59, 2026-11-16T23:59:59",
        "2026-11-02T09:00:00, 2026-11-03, false, 2026-11-16T23:59:59, 2026-11-09T23:59:59, 2026-11-16T23:59:59",
        "2027-01-04T09:00:00, 2026-12-31, true,  2027-01-18T23:59:59, 2027-01-11T23:59:59, 2027-01-18T23:59:59"
    })
    void no_later_than_the_window(
            LocalDateTime now,
            @Nullable LocalDate last,
            boolean opened,
            LocalDateTime draft,
            LocalDateTime decision,
            LocalDateTime amendment) {
        Instant instant = now.atZone(PALU).toInstant();
        WorkingCalendar calendar = WorkingCalendar.of(Clock.fixed(instant, ZoneOffset.UTC), PALU, Set.of());
        Settings settings = mock(Settings.class);
        when(settings.get(TargetSettings.DRAFT_DAYS)).thenReturn(10);
        when(settings.get(TargetSettings.DECISION_DAYS)).thenReturn(5);
        Periods periods = mock(Periods.class);
        when(periods.targetSettingOf(2026))
                .thenReturn(Optional.of(new Period(
                        UUID.randomUUID(),
                        2026,
                        PeriodKind.TARGET_SETTING,
                        0,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        null,
                        new PeriodWindow(null, last, opened ? instant : null, null))));
        var terms = new TargetTerms(settings, new Deadlines(calendar), periods, calendar);

        assertThat(terms.draft(2026, instant)).isEqualTo(draft.atZone(PALU).toInstant());
        assertThat(terms.decision(2026, instant))
                .isEqualTo(decision.atZone(PALU).toInstant());
        assertThat(terms.amendmentDraft(2026)).isEqualTo(amendment.atZone(PALU).toInstant());
        assertThat(terms.amendmentDecision(2026)).isBeforeOrEqualTo(terms.amendmentDraft(2026));
    }

    @ParameterizedTest(name = "{0}: opened for all on 5 January, for this one on {1}, window until 31 December: {2}")
    @CsvSource({
        "2026-12-29T09:00:00, 2026-01-05, 2026-12-31T23:59:59",
        "2026-12-29T09:00:00, 2026-12-29, 2027-01-12T23:59:59",
        "2026-12-29T09:00:00, 2026-12-21, 2027-01-04T23:59:59",
        "2026-11-02T09:00:00, 2026-11-02, 2026-11-16T23:59:59"
    })
    void who_comes_later_has_days_of_their_own(LocalDateTime now, LocalDate opened, LocalDateTime due) {
        WorkingCalendar calendar =
                WorkingCalendar.of(Clock.fixed(now.atZone(PALU).toInstant(), ZoneOffset.UTC), PALU, Set.of());
        Settings settings = mock(Settings.class);
        when(settings.get(TargetSettings.DRAFT_DAYS)).thenReturn(10);
        when(settings.get(TargetSettings.NEWCOMER_DAYS)).thenReturn(10);
        Periods periods = mock(Periods.class);
        Instant forAll = LocalDateTime.of(2026, 1, 5, 1, 0).atZone(PALU).toInstant();
        when(periods.targetSettingOf(2026))
                .thenReturn(Optional.of(new Period(
                        UUID.randomUUID(),
                        2026,
                        PeriodKind.TARGET_SETTING,
                        0,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        null,
                        new PeriodWindow(null, LocalDate.of(2026, 12, 31), forAll, null))));
        var terms = new TargetTerms(settings, new Deadlines(calendar), periods, calendar);

        assertThat(terms.draft(2026, opened.atTime(8, 0).atZone(PALU).toInstant()))
                .isEqualTo(due.atZone(PALU).toInstant());
    }
}
