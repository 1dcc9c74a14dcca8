package id.kinerja.audit;

import id.kinerja.audit.Verification.Broken;
import id.kinerja.audit.Verification.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One walk along the chain, seal by seal, up to the first place where it is broken. */
final class Walk {

    /** So long after a month's end its last entries may have come. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);

    private final Head start;
    private final Set<LocalDate> dropped;
    private final @Nullable LocalDate beginning;
    private final Map<Long, Set<Head>> exported;
    private final NavigableMap<Long, Head> kept = new TreeMap<>();
    private final Dating dating;
    private long entries;
    private long position;
    private byte[] hash;
    private long settledId;
    private @Nullable Instant written;
    private @Nullable Broken broken;

    /**
     * @param exported heads at the ends of exported months
     * @param kept heads that were kept elsewhere
     */
    Walk(DroppedMonths.Claims claims, Map<Long, Set<Head>> exported, List<Head> kept, Dating dating) {
        this.start = claims.start();
        this.dropped = claims.months();
        this.beginning = claims.beginning();
        this.exported = exported;
        this.dating = dating;
        this.position = start.position();
        this.hash = start.bytes();
        claims.unproven()
                .ifPresent(claim ->
                        broken = new Broken(Kind.DROP_UNPROVEN, claim.end().position(), null));
        for (Head head : kept) {
            Head other = this.kept.put(head.position(), head);
            if (broken == null && other != null && !other.equals(head)) {
                broken = new Broken(Kind.HEAD_DIFFERS, head.position(), null);
            }
        }
        beforeTheStart().forEach(this::compareWithExport);
        compare(position, hash);
    }

    /** @param entries none when it is not there, several when somebody has written its id again */
    void check(Seal seal, List<AuditEntry> entries) {
        if (broken != null) {
            return;
        }
        @Nullable AuditEntry entry = entries.isEmpty() ? null : entries.get(0);
        broken = entries.size() > 1
                ? new Broken(Kind.ENTRY_INSERTED, seal.position(), seal.entryId())
                : wrong(seal, entry);
        compare(seal.position(), seal.hash());
        if (broken == null) {
            position = seal.position();
            hash = seal.hash();
            settledId = seal.settledId();
            if (entry != null) {
                this.entries++;
                written = entry.writtenAt();
                dating.check(seal, entry);
            }
        }
    }

    /** To be called behind the last seal. */
    void end() {
        Map.Entry<Long, Head> beyond = kept.higherEntry(position);
        if (broken == null && beyond != null) {
            broken = new Broken(Kind.HEAD_MISSING, beyond.getKey(), null);
        }
    }

    boolean isBroken() {
        return broken != null;
    }

    @Nullable
    Broken broken() {
        return broken;
    }

    Head start() {
        return start;
    }

    /** The last place that was found right. */
    Head head() {
        return Head.of(position, hash);
    }

    long entries() {
        return entries;
    }

    long settledId() {
        return settledId;
    }

    /** Kept heads of which nothing can be said: what they lie in was dropped. */
    List<Head> uncheckable() {
        return beforeTheStart().stream()
                .filter(head -> !exported.containsKey(head.position()))
                .toList();
    }

    private List<Head> beforeTheStart() {
        return List.copyOf(kept.headMap(start.position()).values());
    }

    private @Nullable Broken wrong(Seal seal, @Nullable AuditEntry entry) {
        if (seal.position() != position + 1) {
            return new Broken(Kind.SEAL_MISSING, position + 1, null);
        }
        if (entry == null) {
            return isDropped(seal) ? null : new Broken(Kind.ENTRY_MISSING, seal.position(), seal.entryId());
        }
        if (!seal.fits(entry, hash)) {
            return new Broken(Kind.ENTRY_CHANGED, seal.position(), seal.entryId());
        }
        if (written == null && beginning != null && seal.month().isAfter(beginning)) {
            return new Broken(Kind.DROP_UNPROVEN, start.position(), null);
        }
        if (seal.entryId() <= settledId) {
            return new Broken(Kind.ENTRY_INSERTED, seal.position(), seal.entryId());
        }
        // what is settled was sealed before, and entries get their seals only above it
        return seal.settledId() >= seal.entryId() || seal.settledId() < settledId
                ? new Broken(Kind.SEAL_FORGED, seal.position(), seal.entryId())
                : null;
    }

    /** Whether its entry went with a month: such a seal stays where the entry came after later months had begun. */
    private boolean isDropped(Seal seal) {
        return dropped.contains(seal.month())
                && (written == null
                        || written.isBefore(AuditMonths.begin(seal.month().plusMonths(1))
                                .plus(LONGEST_TRANSACTION)
                                .toInstant()));
    }

    private void compareWithExport(Head head) {
        Set<Head> there = exported.get(head.position());
        if (broken == null && there != null && !there.contains(head)) {
            broken = new Broken(Kind.HEAD_DIFFERS, head.position(), null);
        }
    }

    private void compare(long at, byte[] found) {
        Head head = kept.get(at);
        if (broken == null && head != null && !head.is(found)) {
            broken = new Broken(Kind.HEAD_DIFFERS, at, null);
        }
    }
}
