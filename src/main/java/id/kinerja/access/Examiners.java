package id.kinerja.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who examines whom: what the capability that records examinations tells the policy. */
public interface Examiners {

    /**
     * The letter under which an account examines an employee today.
     *
     * @return its number; none when no recorded examination runs
     */
    @Nullable
    String letterOf(SignedIn person, UUID employee);
}
