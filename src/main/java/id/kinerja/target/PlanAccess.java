package id.kinerja.target;

import id.kinerja.access.Policy;
import id.kinerja.access.SignedIn;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may read which plan; who may not is told that there is none. */
@Component
@Transactional(readOnly = true)
class PlanAccess {

    private final PlanReader reader;
    private final Reviewing reviewing;
    private final Policy policy;

    PlanAccess(PlanReader reader, Reviewing reviewing, Policy policy) {
        this.reader = reader;
        this.reviewing = reviewing;
        this.policy = policy;
    }

    /**
     * The plan, for who decides on it and for whom the policy allows to read it.
     *
     * @throws id.kinerja.access.NotVisible when there is none for this person
     */
    PlanView toRead(UUID id, SignedIn me) {
        if (!reviewing.decides(id, me)) {
            policy.requireRead(me, reader.owner(id));
        }
        return reader.view(id);
    }
}
