package id.kinerja.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The one clock of domain and engine; it can be moved, and then goes on ticking from there.
 *
 * <p>Moving it is for demonstrations and tests: the move is not stored and concerns this node only.
 */
public final class KinerjaClock extends Clock {

    private final Clock base;
    private final ZoneId zone;
    private final AtomicLong offset;
    private final ApplicationEventPublisher events;

    public KinerjaClock(Clock base, ApplicationEventPublisher events) {
        this(base, ZoneOffset.UTC, new AtomicLong(), events);
    }

    private KinerjaClock(Clock base, ZoneId zone, AtomicLong offset, ApplicationEventPublisher events) {
        this.base = base;
        this.zone = zone;
        this.offset = offset;
        this.events = events;
    }

    /** Moves the clock, forwards or backwards, and says so by {@link ClockMoved}. */
    public void moveTo(Instant instant) {
        Instant before = instant();
        offset.set(Duration.between(base.instant(), instant).toNanos());
        events.publishEvent(new ClockMoved(before, instant));
    }

    /** Back to the computer's own time. */
    public void reset() {
        moveTo(base.instant());
    }

    /** How far the clock is ahead of the computer's own time. */
    public Duration offset() {
        return Duration.ofNanos(offset.get());
    }

    @Override
    public Instant instant() {
        return base.instant().plusNanos(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new KinerjaClock(base, other, offset, events);
    }
}
