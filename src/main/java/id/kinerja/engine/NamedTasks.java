package id.kinerja.engine;

import id.kinerja.organization.SuperiorChanges;
import java.util.List;

/**
 * Tasks that wait for somebody whom their capability names by a rule of its own, not for today's superior. Asked whenever
 * people have changed, after superiors' decisions were moved.
 */
public interface NamedTasks {

    /**
     * Moves those whose somebody cannot do them any more, each in a transaction of its own, with a note.
     *
     * @param changes what changed since the last time
     * @return how many, and whether something was left for the next time; the changes stay due then
     */
    MovedTasks move(List<SuperiorChanges.Due> changes);
}
