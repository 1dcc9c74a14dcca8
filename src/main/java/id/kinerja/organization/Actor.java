package id.kinerja.organization;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, as records keep it.
 *
 * @param person the user name of who did it
 * @param principal the user name of the official in whose place it was done; none when in no other's (atas nama)
 */
public record Actor(String person, @Nullable String principal) {

    /** Somebody who acts in nobody else's place. */
    public static Actor of(String person) {
        return new Actor(person, null);
    }
}
