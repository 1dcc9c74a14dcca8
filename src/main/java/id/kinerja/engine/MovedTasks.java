package id.kinerja.engine;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * What a capability moved.
 *
 * @param tasks how many
 * @param whole whether nothing was left for the next time, since somebody was at it
 */
public record MovedTasks(int tasks, boolean whole) {

    private static final Logger LOG = LoggerFactory.getLogger(MovedTasks.class);

    /**
     * Goes through cases; one that somebody is at is left for the next time, one that went on or cannot be moved for the next day.
     *
     * @param moves says whether it moved a case, in a transaction of its own
     */
    public static MovedTasks each(Collection<UUID> cases, Predicate<UUID> moves) {
        int moved = 0;
        boolean whole = true;
        for (UUID id : cases) {
            try {
                moved += moves.test(id) ? 1 : 0;
            } catch (ConcurrencyFailureException met) {
                LOG.debug("Somebody was at case {}", id, met);
                whole = false;
            } catch (CaseMoved met) {
                // it went on, or cannot be moved: the next day's pass asks it again
                LOG.debug("Case {} was handled meanwhile", id, met);
            }
        }
        return new MovedTasks(moved, whole);
    }
}
