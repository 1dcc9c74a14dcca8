package id.kinerja.operation;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Compared;
import id.kinerja.engine.Comparison;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares tables and engine and keeps what was found. */
@Service
class Reconciliations {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliations.class);

    private final Comparison comparison;
    private final ReconciliationStore store;
    private final Clock clock;
    private final Trail trail;
    private final Policy policy;
    private final TransactionTemplate snapshot;

    Reconciliations(
            Comparison comparison,
            ReconciliationStore store,
            Clock clock,
            Trail trail,
            Policy policy,
            PlatformTransactionManager transactions) {
        this.comparison = comparison;
        this.store = store;
        this.clock = clock;
        this.trail = trail;
        this.policy = policy;
        // one snapshot for all statements: what people do meanwhile must not look like a difference
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Compares now, because somebody asks. */
    Reconciliation run(String askedBy) {
        return run(null, askedBy);
    }

    /** The same, as far as it is shown to who asks. */
    Reconciliation run(SignedIn me) {
        return shownTo(me, run(me.userName()));
    }

    /** Compares now, as the run of a night. */
    void runForNight(LocalDate night) {
        run(night, null);
    }

    Optional<Reconciliation> latest() {
        return store.latest();
    }

    /** The newest, as far as it is shown to who asks. */
    Optional<Reconciliation> latest(SignedIn me) {
        return latest().map(newest -> shownTo(me, newest));
    }

    /** For whom a case waits is told to whom Cockpit tells it: who can mend it there. */
    private Reconciliation shownTo(SignedIn me, Reconciliation found) {
        return policy.may(me, Right.WRITE, Matter.COCKPIT) ? found : found.withoutAccounts();
    }

    private Reconciliation run(@Nullable LocalDate night, @Nullable String askedBy) {
        Reconciliation result = Objects.requireNonNull(snapshot.execute(status -> {
            Instant startedAt = clock.instant();
            long begun = System.nanoTime();
            Compared compared = comparison.compare();
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            long number = store.add(startedAt, night, askedBy, millis, compared);
            trail.record(Entry.of(Action.RECONCILIATION_RUN, "reconciliation", number)
                    .by(askedBy == null ? Trail.SYSTEM : askedBy));
            return store.get(number);
        }));
        if (!result.differences().isEmpty()) {
            LOG.warn(
                    "Reconciliation {} found {} differences",
                    result.number(),
                    result.counts().differences());
        }
        return result;
    }
}
