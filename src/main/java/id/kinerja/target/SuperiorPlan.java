package id.kinerja.target;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan can be aligned with (penyelarasan).
 *
 * @param expected whether a link is expected; not for those directly under the head of government, nor without superior
 * @param name who is waited for, or whose results these are
 * @param waitingSince since when the superior's results are waited for; none when they are there
 * @param results the superior's results that may be linked
 * @param agency whether regional indicators may be served: by who heads an agency, and by who has no superior's plan above
 * @param regional the regional indicators in force that then may be served; none for others
 */
record SuperiorPlan(
        boolean expected,
        @Nullable String name,
        @Nullable Instant waitingSince,
        List<LinkedResult> results,
        boolean agency,
        List<LinkedResult> regional) {

    /** Nobody whose results would have to be served. */
    static final SuperiorPlan NONE = new SuperiorPlan(false, null, null, List.of(), false, List.of());

    /** A result of the superior's plan, or a regional indicator. */
    record LinkedResult(UUID id, String text) {}

    /** Whether the superior has no result to link yet. */
    public boolean waiting() {
        return expected && results.isEmpty();
    }
}
