package id.kinerja.coaching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a coaching plan. While it is written anything may be missing.
 *
 * @param gap what is missing (kesenjangan)
 * @param goal what is to be reached (sasaran)
 * @param action what is done about it
 * @param owner who sees to it, as typed
 * @param measure by what it is seen (ukuran keberhasilan)
 * @param resources what it takes (dukungan sumber daya); may stay empty
 */
record PlanAction(
        String gap,
        String goal,
        @Nullable ActionKind kind,
        String action,
        String owner,
        @Nullable LocalDate dueOn,
        String measure,
        String resources) {

    /** Whether nothing was written into it. */
    boolean isEmpty() {
        return kind == null && dueOn == null && (gap + goal + action + owner + measure + resources).isBlank();
    }
}
