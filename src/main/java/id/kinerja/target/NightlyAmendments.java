package id.kinerja.target;

import id.kinerja.calendar.Nights;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.database.OneNode;
import java.time.LocalTime;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks every night, on one of the nodes, for amendments whose year is over. */
@Configuration(proxyBeanMethods = false)
class NightlyAmendments implements SchedulingConfigurer {

    private static final LocalTime AT = LocalTime.of(0, 20);

    private final LapsedAmendments amendments;
    private final WorkingCalendar calendar;
    private final OneNode oneNode;

    NightlyAmendments(LapsedAmendments amendments, WorkingCalendar calendar, OneNode oneNode) {
        this.amendments = amendments;
        this.calendar = calendar;
        this.oneNode = oneNode;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addTriggerTask(this::run, Nights.at(calendar::zone, AT));
    }

    private void run() {
        oneNode.runOutside("nightly-amendments", amendments::run);
    }
}
