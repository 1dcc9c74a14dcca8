package id.kinerja.objection;

import id.kinerja.engine.Cases;
import id.kinerja.engine.MovedTasks;
import id.kinerja.engine.NamedTasks;
import id.kinerja.engine.OpenStep;
import id.kinerja.evaluation.ReceivedResult;
import id.kinerja.evaluation.ReceivedResults;
import id.kinerja.objection.Objection.Escalation;
import id.kinerja.organization.Employee;
import id.kinerja.organization.SuperiorChanges;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves an open objection on when who decides, or to whom it is escalated, has left or lost the account: to the next superior,
 * who has the whole term, with a note beside the case and an entry in the trail. What waits for a superior without an account goes to that one as soon as there is one. What was taken over before takeovers began the step anew begins it now.
 */
@Component
class ObjectionMoves implements NamedTasks {

    private final ObjectionStore store;
    private final ReceivedResults results;
    private final Deciders deciders;
    private final PassedDecisions passed;
    private final Cases cases;
    private final TransactionTemplate transaction;

    ObjectionMoves(
            ObjectionStore store,
            ReceivedResults results,
            Deciders deciders,
            PassedDecisions passed,
            Cases cases,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.results = results;
        this.deciders = deciders;
        this.passed = passed;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public MovedTasks move(List<SuperiorChanges.Due> changes) {
        return MovedTasks.each(store.undecided(), id -> Boolean.TRUE.equals(transaction.execute(status -> moved(id))));
    }

    private boolean moved(UUID id) {
        Objection objection = store.lock(id).orElseThrow();
        Optional<OpenStep> step =
                cases.openSteps(id).stream().filter(Objections::isForDecider).findFirst();
        if (objection.ruling() != null) {
            return false;
        }
        if (objection.decider() == null) {
            return found(objection, step);
        }
        if (step.isEmpty()) {
            return false;
        }
        Escalation escalation = objection.escalation();
        if (!deciders.serves(objection.decider())) {
            @Nullable String next = next(objection);
            if (next != null) {
                passed.decider(objection, next);
                cases.pass(step.get(), next, "DAY");
                anew(step.get());
                return true;
            }
        } else if (escalation != null && Objects.equals(objection.decider(), escalation.to())) {
            anew(step.get());
            return true;
        }
        if (escalation != null && (escalation.to() == null || !deciders.serves(escalation.to()))) {
            @Nullable String next = next(objection);
            if (!Objects.equals(next, escalation.to())) {
                passed.escalatedTo(objection, escalation.to(), next, escalation.at());
                return true;
            }
        }
        return false;
    }

    /** Who was to decide had no account, and has one now. */
    private boolean found(Objection objection, Optional<OpenStep> step) {
        @Nullable String decider = next(objection);
        if (decider == null) {
            return false;
        }
        passed.decider(objection, decider);
        step.ifPresent(this::anew);
        return true;
    }

    private void anew(OpenStep step) {
        store.begunAnew(step.caseId());
        cases.again(Objections.PROCESS, step.caseId(), step.step(), step.step());
    }

    private @Nullable String next(Objection objection) {
        ReceivedResult result = results.find(objection.evaluationId()).orElseThrow();
        return deciders.next(result, objection).map(Employee::userName).orElse(null);
    }
}
