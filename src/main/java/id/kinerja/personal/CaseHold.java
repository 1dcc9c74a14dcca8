package id.kinerja.personal;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps cases from being removed although their time is over, such as those that are open or contested; a bean of the
 * capability that knows.
 */
public interface CaseHold {

    /** Why, as a code in capitals; the message {@code privacy.held.<code>} words it. */
    String reason();

    /** Which of these cases it holds, by one query. */
    Set<UUID> held(Collection<UUID> cases);
}
