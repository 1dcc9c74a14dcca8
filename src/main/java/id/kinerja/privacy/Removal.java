package id.kinerja.privacy;

import id.kinerja.personal.Cutoff;
import id.kinerja.personal.KeptKind;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what has been kept long enough, some hundred at a time, each with its count in one transaction: what a report
 * says is what happened, also when it was cut off in the middle. What is due again next night is removed then; nothing is
 * counted twice.
 *
 * <p>The database's owner removes, since history is guarded against the application's role.
 */
@Service
class Removal {

    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

    /** Something that nobody foresaw refers to it. */
    private static final String NEEDED = "NEEDED";

    private final KeptKinds kinds;
    private final DueData data;
    private final RemovalRuns runs;
    private final Trail trail;
    private final JdbcClient application;
    private final JdbcClient owner;
    private final TransactionTemplate asApplication;
    private final TransactionTemplate asOwner;

    Removal(
            KeptKinds kinds,
            DueData data,
            RemovalRuns runs,
            Trail trail,
            JdbcClient application,
            Flyway flyway,
            PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.data = data;
        this.runs = runs;
        this.trail = trail;
        this.application = application;
        var source = flyway.getConfiguration().getDataSource();
        this.owner = JdbcClient.create(source);
        this.asOwner = new TransactionTemplate(new JdbcTransactionManager(source));
        this.asApplication = new TransactionTemplate(transactions);
        // the lock that keeps other nodes away is held by another transaction
        asApplication.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What would be removed now; nothing is. */
    List<RemovedKind> preview() {
        List<RemovedKind> all = new ArrayList<>();
        for (KeptKind kind : kinds.all()) {
            Cutoff cutoff = kinds.cutoff(kind);
            Map<String, Long> held = new TreeMap<>();
            long removed = 0;
            DueData.Batch batch = data.next(owner, kind, cutoff, "");
            while (true) {
                removed += batch.free().size();
                add(held, batch.held());
                if (batch.end()) {
                    break;
                }
                batch = data.next(owner, kind, cutoff, batch.last());
            }
            all.add(new RemovedKind(kind.name(), cutoff.keeps(), cutoff.before(), removed, held));
        }
        return all;
    }

    /** Removes what is due, as the run of a night; while no other node does. */
    RemovalRun run(LocalDate night) {
        runs.unfinished().forEach(number -> end(number, true));
        long number = Objects.requireNonNull(asApplication.execute(status -> runs.begin(night)));
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
        asApplication.executeWithoutResult(status -> runs.add(application, number, kind, cutoff, 0));
        Map<String, Long> held = new TreeMap<>();
        String after = "";
        boolean end = false;
        while (!end) {
            DueData.Batch batch = data.next(owner, kind, cutoff, after);
            add(held, batch.held());
            try {
                remove(number, kind, cutoff, batch.free());
            } catch (DataIntegrityViolationException together) {
                add(held, oneByOne(number, kind, cutoff, batch.free()));
            }
            after = batch.last();
            end = batch.end();
        }
        asApplication.executeWithoutResult(status -> runs.held(number, kind, held));
    }

    private Map<String, Long> oneByOne(long number, KeptKind kind, Cutoff cutoff, List<String> ids) {
        Map<String, Long> held = new HashMap<>();
        for (String id : ids) {
            try {
                remove(number, kind, cutoff, List.of(id));
            } catch (DataIntegrityViolationException needed) {
                if (held.merge(NEEDED, 1L, Long::sum) == 1) {
                    LOG.warn("Something of the kind {} is due and cannot be removed", kind.name(), needed);
                }
            }
        }
        return held;
    }

    private void remove(long number, KeptKind kind, Cutoff cutoff, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        JdbcClient tables = kind.asOwner() ? owner : application;
        (kind.asOwner() ? asOwner : asApplication).executeWithoutResult(status -> {
            if (kind.asOwner()) {
                tables.sql("set local kinerja.retention = 'on'").update();
                // triggers look for their tables as in the application's connection
                tables.sql("set local search_path = kinerja, public").update();
            }
            kind.remove(tables, ids);
            runs.add(tables, number, kind, cutoff, ids.size());
        });
    }

    private void end(long number, boolean interrupted) {
        asApplication.executeWithoutResult(status -> {
            runs.end(number, interrupted);
            Map<String, Object> facts = new TreeMap<>();
            runs.find(number).orElseThrow().kinds().stream()
                    .filter(kind -> kind.removed() > 0)
                    .forEach(kind -> facts.put(kind.kind(), kind.removed()));
            if (interrupted) {
                facts.put("interrupted", true);
            }
            trail.record(Entry.of(Action.RETENTION_RUN, "retention", number)
                    .by(Trail.SYSTEM)
                    .changed(Map.of(), facts));
        });
    }

    private static void add(Map<String, Long> all, Map<String, Long> more) {
        more.forEach((reason, count) -> all.merge(reason, count, Long::sum));
    }
}
