package id.kinerja.objection;

import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passes objections on to another superior, who decides or may take over from now on, and lets the trail say so. */
@Component
class PassedDecisions {

    private final ObjectionStore store;
    private final Trail trail;

    PassedDecisions(ObjectionStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /** Another decides, since who was to has left or lost the account, or nobody had one yet. */
    void decider(Objection objection, String next) {
        store.decider(objection.id(), next);
        record(objection, "decider", objection.decider(), next);
    }

    /**
     * Another may take over, since to whom it was escalated has left or lost the account.
     *
     * @param next none when nobody is above
     */
    void escalatedTo(Objection objection, @Nullable String former, @Nullable String next, Instant since) {
        store.escalate(objection.id(), next, since);
        record(objection, "escalatedTo", former, next);
    }

    private void record(Objection objection, String what, @Nullable String before, @Nullable String after) {
        trail.record(Entry.of(Action.OBJECTION_PASSED_ON, Objections.PROCESS, objection.id())
                .by(Trail.SYSTEM)
                .fileOf(objection.employeeId())
                .inCase(objection.id(), null)
                .changed(of(what, before), of(what, after)));
    }

    private static Map<String, String> of(String what, @Nullable String account) {
        Map<String, String> of = new LinkedHashMap<>();
        if (account != null) {
            of.put(what, account);
        }
        return of;
    }
}
