package id.kinerja.distribution;

import id.kinerja.organization.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit achieved in a period.
 *
 * @param round 1 for the first; the last counts
 * @param by the user name of who set it
 * @param onBehalfOf the user name of the official in whose place; none when in no other's
 * @param patternVersion the version of the table of patterns that counts for it; none: that of today
 * @param headVersion the version of the table of heads' ratings that counts for it; none: that of today
 */
record UnitResult(
        UUID unitId,
        UUID periodId,
        int round,
        UnitGrade grade,
        String reason,
        String by,
        @Nullable String onBehalfOf,
        Instant at,
        @Nullable Integer patternVersion,
        @Nullable Integer headVersion) {

    /** Who set it, in whose place. */
    Actor actor() {
        return new Actor(by, onBehalfOf);
    }
}
