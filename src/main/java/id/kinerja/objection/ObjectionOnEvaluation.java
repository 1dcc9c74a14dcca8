package id.kinerja.objection;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.CaseView;
import id.kinerja.evaluation.EvaluationSection;
import id.kinerja.evaluation.ReceivedResult;
import id.kinerja.evaluation.ReceivedResults;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an evaluation's page says about objections: how long one may be filed, or that there is one. */
@Component
class ObjectionOnEvaluation implements EvaluationSection {

    private final ObjectionStore store;
    private final ObjectionAccess access;
    private final Objections objections;
    private final ReceivedResults results;
    private final Policy policy;

    ObjectionOnEvaluation(
            ObjectionStore store,
            ObjectionAccess access,
            Objections objections,
            ReceivedResults results,
            Policy policy) {
        this.store = store;
        this.access = access;
        this.objections = objections;
        this.results = results;
        this.policy = policy;
    }

    @Override
    public Optional<CaseView> of(SignedIn reader, UUID evaluationId) {
        Optional<Objection> filed = store.against(evaluationId);
        if (filed.isPresent()) {
            return filed.filter(objection -> access.mayRead(reader, objection))
                    .map(objection -> new CaseView("objection/parts :: filed", Map.of("objection", objection)));
        }
        return results.find(evaluationId)
                .filter(result -> result.receivedAt() != null
                        && policy.may(reader, Right.WRITE, Matter.OBJECTION.of(result.employeeId())))
                .map(this::open);
    }

    private CaseView open(ReceivedResult result) {
        return new CaseView(
                "objection/parts :: open",
                Map.of("result", result, "possible", objections.obstacle(result).isEmpty()));
    }
}
