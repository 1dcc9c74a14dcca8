package id.kinerja.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A nightly removal of what has been kept long enough.
 *
 * @param night the day, in the government's zone
 * @param finishedAt none while it runs
 * @param interrupted whether it was cut off; the next one went on
 * @param failed whether a kind failed; the others went on
 */
record RemovalRun(
        long number,
        LocalDate night,
        Instant startedAt,
        @Nullable Instant finishedAt,
        boolean interrupted,
        boolean failed,
        List<RemovedKind> kinds) {

    /** How many things it removed. */
    public long removed() {
        return kinds.stream().mapToLong(RemovedKind::removed).sum();
    }
}
