package id.kinerja.objection;

import id.kinerja.access.SignedIn;
import id.kinerja.evaluation.RulingReasons;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells why an objection was decided as it was, to who may read the objection. */
@Component
class ReadableRulings implements RulingReasons {

    private final ObjectionStore store;
    private final ObjectionAccess access;

    ReadableRulings(ObjectionStore store, ObjectionAccess access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public Optional<String> of(SignedIn reader, UUID evaluationId) {
        return store.against(evaluationId)
                .filter(objection -> access.mayRead(reader, objection))
                .map(Objection::ruling)
                .map(Objection.Ruling::reason);
    }
}
