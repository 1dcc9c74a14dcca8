package id.kinerja.personal;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.SettingChange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemovalClockTest {

    @Test
    void a_clock_that_was_moved_for_a_demonstration_removes_nothing_before_its_time() {
        Clock computer = Clock.fixed(Instant.parse("2026-07-15T17:30:00Z"), ZoneOffset.UTC);
        var clock = new KinerjaClock(computer, event -> {});
        var removal = new RemovalClock(clock, WorkingCalendar.of(clock, ZoneId.of("Asia/Jakarta"), Set.of()));
        clock.moveTo(Instant.parse("2046-01-01T00:00:00Z"));

        assertThat(removal.now()).isEqualTo(computer.instant());
        assertThat(removal.today()).as("after midnight where the government is").isEqualTo(LocalDate.of(2026, 7, 16));
        Instant moved = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(removal.dayOf(new SettingChange("retention", "2", moved, "x", null, computer.instant())))
                .as("a change counts from when it was really made, or a shorter time would count at once")
                .isEqualTo(removal.today());
    }
}
