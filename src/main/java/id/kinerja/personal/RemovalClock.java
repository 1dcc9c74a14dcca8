package id.kinerja.personal;

import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.SettingChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The time by which data are removed: the computer's own, also while the application's clock is moved for a
 * demonstration, since what is removed does not come back with the clock.
 */
@Component
public class RemovalClock {

    private final KinerjaClock clock;
    private final WorkingCalendar calendar;

    public RemovalClock(KinerjaClock clock, WorkingCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
    }

    public Instant now() {
        return clock.instant().minus(clock.offset());
    }

    /** Today in the government's zone. */
    public LocalDate today() {
        return dayOf(now());
    }

    /** The day on which a setting was changed, in the government's zone. */
    public LocalDate dayOf(SettingChange change) {
        return dayOf(change.recordedAt());
    }

    /** The day of an instant in the government's zone. */
    protected LocalDate dayOf(Instant instant) {
        return calendar.dayOf(instant);
    }

    public ZoneId zone() {
        return calendar.zone();
    }
}
