package id.kinerja.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row on which somebody held one post of one unit under one superior.
 *
 * @param from the first day
 * @param to the last day
 * @param post its title, and below the unit's name, as on the last day
 * @param superiorId none when there was none
 */
public record HeldStretch(
        LocalDate from,
        LocalDate to,
        UUID postId,
        String post,
        @Nullable UUID unitId,
        @Nullable String unit,
        @Nullable UUID superiorId) {

    /** Whether nothing but the days differs. */
    boolean sameAs(HeldStretch other) {
        return postId.equals(other.postId)
                && java.util.Objects.equals(unitId, other.unitId)
                && java.util.Objects.equals(superiorId, other.superiorId);
    }

    /** The same until another day, as it is called then. */
    HeldStretch until(HeldStretch later) {
        return new HeldStretch(from, later.to, postId, later.post, unitId, later.unit, superiorId);
    }
}
