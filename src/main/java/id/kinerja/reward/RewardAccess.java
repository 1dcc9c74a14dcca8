package id.kinerja.reward;

import id.kinerja.access.Appraisal;
import id.kinerja.access.Matter;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see and write what of a nomination; who may not is told that there is none. */
@Component
@Transactional(readOnly = true)
class RewardAccess {

    private final Nominations nominations;
    private final Scores scores;
    private final Cases cases;
    private final Policy policy;
    private final OpenedFiles opened;

    RewardAccess(Nominations nominations, Scores scores, Cases cases, Policy policy, OpenedFiles opened) {
        this.nominations = nominations;
        this.scores = scores;
        this.cases = cases;
        this.policy = policy;
        this.opened = opened;
    }

    /** The nomination for who may read it. */
    Nomination toRead(SignedIn me, UUID id) {
        Nomination nomination = nominations.get(id);
        policy.require(me, Right.READ, frame(me, nomination));
        return nomination;
    }

    /** The nomination for who made it. */
    Nomination toWrite(SignedIn me, UUID id) {
        Nomination nomination = nominations.get(id);
        policy.require(me, Right.WRITE, frame(me, nomination));
        return nomination;
    }

    boolean mayWrite(SignedIn me, Nomination nomination) {
        return policy.may(me, Right.WRITE, frame(me, nomination));
    }

    /** Records that the person is about to be shown the nomination of somebody else. */
    @Transactional
    void opened(SignedIn me, Nomination nomination) {
        opened.opened(me, principal(me, nomination), nomination.nomineeId(), Nominations.PROCESS, nomination.id());
    }

    /** In whose place somebody has to do with it; none when in no other's. */
    @Nullable
    String principal(SignedIn me, Nomination nomination) {
        return me.is(nomination.nominatorId()) && !me.userName().equals(nomination.nominatedFor())
                ? nomination.nominatedFor()
                : null;
    }

    /** Whether somebody may know how an employee was judged. */
    boolean maySeePredicates(SignedIn me, UUID employee) {
        return policy.may(me, Right.READ, Matter.RATING.of(employee).at(Stage.HANDED_OVER));
    }

    /** The step in which the nomination, or its scoring, waits for this person. */
    Optional<OpenStep> step(SignedIn me, Nomination nomination) {
        List<UUID> waiting = new ArrayList<>(List.of(nomination.id()));
        scores.of(nomination.id()).stream()
                .filter(score -> score.member().equals(me.userName()))
                .forEach(score -> waiting.add(score.id()));
        return waiting.stream().flatMap(id -> cases.stepFor(me, id).stream()).findFirst();
    }

    /** The nomination as the policy knows it. */
    Appraisal frame(SignedIn me, Nomination nomination) {
        Appraisal bare = Matter.REWARD
                .of(nomination.nomineeId())
                .at(nomination.state() == RewardState.DRAFT ? Stage.DRAFT : Stage.SUBMITTED);
        return bare.with(Relation.NOMINATOR, () -> isNominator(me, nomination, bare))
                .with(Relation.ASKED, () -> step(me, nomination).isPresent());
    }

    private boolean isNominator(SignedIn me, Nomination nomination, Appraisal bare) {
        String principal = nomination.nominatedFor();
        return me.userName().equals(principal)
                || me.is(nomination.nominatorId()) && policy.actsFor(me, principal, bare);
    }
}
