package id.kinerja.operation;

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

/**
 * Compares tables and engine every night, on one of the nodes.
 *
 * <p>Not by a timer of the engine: a job executor that has come to rest is among what must be found.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationProperties.class)
class NightlyReconciliation implements SchedulingConfigurer {

    private final Reconciliations reconciliations;
    private final ReconciliationStore store;
    private final ReconciliationProperties properties;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final TransactionTemplate holdingTheLock;

    NightlyReconciliation(
            Reconciliations reconciliations,
            ReconciliationStore store,
            ReconciliationProperties properties,
            WorkingCalendar calendar,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.reconciliations = reconciliations;
        this.store = store;
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

    /** Runs unless another node does or has done so; its result is committed before the lock is given back. */
    void run() {
        LocalDate night = calendar.today();
        holdingTheLock.executeWithoutResult(status -> {
            if (locked() && !store.hasNight(night)) {
                reconciliations.runForNight(night);
            }
        });
    }

    private boolean locked() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('nightly-reconciliation'))")
                .query(Boolean.class)
                .single();
    }
}
