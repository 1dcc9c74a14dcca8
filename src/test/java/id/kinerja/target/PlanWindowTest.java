package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.PeriodWindow;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
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

/** What is told on a task counts, also after the window's last day; a locked period refuses all the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanWindowTest {

    private static final ZoneId PALU = ZoneId.of("Asia/Makassar");

    @ParameterizedTest(name = "{0}: window until 13 November, task due {1}, locked {2}: {3}")
    @CsvSource({
        "2026-11-13T23:59:30, 2026-11-13T23:59:59, false,",
        "2026-11-13T23:59:30,                    , false,",
        "2026-11-14T00:00:30, 2026-11-13T23:59:59, false, target.window-closed",
        "2026-11-14T00:00:30,                    , false, target.window-closed",
        "2026-11-20T23:59:30, 2026-11-20T12:00:00, false,",
        "2026-11-21T00:00:30, 2026-11-20T12:00:00, false, target.window-closed",
        "2026-11-20T09:00:00, 2026-11-20T12:00:00, true,  target.locked"
    })
    void until_the_told_day(LocalDateTime now, @Nullable LocalDateTime due, boolean locked, @Nullable String refused) {
        Instant instant = now.atZone(PALU).toInstant();
        WorkingCalendar calendar = WorkingCalendar.of(Clock.fixed(instant, ZoneOffset.UTC), PALU, Set.of());
        Periods periods = mock(Periods.class);
        when(periods.targetSettingOf(2026))
                .thenReturn(Optional.of(period(locked ? calendar.today().minusDays(1) : null)));
        var task = new TaskCase(
                "task",
                UUID.randomUUID(),
                "draft",
                "siti",
                null,
                due == null ? null : due.atZone(PALU).toInstant());
        var window = new PlanWindow(periods, calendar);

        if (refused == null) {
            assertThatCode(() -> window.requireAccepting(2026, task)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> window.requireAccepting(2026, task))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(refused);
        }
        if (locked) {
            assertThatThrownBy(() -> window.requireDecidable(2026)).hasMessageContaining("target.locked");
        } else {
            assertThatCode(() -> window.requireDecidable(2026))
                    .as("what was handed in is decided after the window")
                    .doesNotThrowAnyException();
        }
    }

    private static Period period(@Nullable LocalDate lock) {
        return new Period(
                UUID.randomUUID(),
                2026,
                PeriodKind.TARGET_SETTING,
                0,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                lock,
                new PeriodWindow(null, LocalDate.of(2026, 11, 13), Instant.EPOCH, null));
    }
}
