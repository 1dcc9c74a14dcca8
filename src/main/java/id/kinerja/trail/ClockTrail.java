package id.kinerja.trail;

import id.kinerja.calendar.ClockMoved;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records, once a start, that this node's clock is not the database's: only then may an entry's time be far from the
 * database's.
 */
@Component
class ClockTrail implements SmartInitializingSingleton {

    private static final Duration APART = Duration.ofMinutes(1);

    private final Trail trail;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final AtomicBoolean recorded = new AtomicBoolean();

    ClockTrail(Trail trail, Clock clock, JdbcClient jdbc) {
        this.trail = trail;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Before anything else is recorded: listeners do not hear yet what happens while others are made. */
    @Override
    public void afterSingletonsInstantiated() {
        look();
    }

    @EventListener
    void on(ClockMoved moved) {
        look();
    }

    private void look() {
        if (recorded.get()) {
            return;
        }
        Duration ahead = Duration.between(databaseTime(), clock.instant());
        if (ahead.abs().compareTo(APART) > 0 && recorded.compareAndSet(false, true)) {
            trail.record(Entry.of(Action.CLOCK_MOVED, "clock", null)
                    .by(Trail.SYSTEM)
                    .changed(Map.of(), Map.of("aheadBySeconds", ahead.toSeconds())));
        }
    }

    private Instant databaseTime() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
