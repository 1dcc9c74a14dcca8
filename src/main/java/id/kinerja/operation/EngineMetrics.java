package id.kinerja.operation;

import id.kinerja.engine.EngineFigures;
import id.kinerja.engine.EngineFigures.Step;
import id.kinerja.engine.EngineFigures.Waiting;
import id.kinerja.settings.Cached;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What a monitor watches: open tasks by step, jobs, the last reconciliation. Counted when it is asked for, and kept for
 * some seconds, so that scraping costs little; without a database every figure is not a number.
 */
@Component
class EngineMetrics {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final MeterRegistry registry;
    private final EngineFigures engine;
    private final ReconciliationStore store;
    private final Clock clock;
    private final Cached<Optional<Figures>> figures = new Cached<>(KEPT, this::count);

    EngineMetrics(MeterRegistry registry, EngineFigures engine, ReconciliationStore store, Clock clock) {
        this.registry = registry;
        this.engine = engine;
        this.store = store;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void register() {
        for (Step step : engine.steps()) {
            gauge(
                    "kinerja.tasks.open",
                    "Open tasks",
                    Tags.of("process", step.process(), "step", step.step()),
                    now -> now.waiting().tasks().getOrDefault(step, 0L));
        }
        gauge("kinerja.jobs.due", "Jobs that could be executed now", Tags.empty(), now -> now.waiting()
                .jobsDue());
        gauge("kinerja.jobs.failed", "Jobs that nobody will try again", Tags.empty(), now -> now.waiting()
                .jobsFailed());
        gauge(
                "kinerja.jobs.oldest.seconds",
                "For how long the oldest due job has been due",
                Tags.empty(),
                now -> now.waiting().oldestSeconds());
        gauge(
                "kinerja.reconciliation.differences",
                "What the last reconciliation found",
                Tags.empty(),
                now -> now.last().map(ReconciliationStore.Summary::differences).orElse(Double.NaN));
        gauge(
                "kinerja.reconciliation.age.seconds",
                "How long ago the last reconciliation was",
                Tags.empty(),
                now -> now.last()
                        .map(last -> (double) Duration.between(last.startedAt(), clock.instant())
                                .toSeconds())
                        .orElse(Double.NaN));
    }

    private void gauge(String name, String about, Tags tags, ToDoubleFunction<Figures> value) {
        Gauge.builder(name, this, metrics -> metrics.figures
                        .get()
                        .map(value::applyAsDouble)
                        .orElse(Double.NaN))
                .description(about)
                .tags(tags)
                .register(registry);
    }

    private Optional<Figures> count() {
        try {
            return Optional.of(new Figures(engine.waiting(), store.summary()));
        } catch (DataAccessException | TransactionException gone) {
            return Optional.empty();
        }
    }

    private record Figures(Waiting waiting, Optional<ReconciliationStore.Summary> last) {}
}
