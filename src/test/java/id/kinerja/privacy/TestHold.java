package id.kinerja.privacy;

import id.kinerja.personal.CaseHold;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Holds the cases that a test contests, as objections will; and breaks down when a test wants a crash. */
@Component
class TestHold implements CaseHold {

    final Set<UUID> contested = ConcurrentHashMap.newKeySet();

    /** How often it answers before it breaks down; never when it is negative. */
    volatile int answers = -1;

    @Override
    public String reason() {
        return "CONTESTED";
    }

    @Override
    public Set<UUID> held(Collection<UUID> cases) {
        if (answers == 0) {
            throw new InternalError("killed");
        }
        if (answers > 0) {
            answers--;
        }
        Set<UUID> found = new HashSet<>(cases);
        found.retainAll(contested);
        return found;
    }
}
