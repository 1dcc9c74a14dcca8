package id.kinerja.objection;

import id.kinerja.access.Appraisal;
import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.evaluation.ReceivedResult;
import id.kinerja.evaluation.ReceivedResults;
import id.kinerja.organization.Actor;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see and file what of an objection; who may not is told that there is none. */
@Component
@Transactional(readOnly = true)
class ObjectionAccess {

    private final ObjectionStore store;
    private final ReceivedResults results;
    private final Cases cases;
    private final Policy policy;
    private final OpenedFiles opened;

    ObjectionAccess(ObjectionStore store, ReceivedResults results, Cases cases, Policy policy, OpenedFiles opened) {
        this.store = store;
        this.results = results;
        this.cases = cases;
        this.policy = policy;
        this.opened = opened;
    }

    /** The result that this person may contest: the own one, once it was handed over. */
    ReceivedResult toContest(SignedIn me, UUID evaluationId) {
        return results.find(evaluationId)
                .filter(result -> policy.may(me, Right.WRITE, Matter.OBJECTION.of(result.employeeId())))
                .orElseThrow(NotVisible::new);
    }

    /** The objection as this person may read it. */
    Objection toRead(SignedIn me, UUID id) {
        return store.find(id).filter(objection -> mayRead(me, objection)).orElseThrow(NotVisible::new);
    }

    boolean mayRead(SignedIn me, Objection objection) {
        return policy.may(me, Right.READ, frame(me, objection));
    }

    /** Records that the person is about to be shown the objection of somebody else. */
    @Transactional
    void opened(SignedIn me, Objection objection) {
        opened.opened(me, objection.employeeId(), Objections.PROCESS, objection.id());
    }

    /** The step in which the objection waits for this person. */
    Optional<OpenStep> step(SignedIn me, UUID id) {
        return cases.stepFor(me, id);
    }

    /** The objection as the policy knows it. */
    Appraisal frame(SignedIn me, Objection objection) {
        Appraisal plain = Matter.OBJECTION.of(objection.employeeId());
        return plain.with(Relation.RATER, () -> rated(me, objection))
                .with(Relation.DECIDER, () -> decides(me, objection, plain))
                .with(Relation.ASKED, () -> step(me, objection.id()).isPresent());
    }

    private boolean rated(SignedIn me, Objection objection) {
        return me.userName().equals(objection.respondent())
                || results.find(objection.evaluationId())
                        .filter(result -> policy.isOf(
                                me,
                                new Actor(result.ratedBy(), result.ratedFor()),
                                Matter.EVALUATION.of(objection.employeeId())))
                        .isPresent();
    }

    private boolean decides(SignedIn me, Objection objection, Appraisal plain) {
        Objection.Escalation escalation = objection.escalation();
        Objection.Ruling ruling = objection.ruling();
        return Stream.of(objection.decider(), escalation == null ? null : escalation.to())
                        .anyMatch(me.userName()::equals)
                || ruling != null && policy.isOf(me, ruling.actor(), plain);
    }
}
