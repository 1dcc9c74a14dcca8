package id.kinerja.cycle;

import id.kinerja.calendar.CalendarSettings;
import id.kinerja.engine.Cases;
import id.kinerja.settings.SettingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets every timer of the running years be taken anew when the government's zone changes: a day begins at another instant. */
@Component
class WindowZone {

    private final YearStore years;
    private final PeriodStore periods;
    private final Cases cases;

    WindowZone(YearStore years, PeriodStore periods, Cases cases) {
        this.years = years;
        this.periods = periods;
        this.cases = cases;
    }

    @EventListener
    void on(SettingChanged change) {
        if (change.key().equals(CalendarSettings.GOVERNMENT_ZONE.key())) {
            years.all().stream()
                    .filter(year -> year.startedAt() != null && year.endedAt() == null)
                    .forEach(this::follow);
        }
    }

    private void follow(PerformanceYear year) {
        var open = periods.ofYear(year.year()).stream()
                .filter(period -> period.window().closedAt() == null)
                .toList();
        open.forEach(period -> cases.send(Windows.CHANGED, period.id()));
        if (open.isEmpty()) {
            cases.send(YearEnd.CHANGED, year.id());
        }
    }
}
