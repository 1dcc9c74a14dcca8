package id.kinerja.target;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
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
    private final Writers writers;
    private final Policy policy;
    private final PlanChains chains;

    PlanAccess(PlanReader reader, Reviewing reviewing, Writers writers, Policy policy, PlanChains chains) {
        this.reader = reader;
        this.reviewing = reviewing;
        this.writers = writers;
        this.policy = policy;
        this.chains = chains;
    }

    /**
     * The plan, for who decides on it and for whom the policy allows to read it.
     *
     * @throws id.kinerja.access.NotVisible when there is none for this person
     */
    PlanView toRead(UUID id, SignedIn me) {
        require(id, me);
        return reader.view(id);
    }

    /** How the results of a plan that this person reads serve those above them. */
    PlanChain chain(PlanView plan) {
        return chains.of(plan);
    }

    /**
     * Lets pass who may read the plan.
     *
     * @throws id.kinerja.access.NotVisible when there is none for this person
     */
    void require(UUID id, SignedIn me) {
        policy.require(
                me,
                Right.READ,
                Matter.PLAN
                        .of(reader.owner(id))
                        .with(Relation.ASKED, () -> reviewing.decides(id, me))
                        .with(
                                Relation.TEAM_WRITER,
                                () -> writers.hasTaken(me, id, reader.plan(id).state())));
    }
}
