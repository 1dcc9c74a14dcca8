package id.kinerja.evaluation;

import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.organization.Officials;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see and write what of an evaluation; who may not is told that there is none. */
@Component
@Transactional(readOnly = true)
class EvaluationAccess {

    private final Evaluations evaluations;
    private final EvaluationSheets sheets;
    private final Cases cases;
    private final Policy policy;
    private final Officials officials;

    EvaluationAccess(
            Evaluations evaluations, EvaluationSheets sheets, Cases cases, Policy policy, Officials officials) {
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.cases = cases;
        this.policy = policy;
        this.officials = officials;
    }

    /** The evaluation as this person may read it. */
    EvaluationSheet toRead(SignedIn me, UUID id) {
        Evaluation evaluation = evaluations.get(id);
        if (me.is(evaluation.employeeId())) {
            return sheets.forEmployee(id);
        }
        if (mayRate(me, id)) {
            return sheets.forReviewer(id);
        }
        if (policy.mayRead(me, evaluation.employeeId()) || step(me, id).isPresent()) {
            return sheets.forReader(id);
        }
        throw new NotVisible();
    }

    /** The evaluation for who writes the self-assessment: the employee, or an admin for who cannot sign in. */
    EvaluationSheet toAssess(SignedIn me, UUID id) {
        if (mayAssess(me, id)) {
            return sheets.forEmployee(id);
        }
        throw new NotVisible();
    }

    boolean mayAssess(SignedIn me, UUID id) {
        UUID employee = evaluations.get(id).employeeId();
        return me.is(employee) || (me.has(Role.PERSONNEL_ADMIN) && officials.accountOf(employee) == null);
    }

    /** The evaluation for who rates it; never the employee. */
    EvaluationSheet toRate(SignedIn me, UUID id) {
        if (mayRate(me, id)) {
            return sheets.forReviewer(id);
        }
        throw new NotVisible();
    }

    boolean mayRate(SignedIn me, UUID id) {
        Evaluation evaluation = evaluations.get(id);
        return !me.is(evaluation.employeeId())
                && (policy.mayDecide(me, evaluation.employeeId()) || rated(me, evaluation) || waitsForRating(me, id));
    }

    /** The step in which the evaluation waits for this person. */
    Optional<OpenStep> step(SignedIn me, UUID id) {
        return cases.stepFor(me, id);
    }

    private boolean waitsForRating(SignedIn me, UUID id) {
        return step(me, id)
                .filter(step -> step.step().equals(EvaluationSteps.RATE))
                .isPresent();
    }

    private static boolean rated(SignedIn me, Evaluation evaluation) {
        Judgement judgement = evaluation.judgement();
        return judgement != null && judgement.ratedBy().equals(me.userName());
    }
}
