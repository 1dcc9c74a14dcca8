package id.kinerja.cycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of opening a period for everybody it concerns.
 *
 * @param expected how many people were missing when it began
 * @param excluded how many it left out, since they are not evaluated in the period
 * @param opened for how many it has opened the period so far
 * @param failed for how many it could not
 */
public record Opening(
        UUID id,
        UUID periodId,
        boolean running,
        int expected,
        int excluded,
        int opened,
        int failed,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How far it is, 0 to 100. */
    public int percent() {
        return running && expected > 0 ? Math.min(100, (opened + failed) * 100 / expected) : 100;
    }
}
