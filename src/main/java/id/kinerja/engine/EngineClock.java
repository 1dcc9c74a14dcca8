package id.kinerja.engine;

import id.kinerja.calendar.ClockMoved;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock the same as the domain's. */
@Component
class EngineClock {

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
        follow();
    }

    @EventListener
    void on(ClockMoved moved) {
        follow();
    }

    @EventListener
    void on(ContextClosedEvent closed) {
        ClockUtil.reset();
    }

    private void follow() {
        ClockUtil.offset(Duration.between(Instant.now(), clock.instant()).toMillis());
    }
}
