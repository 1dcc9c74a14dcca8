package id.kinerja.privacy;

import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.personal.RemovalClock;
import id.kinerja.settings.SettingChange;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Goes with the application's clock, which tests move; nothing of theirs is as old as what is removed by it. */
@Component
@Primary
class MovedRemovalClock extends RemovalClock {

    private final KinerjaClock clock;

    MovedRemovalClock(KinerjaClock clock, WorkingCalendar calendar) {
        super(clock, calendar);
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public LocalDate dayOf(SettingChange change) {
        return dayOf(change.changedAt());
    }
}
