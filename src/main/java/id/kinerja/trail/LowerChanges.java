package id.kinerja.trail;

import id.kinerja.calendar.HolidayChanged;
import id.kinerja.settings.SettingChanged;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records what is changed in the packages below this one, in the transaction that changes it. */
@Component
class LowerChanges {

    private final Trail trail;

    LowerChanges(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(SettingChanged change) {
        trail.record(Entry.of(Action.SETTING_CHANGED, "setting", change.key())
                .by(change.by())
                .changed(Map.of("value", change.before()), Map.of("value", change.after()))
                .because(change.reason()));
    }

    @EventListener
    void on(HolidayChanged change) {
        var holiday = change.holiday();
        Map<String, ?> facts = Map.of("kind", holiday.kind().name(), "name", holiday.name());
        trail.record(Entry.of(change.removed() ? Action.HOLIDAY_REMOVED : Action.HOLIDAY_PUT, "holiday", holiday.day())
                .by(change.by())
                .changed(change.removed() ? facts : Map.of(), change.removed() ? Map.of() : facts));
    }
}
