package id.kinerja.audit;

import id.kinerja.audit.Verification.Broken;
import id.kinerja.audit.Verification.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final DroppedMonths months;
    private final AuditProperties properties;
    private final TransactionTemplate snapshot;

    Verifications(
            Chain chain, DroppedMonths months, AuditProperties properties, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.months = months;
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
            Instant due = chain.now().minus(properties.overdueAfter());
            Long clockMoved = chain.clockMoved();
            Long switchedOff = chain.switchedOff();
            var claims = months.claims(due);
            var dating = new Dating(clockMoved != null);
            var walk = new Walk(claims, months.exported(), kept, dating);
            List<Seal> seals =
                    walk.isBroken() ? List.of() : chain.after(walk.start().position(), AT_ONCE);
            while (!seals.isEmpty() && !walk.isBroken()) {
                Map<Long, List<AuditEntry>> entries = chain.candidates(seals);
                seals.forEach(seal -> walk.check(seal, entries.getOrDefault(seal.entryId(), List.of())));
                seals = chain.after(seals.get(seals.size() - 1).position(), AT_ONCE);
            }
            walk.end();
            var overdue = chain.overdue(due, walk.settledId());
            Broken broken = brokenBy(walk, overdue);
            boolean intact = broken == null
                    && overdue.count() == 0
                    && switchedOff == null
                    && dating.misdated().count() == 0
                    && walk.uncheckable().isEmpty();
            return new Verification(
                    intact,
                    chain.protection(),
                    walk.entries(),
                    walk.start(),
                    walk.head(),
                    broken,
                    overdue.count(),
                    overdue.count() == 0 ? null : overdue.first(),
                    dating.misdated(),
                    dating.late(),
                    clockMoved,
                    switchedOff,
                    claims.all(),
                    walk.uncheckable());
        }));
    }

    private static @Nullable Broken brokenBy(Walk walk, Chain.Overdue overdue) {
        return walk.broken() == null && overdue.inserted() != 0
                ? new Broken(Kind.ENTRY_INSERTED, walk.head().position(), overdue.inserted())
                : walk.broken();
    }
}
