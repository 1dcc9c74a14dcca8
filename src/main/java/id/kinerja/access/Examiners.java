package id.kinerja.access;

import java.util.Map;
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

    /** The letters under which an account examines employees today, by employee, with one statement. */
    Map<UUID, String> letters(SignedIn person);
}
