package id.kinerja.audit;

import id.kinerja.audit.Verification.Broken;
import id.kinerja.audit.Verification.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes the chain of the audit trail anew and tells the first place where it is broken. */
@Component
class Verifications {

    private static final int AT_ONCE = 2000;

    private final Chain chain;
    private final AuditProperties properties;
    private final TransactionTemplate snapshot;

    Verifications(Chain chain, AuditProperties properties, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.properties = properties;
        // one snapshot for all statements: what is sealed meanwhile must not look like a gap
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /**
     * Verifies the whole trail.
     *
     * @param kept heads that were kept elsewhere
     */
    Verification verify(List<Head> kept) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            var run = new Run(chain.start(), chain.dropped(), kept);
            List<Seal> seals = chain.after(run.start.position(), AT_ONCE);
            while (!seals.isEmpty() && run.broken == null) {
                Map<Long, AuditEntry> entries = chain.entries(seals);
                seals.forEach(seal -> run.check(seal, entries.get(seal.entryId())));
                seals = chain.after(seals.get(seals.size() - 1).position(), AT_ONCE);
            }
            run.checkEnd();
            return result(run);
        }));
    }

    private Verification result(Run run) {
        var overdue = chain.overdue(chain.now().minus(properties.overdueAfter()), run.settledId);
        Broken broken = run.broken;
        if (broken == null && overdue.first() != 0 && overdue.first() <= run.settledId) {
            broken = new Broken(Kind.ENTRY_INSERTED, run.position, overdue.first());
        }
        return new Verification(
                broken == null && overdue.count() == 0,
                run.entries,
                run.start,
                Head.of(run.position, run.hash),
                broken,
                overdue.count(),
                overdue.count() == 0 ? null : overdue.first());
    }

    /** One walk along the chain. */
    private static final class Run {

        private final Head start;
        private final Set<LocalDate> dropped;
        private final NavigableMap<Long, Head> kept = new TreeMap<>();
        private long entries;
        private long position;
        private byte[] hash;
        private long settledId;
        private @Nullable Broken broken;

        Run(Head start, Set<LocalDate> dropped, List<Head> kept) {
            this.start = start;
            this.dropped = dropped;
            kept.forEach(head -> this.kept.put(head.position(), head));
            this.position = start.position();
            this.hash = start.bytes();
            compare(position, hash);
        }

        void check(Seal seal, @Nullable AuditEntry entry) {
            if (broken != null) {
                return;
            }
            if (seal.position() != position + 1) {
                broken = new Broken(Kind.SEAL_MISSING, position + 1, null);
            } else if (entry == null) {
                if (!dropped.contains(seal.month())) {
                    broken = new Broken(Kind.ENTRY_MISSING, seal.position(), seal.entryId());
                }
            } else if (!seal.fits(entry, hash)) {
                broken = new Broken(Kind.ENTRY_CHANGED, seal.position(), seal.entryId());
            } else if (seal.entryId() <= settledId) {
                broken = new Broken(Kind.ENTRY_INSERTED, seal.position(), seal.entryId());
            } else {
                entries++;
            }
            if (broken == null) {
                compare(seal.position(), seal.hash());
            }
            if (broken == null) {
                position = seal.position();
                hash = seal.hash();
                settledId = seal.settledId();
            }
        }

        /** Heads from before the beginning belong to months whose time is over: nothing can be said of them. */
        void checkEnd() {
            Map.Entry<Long, Head> beyond = kept.higherEntry(position);
            if (broken == null && beyond != null) {
                broken = new Broken(Kind.HEAD_MISSING, beyond.getKey(), null);
            }
        }

        private void compare(long at, byte[] found) {
            Head head = kept.get(at);
            if (head != null && !head.is(found)) {
                broken = new Broken(Kind.HEAD_DIFFERS, at, null);
            }
        }
    }
}
