package id.kinerja.audit;

import id.kinerja.audit.Verification.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Do the times of the entries go with their order? Ids and the database's times are drawn together, so they rise
 * together, however long a transaction takes; no entry was written after its seal; and the application's time is the
 * database's but for the difference of two clocks, unless the trail says that the application's was moved.
 */
final class Dating {

    /** So far two clocks may be apart, or one clock be set back. */
    private static final Duration APART = Duration.ofMinutes(10);

    /** So long the application may stand still between an entry and its seal without being asked why. */
    private static final Duration STILL = Duration.ofHours(1);

    private static final int NAMED = 20;

    private final boolean clockMoved;
    private final TreeMap<Long, Instant> written = new TreeMap<>();
    private final Names misdated = new Names();
    private final Names late = new Names();

    /** @param clockMoved whether the application's time says nothing */
    Dating(boolean clockMoved) {
        this.clockMoved = clockMoved;
    }

    /** Looks at the next entry of the chain. */
    void check(Seal seal, AuditEntry entry) {
        boolean inOrder = isInOrder(entry) && !isAfter(entry.writtenAt(), seal.sealedAt(), APART);
        if (!inOrder || isByAnotherClock(entry)) {
            misdated.add(entry.id());
        }
        if (isAfter(seal.sealedAt(), entry.writtenAt(), STILL)) {
            late.add(entry.id());
        }
        if (inOrder) {
            written.put(entry.id(), entry.writtenAt());
        }
        Long settled = written.floorKey(seal.settledId());
        if (settled != null) {
            // no entry comes below it any more; it alone is still a neighbour
            written.headMap(settled).clear();
        }
    }

    Named misdated() {
        return misdated.named();
    }

    Named late() {
        return late.named();
    }

    private boolean isInOrder(AuditEntry entry) {
        Map.Entry<Long, Instant> before = written.lowerEntry(entry.id());
        Map.Entry<Long, Instant> after = written.higherEntry(entry.id());
        return (before == null || !isAfter(before.getValue(), entry.writtenAt(), APART))
                && (after == null || !isAfter(entry.writtenAt(), after.getValue(), APART));
    }

    private boolean isByAnotherClock(AuditEntry entry) {
        return !clockMoved
                && (isAfter(entry.at(), entry.writtenAt(), APART) || isAfter(entry.writtenAt(), entry.at(), APART));
    }

    private static boolean isAfter(Instant one, Instant other, Duration atLeast) {
        return one.isAfter(other.plus(atLeast));
    }

    private static final class Names {

        private final List<Long> first = new ArrayList<>();
        private long count;

        void add(long id) {
            count++;
            if (first.size() < NAMED) {
                first.add(id);
            }
        }

        Named named() {
            return new Named(count, List.copyOf(first));
        }
    }
}
