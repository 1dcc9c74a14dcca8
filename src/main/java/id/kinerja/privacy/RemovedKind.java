package id.kinerja.privacy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was, or would be, removed of a kind of data.
 *
 * @param keeps the value of its setting
 * @param before what belongs to days before this one is due
 * @param held how many were due and stay, by reason
 * @param failure why it failed, as a code; none when it did not
 */
record RemovedKind(
        String kind,
        int keeps,
        LocalDate before,
        long removed,
        Map<String, Long> held,
        @Nullable String failure) {

    /** How many were due and stay. */
    public long heldInAll() {
        return held.values().stream().mapToLong(Long::longValue).sum();
    }
}
