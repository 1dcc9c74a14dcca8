package id.kinerja.distribution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit achieved in a period.
 *
 * @param round 1 for the first; the last counts
 * @param by the user name of who set it
 * @param onBehalfOf the user name of the official in whose place; none when in no other's
 */
record UnitResult(
        UUID unitId,
        UUID periodId,
        int round,
        UnitGrade grade,
        String reason,
        String by,
        @Nullable String onBehalfOf,
        Instant at) {}
