package id.kinerja.demo;

import id.kinerja.access.SignedIn;
import id.kinerja.organization.Posting;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who plays a part.
 *
 * @param superior the direct superior; none for whom the head of government is
 * @param depth how many superiors are above, from 0
 */
record Person(
        UUID id, SignedIn me, Posting posting, @Nullable UUID superior, int depth) {

    /** Chance that is the same at each telling, for one scene of this person. */
    Random random(String scene) {
        return new Random(31L * me.userName().hashCode() + scene.hashCode());
    }

    boolean leads() {
        return posting.kind() != null && posting.kind().managerial();
    }

    /** An id of this person's that is the same at each telling. */
    UUID thing(String name) {
        return UUID.nameUUIDFromBytes((me.userName() + '/' + name).getBytes(StandardCharsets.UTF_8));
    }
}
