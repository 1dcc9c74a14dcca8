package id.kinerja.privacy;

import id.kinerja.personal.CaseHold;
import id.kinerja.personal.Cutoff;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptKind.Due;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off what is due of one kind, some hundred at a time. All of it is asked for once and read as it comes; whether each
 * may go is asked again, together with the holds, in the transaction that removes it.
 */
@Component
class KindRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(KindRemoval.class);

    /** Something that nobody foresaw refers to it. */
    private static final String NEEDED = "NEEDED";

    private final List<CaseHold> holds;
    private final RemovalTables tables;

    KindRemoval(List<CaseHold> holds, RemovalTables tables) {
        this.holds = holds;
        this.tables = tables;
    }

    /**
     * Removes it for good, each batch with its count in one transaction.
     *
     * @return how many were due and stay, by reason
     */
    Map<String, Long> remove(KeptKind kind, Cutoff cutoff, Count count) {
        return work(kind, cutoff, kind.asOwner() ? tables.ownerAlone() : tables.applicationAlone(), false, count);
    }

    /** The same in the owner's transaction of the caller, who takes it back. */
    Map<String, Long> tryOut(KeptKind kind, Cutoff cutoff, Count count) {
        return work(kind, cutoff, tables.ownerNested(), true, count);
    }

    private Map<String, Long> work(
            KeptKind kind, Cutoff cutoff, TransactionTemplate transaction, boolean trial, Count count) {
        Map<String, Long> held = new TreeMap<>();
        tables.ownerTogether().executeWithoutResult(status -> {
            try (Stream<Due> due = kind.due(tables.owner(), cutoff)) {
                List<String> free = new ArrayList<>();
                for (Iterator<Due> all = due.iterator(); all.hasNext(); ) {
                    Due one = all.next();
                    if (one.held().isEmpty()) {
                        free.add(one.id());
                    } else {
                        held.merge(one.held(), 1L, Long::sum);
                    }
                    if (free.size() == KeptKind.AT_ONCE || !all.hasNext()) {
                        add(held, batch(new Batch(kind, cutoff, List.copyOf(free), trial), transaction, count));
                        free.clear();
                    }
                }
            }
        });
        return held;
    }

    private Map<String, Long> batch(Batch batch, TransactionTemplate transaction, Count count) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> remove(batch, count)));
        } catch (DataIntegrityViolationException together) {
            return oneByOne(batch, transaction, count);
        }
    }

    private Map<String, Long> oneByOne(Batch batch, TransactionTemplate transaction, Count count) {
        Map<String, Long> held = new HashMap<>();
        boolean said = batch.trial();
        for (String id : batch.ids()) {
            Batch one = new Batch(batch.kind(), batch.cutoff(), List.of(id), batch.trial());
            try {
                add(held, Objects.requireNonNull(transaction.execute(status -> remove(one, count))));
            } catch (DataIntegrityViolationException needed) {
                held.merge(NEEDED, 1L, Long::sum);
                if (!said) {
                    LOG.warn(
                            "Something of the kind {} is due and cannot be removed",
                            batch.kind().name(),
                            needed);
                    said = true;
                }
            }
        }
        return held;
    }

    private Map<String, Long> remove(Batch batch, Count count) {
        KeptKind kind = batch.kind();
        JdbcClient rows = kind.asOwner() ? tables.owner() : tables.application();
        if (kind.asOwner()) {
            rows.sql("set local kinerja.retention = 'on'").update();
            // triggers look for their tables as in the application's connection
            rows.sql("set local search_path = kinerja, public").update();
        }
        Map<String, Long> held = new HashMap<>();
        List<String> free =
                new ArrayList<>(batch.ids().isEmpty() ? List.of() : kind.stillDue(rows, batch.cutoff(), batch.ids()));
        if (kind.cases()) {
            free.removeAll(held(free, held));
        }
        if (!free.isEmpty()) {
            boolean counted = batch.trial() && !kind.canBeTakenBack();
            count.add(rows, counted ? free.size() : kind.remove(rows, batch.cutoff(), free));
        }
        return held;
    }

    private Set<String> held(List<String> cases, Map<String, Long> counts) {
        Set<String> all = new HashSet<>();
        for (CaseHold hold : holds) {
            List<UUID> asked = cases.stream()
                    .filter(id -> !all.contains(id))
                    .map(UUID::fromString)
                    .toList();
            if (!asked.isEmpty()) {
                Set<UUID> found = hold.held(asked);
                found.forEach(id -> all.add(id.toString()));
                if (!found.isEmpty()) {
                    counts.merge(hold.reason(), (long) found.size(), Long::sum);
                }
            }
        }
        return all;
    }

    private static void add(Map<String, Long> all, Map<String, Long> more) {
        more.forEach((reason, number) -> all.merge(reason, number, Long::sum));
    }

    /** Counts what a batch removed, in the transaction that removed it. */
    interface Count {
        void add(JdbcClient tables, int removed);
    }

    /**
     * Some of what is due.
     *
     * @param trial whether what cannot be taken back is counted only
     */
    private record Batch(KeptKind kind, Cutoff cutoff, List<String> ids, boolean trial) {}
}
