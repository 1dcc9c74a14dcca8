package id.kinerja.coaching;

import id.kinerja.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at coachings every night, on one of the nodes; each case in a transaction of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoachingProperties.class)
class NightlyCoaching implements SchedulingConfigurer {

    private final CoachingNight night;
    private final CoachingProperties properties;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final TransactionTemplate holdingTheLock;
    private final TransactionTemplate outside;

    NightlyCoaching(
            CoachingNight night,
            CoachingProperties properties,
            WorkingCalendar calendar,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.night = night;
        this.properties = properties;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.holdingTheLock = new TransactionTemplate(transactions);
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addTriggerTask(this::run, this::next);
    }

    /** The next night by the machine's clock: a clock that was moved for a demonstration moves no maintenance. */
    Instant next(TriggerContext context) {
        ZonedDateTime now = context.getClock().instant().atZone(calendar.zone());
        ZonedDateTime today = now.with(properties.nightlyAt());
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    /** Runs unless another node does; a second run in the same night finds nothing left to do. */
    void run() {
        holdingTheLock.executeWithoutResult(status -> {
            if (locked()) {
                outside.executeWithoutResult(without -> night.run());
            }
        });
    }

    private boolean locked() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('nightly-coaching'))")
                .query(Boolean.class)
                .single();
    }
}
