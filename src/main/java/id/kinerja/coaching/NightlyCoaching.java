package id.kinerja.coaching;

import id.kinerja.calendar.Nights;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.database.OneNode;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks at coachings every night, on one of the nodes; each case in a transaction of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoachingProperties.class)
class NightlyCoaching implements SchedulingConfigurer {

    private final CoachingNight night;
    private final ClosedSuperiors closed;
    private final CoachingProperties properties;
    private final WorkingCalendar calendar;
    private final OneNode oneNode;

    NightlyCoaching(
            CoachingNight night,
            ClosedSuperiors closed,
            CoachingProperties properties,
            WorkingCalendar calendar,
            OneNode oneNode) {
        this.night = night;
        this.closed = closed;
        this.properties = properties;
        this.calendar = calendar;
        this.oneNode = oneNode;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addTriggerTask(this::run, Nights.at(calendar::zone, properties.nightlyAt()));
    }

    /** Runs unless another node does; a second run in the same night finds nothing left to do. */
    void run() {
        oneNode.runOutside("nightly-coaching", () -> {
            night.run();
            closed.run();
        });
    }
}
