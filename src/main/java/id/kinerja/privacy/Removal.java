package id.kinerja.privacy;

import id.kinerja.personal.Cutoff;
import id.kinerja.personal.KeptKind;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Removes what has been kept long enough, some hundred at a time, each with its count in one transaction: what a report
 * says is what happened, also when it was cut off in the middle. What is due again next night is removed then; nothing is
 * counted twice. A kind that fails is reported as failed, and the others go on.
 *
 * <p>The database's owner removes, since history is guarded against the application's role.
 */
@Service
class Removal {

    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

    /** Whoever has it either removes or counts what would be removed. */
    static final String LOCK = "pg_advisory_xact_lock(hashtext('removal-work'))";

    private static final String BUSY = "BUSY";

    private final KeptKinds kinds;
    private final KindRemoval work;
    private final RemovalTables tables;
    private final RemovalRuns runs;
    private final Trail trail;

    Removal(KeptKinds kinds, KindRemoval work, RemovalTables tables, RemovalRuns runs, Trail trail) {
        this.kinds = kinds;
        this.work = work;
        this.tables = tables;
        this.runs = runs;
        this.trail = trail;
    }

    /**
     * What would be removed now: it is, kind by kind as in a run, since one frees the other, in one transaction that is
     * taken back.
     */
    List<RemovedKind> preview() {
        return Objects.requireNonNull(tables.ownerAlone().execute(status -> {
            status.setRollbackOnly();
            // nobody's work waits for a preview, and it does not wait for the night's run
            tables.owner().sql("set local lock_timeout = '3s'").update();
            String busy = failure(() -> tables.ownerNested()
                    .executeWithoutResult(
                            part -> tables.owner().sql("select " + LOCK).query(rows -> {})));
            return kinds.all().stream().map(kind -> preview(kind, busy)).toList();
        }));
    }

    private RemovedKind preview(KeptKind kind, @Nullable String busy) {
        Cutoff cutoff = kinds.cutoff(kind);
        Map<String, Long> held = new TreeMap<>();
        var removed = new AtomicLong();
        String failure = busy != null
                ? busy
                : failure(() -> tables.ownerNested()
                        .executeWithoutResult(part ->
                                held.putAll(work.tryOut(kind, cutoff, (rows, count) -> removed.addAndGet(count)))));
        return new RemovedKind(
                kind.name(), cutoff.keeps(), cutoff.before(), failure == null ? removed.get() : 0, held, failure);
    }

    /** Removes what is due, as the run of a night; while no other node does. */
    RemovalRun run(LocalDate night) {
        runs.unfinished().forEach(number -> end(number, true));
        long number = Objects.requireNonNull(tables.applicationAlone().execute(status -> runs.begin(night)));
        for (KeptKind kind : kinds.all()) {
            run(number, kind, kinds.cutoff(kind));
        }
        end(number, false);
        RemovalRun run = runs.find(number).orElseThrow();
        if (run.removed() > 0) {
            LOG.info("What has been kept long enough was removed: run {}, {} things", number, run.removed());
        }
        return run;
    }

    private void run(long number, KeptKind kind, Cutoff cutoff) {
        tables.applicationAlone()
                .executeWithoutResult(status -> runs.add(tables.application(), number, kind, cutoff, 0));
        Map<String, Long> held = new TreeMap<>();
        @Nullable
        String failure = failure(() ->
                held.putAll(work.remove(kind, cutoff, (rows, count) -> runs.add(rows, number, kind, cutoff, count))));
        if (failure != null) {
            LOG.error("The removal of the kind {} failed: {}; the others go on", kind.name(), failure);
        }
        tables.applicationAlone().executeWithoutResult(status -> runs.held(number, kind, held, failure));
    }

    /** Why something failed, as a code that names no data; none when it did not. */
    private static @Nullable String failure(Runnable work) {
        try {
            work.run();
            return null;
        } catch (PessimisticLockingFailureException | QueryTimeoutException busy) {
            LOG.warn("A removal met tables in use", busy);
            return BUSY;
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException gone) {
            LOG.warn("A removal has no database", gone);
            return "NO_DATABASE";
        } catch (DataAccessException refused) {
            LOG.warn("A removal was refused", refused);
            return "REFUSED";
        } catch (RuntimeException unexpected) {
            LOG.warn("A removal failed", unexpected);
            return "UNEXPECTED";
        }
    }

    private void end(long number, boolean interrupted) {
        tables.applicationAlone().executeWithoutResult(status -> {
            runs.end(number, interrupted);
            Map<String, Object> facts = new TreeMap<>();
            List<String> failed = new ArrayList<>();
            for (RemovedKind kind : runs.find(number).orElseThrow().kinds()) {
                if (kind.removed() > 0) {
                    facts.put(kind.kind(), kind.removed());
                }
                if (kind.failure() != null) {
                    failed.add(kind.kind());
                }
            }
            if (!failed.isEmpty()) {
                facts.put("failed", String.join(", ", failed));
            }
            if (interrupted) {
                facts.put("interrupted", true);
            }
            trail.record(Entry.of(Action.RETENTION_RUN, "retention", number)
                    .by(Trail.SYSTEM)
                    .changed(Map.of(), facts));
        });
    }
}
