package id.kinerja.privacy;

import id.kinerja.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes every night what has been kept long enough, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RemovalProperties.class)
class NightlyRemoval implements SchedulingConfigurer {

    private final Removal removal;
    private final RemovalRuns runs;
    private final RemovalProperties properties;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final TransactionTemplate holdingTheLock;

    NightlyRemoval(
            Removal removal,
            RemovalRuns runs,
            RemovalProperties properties,
            WorkingCalendar calendar,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.removal = removal;
        this.runs = runs;
        this.properties = properties;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.holdingTheLock = new TransactionTemplate(transactions);
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

    /** Runs unless another node does or has done so this night; one that was cut off is gone on with. */
    void run() {
        LocalDate night = calendar.today();
        holdingTheLock.executeWithoutResult(status -> {
            if (locked() && !runs.isDone(night)) {
                removal.run(night);
            }
        });
    }

    private boolean locked() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('nightly-removal'))")
                .query(Boolean.class)
                .single();
    }
}
