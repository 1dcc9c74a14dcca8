package id.kinerja.privacy;

import id.kinerja.access.SignedIn;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records that somebody took the own data out, before they are handed out. */
@Component
class OwnDataTrail {

    private final Trail trail;

    OwnDataTrail(Trail trail) {
        this.trail = trail;
    }

    /** @param as in which form */
    void exported(SignedIn me, String as) {
        trail.record(Entry.of(Action.DATA_EXPORTED, "own-data", me.employeeId())
                .by(me.userName())
                .fileOf(me.employeeId())
                .changed(Map.of(), Map.of("as", as)));
    }
}
