package id.kinerja.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit on a day, with who heads it.
 *
 * @param depth how far below the root; the root has 0
 * @param managers how many hold a managerial post in it
 * @param headId the head; none when nobody or several hold a managerial post
 * @param actingName who leads it as Plt. while nobody holds the post; none otherwise
 * @param people how many work in it
 */
record UnitView(
        UUID id,
        String code,
        String name,
        @Nullable UUID parentId,
        int depth,
        int managers,
        @Nullable UUID headId,
        @Nullable String headName,
        @Nullable String actingName,
        int people) {

    /** Whether a head is missing: the root is headed by the head of government. */
    public boolean lacksHead() {
        return depth > 0 && managers == 0;
    }

    public boolean hasSeveralHeads() {
        return managers > 1;
    }
}
