package id.kinerja.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains new entries of the trail every few seconds, on one node at a time. Who writes entries never waits for it.
 *
 * <p>Entries become visible in the order of their commits, not of their ids. So each round seals whatever is visible and
 * has no seal, in the order of ids; an entry whose transaction took longer comes later in the chain. How far back a round
 * must look is the <em>settled id</em>: up to it no transaction can bring an entry any more, since every one that was open
 * when the id was seen has ended. What turns up below it later was not written by the application, stays without a seal
 * and is named by the verification.
 */
@Component
@EnableConfigurationProperties(AuditProperties.class)
class Sealer {

    static final int A_ROUND = 2000;

    private final Chain chain;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private long settledId;
    private @Nullable Watched watched;

    Sealer(Chain chain, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Seals all that is visible now, unless another node does so. */
    synchronized void seal() {
        while (round() == A_ROUND) {
            Thread.onSpinWait();
        }
    }

    private int round() {
        return Objects.requireNonNull(transaction.execute(status -> locked() ? sealVisible() : 0));
    }

    private int sealVisible() {
        Optional<Seal> last = chain.last();
        Head head = last.map(seal -> Head.of(seal.position(), seal.hash())).orElseGet(chain::start);
        Snapshot open = snapshot();
        long lastId = chain.lastId();
        long settledBefore = settledBefore(last, lastId);
        List<AuditEntry> entries = chain.unsealed(settledBefore, lastId, A_ROUND);
        long settled = Math.max(settledBefore, entries.size() < A_ROUND ? settled(open) : 0);
        if (!entries.isEmpty()) {
            chain.add(seals(entries, head, settledBefore, settled, open.now()));
            watch(entries.get(entries.size() - 1).id());
        }
        settledId = settled;
        return entries.size();
    }

    /** What a forged seal says beyond what the sequence has given out counts for nothing, or sealing would end for good. */
    private long settledBefore(Optional<Seal> last, long lastId) {
        return Math.max(
                settledId,
                last.filter(seal -> seal.settledId() < seal.entryId() && seal.settledId() <= lastId)
                        .map(Seal::settledId)
                        .orElse(0L));
    }

    private static List<Seal> seals(
            List<AuditEntry> entries, Head head, long settledBefore, long settled, Instant now) {
        List<Seal> seals = new ArrayList<>();
        long position = head.position();
        byte[] previous = head.bytes();
        for (AuditEntry entry : entries) {
            Seal seal = Seal.on(entry, ++position, entry.id() > settled ? settled : settledBefore, now, previous);
            seals.add(seal);
            previous = seal.hash();
        }
        return seals;
    }

    /** The id that was watched, when every transaction has ended that was open some time after it was seen. */
    private long settled(Snapshot open) {
        if (watched == null) {
            return 0;
        }
        if (watched.until() == null) {
            // not at once: an id is drawn a moment before its transaction is known to write
            watched = new Watched(watched.id(), open.next());
            return 0;
        }
        if (open.oldest() < watched.until()) {
            return 0;
        }
        long id = watched.id();
        watched = null;
        return id;
    }

    private void watch(long id) {
        if (watched == null) {
            watched = new Watched(id, null);
        }
    }

    private boolean locked() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('audit-sealer'))")
                .query(Boolean.class)
                .single();
    }

    private Snapshot snapshot() {
        return jdbc.sql("""
                        select pg_snapshot_xmin(s)::text::bigint, pg_snapshot_xmax(s)::text::bigint
                        from pg_current_snapshot() s
                        """)
                .query((row, number) -> new Snapshot(row.getLong(1), row.getLong(2), chain.now()))
                .single();
    }

    /**
     * Which transactions are open.
     *
     * @param oldest the oldest one that is
     * @param next the first that has not begun
     */
    private record Snapshot(long oldest, long next, Instant now) {}

    /**
     * An id up to which all is sealed that was visible.
     *
     * @param until the transaction before which all must have ended; none until the next round
     */
    private record Watched(long id, @Nullable Long until) {}
}
