package id.kinerja.organization;

import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records rosters that were applied, and those that were taken out. */
@Component
class RosterTrail {

    /** What an import is called where it is recorded. */
    static final String IMPORT = "roster-import";

    private final Trail trail;

    RosterTrail(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(RosterImported imported) {
        trail.record(Entry.of(Action.ROSTER_APPLIED, IMPORT, imported.importId())
                .by(imported.by())
                .changed(
                        Map.of(),
                        Map.of("effectiveOn", imported.effectiveOn().toString(), "people", imported.people())));
    }

    /** A file is about to be handed out. */
    void exported(String type, Object id) {
        trail.record(Entry.of(Action.DATA_EXPORTED, type, id));
    }
}
