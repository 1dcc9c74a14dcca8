package id.kinerja.distribution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit and who says what it achieved.
 *
 * @param headId its head; none when nobody or several lead it
 * @param leaderId who leads it, as head or, while nobody does for good, as Plt.; none when nobody or several do
 * @param graderId the head above: the superior of its head, or the head of the next unit above that has one
 */
record GradedUnit(
        UUID id,
        String code,
        String name,
        int depth,
        @Nullable UUID headId,
        @Nullable UUID leaderId,
        @Nullable UUID graderId) {

    /** Whether it is directly below the root (perangkat daerah). */
    boolean isAgency() {
        return depth == 1;
    }
}
