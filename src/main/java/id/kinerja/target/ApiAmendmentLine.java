package id.kinerja.target;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amendment in a list for programs.
 *
 * @param baseVersion the version that it changes
 * @param side whose side started it
 * @param wanted what is to change, in the words of who started it
 * @param version the version that it became; none when it became none
 */
record ApiAmendmentLine(
        UUID id,
        int baseVersion,
        AmendmentSide side,
        AmendmentState state,
        String reason,
        String wanted,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer version) {

    static ApiAmendmentLine of(Amendment amendment) {
        var end = amendment.ended();
        return new ApiAmendmentLine(
                amendment.id(),
                amendment.baseVersion(),
                amendment.side(),
                amendment.state(),
                amendment.reason(),
                amendment.wanted(),
                amendment.startedAt(),
                end == null ? null : end.at(),
                amendment.version());
    }
}
