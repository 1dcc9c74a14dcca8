package id.kinerja.coaching;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.review.DraftChanges;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rows of a plan while superior and employee write it. */
@Service
@Transactional
class PlanDrafts {

    private final PlanRows rows;
    private final DraftChanges changes;
    private final Policy policy;
    private final Trail trail;

    PlanDrafts(PlanRows rows, DraftChanges changes, Policy policy, Trail trail) {
        this.rows = rows;
        this.changes = changes;
        this.policy = policy;
        this.trail = trail;
    }

    /** Saves all rows; false when somebody saved in between, or the plan is no draft any more. */
    boolean save(Coaching coaching, long version, List<PlanAction> content, SignedIn me) {
        if (!rows.replace(coaching.id(), version, content)) {
            return false;
        }
        if (!me.is(coaching.employeeId()) && changes.isNewTo(coaching.id(), me.userName())) {
            trail.record(Entry.of(Action.DRAFT_BEGUN, Coachings.PROCESS, coaching.id())
                    .by(me.userName())
                    .onBehalfOf(policy.principalOf(me, Right.WRITE, Matter.COACHING, coaching.employeeId()))
                    .fileOf(coaching.employeeId())
                    .inCase(coaching.id(), null));
        }
        changes.note(coaching.id(), me.userName());
        return true;
    }
}
