package id.kinerja.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KinerjaClockTest {

    private final List<Object> told = new ArrayList<>();
    private Instant computer = Instant.parse("2026-01-05T01:00:00Z");
    private final KinerjaClock clock = new KinerjaClock(
            new Clock() {
                @Override
                public Instant instant() {
                    return computer;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            },
            told::add);

    @Test
    void it_shows_the_computers_time_until_it_is_moved() {
        assertThat(clock.instant()).isEqualTo(computer);
        assertThat(clock.offset()).isZero();
    }

    @Test
    void it_goes_on_ticking_from_where_it_was_moved_to_and_tells_of_the_move() {
        Instant june = Instant.parse("2026-06-01T00:00:00Z");
        clock.moveTo(june);
        computer = computer.plusSeconds(5);
        assertThat(clock.instant()).isEqualTo(june.plusSeconds(5));
        assertThat(told).containsExactly(new ClockMoved(Instant.parse("2026-01-05T01:00:00Z"), june));
    }

    @Test
    void a_view_in_another_zone_moves_along() {
        Clock palu = clock.withZone(ZoneId.of("Asia/Makassar"));
        clock.moveTo(computer.plus(Duration.ofDays(30)));
        assertThat(palu.instant()).isEqualTo(clock.instant());
        assertThat(palu.getZone()).isEqualTo(ZoneId.of("Asia/Makassar"));
    }

    @Test
    void it_can_be_moved_backwards_and_reset() {
        clock.moveTo(computer.minus(Duration.ofDays(400)));
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(-400));
        clock.reset();
        assertThat(clock.instant()).isEqualTo(computer);
    }
}
