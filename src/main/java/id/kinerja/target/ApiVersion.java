package id.kinerja.target;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An established version in a list for programs.
 *
 * @param version counted from 1
 * @param amendment the amendment that became it; none of the first one
 * @param reason why the plan was amended
 */
record ApiVersion(
        int version,
        Instant establishedAt,
        String establishedBy,
        @Nullable UUID amendment,
        @Nullable String reason) {

    static ApiVersion of(AmendmentReader.VersionLine line) {
        return new ApiVersion(
                line.version(), line.establishedAt(), line.establishedBy(), line.amendment(), line.reason());
    }
}
