package id.kinerja.operation;

import id.kinerja.calendar.Nights;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.database.OneNode;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

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
    private final OneNode oneNode;

    NightlyReconciliation(
            Reconciliations reconciliations,
            ReconciliationStore store,
            ReconciliationProperties properties,
            WorkingCalendar calendar,
            OneNode oneNode) {
        this.reconciliations = reconciliations;
        this.store = store;
        this.properties = properties;
        this.calendar = calendar;
        this.oneNode = oneNode;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addTriggerTask(this::run, this::next);
    }

    Instant next(TriggerContext context) {
        return Nights.next(context, calendar.zone(), properties.nightlyAt());
    }

    /** Runs unless another node does or has done so; its result is committed before the lock is given back. */
    void run() {
        LocalDate night = calendar.today();
        oneNode.run("nightly-reconciliation", () -> {
            if (!store.hasNight(night)) {
                reconciliations.runForNight(night);
            }
        });
    }
}
