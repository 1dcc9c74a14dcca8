package id.kinerja.evaluation;

import id.kinerja.access.NotVisible;
import id.kinerja.engine.Cases;
import id.kinerja.organization.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Results that were received, for who contests them and who settles that (keberatan). Nothing follows from a result before
 * the term is over or the objection decided; who may is asked before.
 */
@Service
@Transactional
public class ContestedResults {

    /** The messages that the process waits for. */
    private static final String FILED = "objection-filed";

    private static final String DECIDED = "objection-decided";

    private final EvaluationRepository evaluations;
    private final Contests contests;
    private final EvaluationHistory history;
    private final PredicateGrids grids;
    private final EvaluationSteps steps;
    private final Cases cases;
    private final Clock clock;

    ContestedResults(
            EvaluationRepository evaluations,
            Contests contests,
            EvaluationHistory history,
            PredicateGrids grids,
            EvaluationSteps steps,
            Cases cases,
            Clock clock) {
        this.evaluations = evaluations;
        this.contests = contests;
        this.history = history;
        this.grids = grids;
        this.steps = steps;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The result is contested: nothing follows from it before that is settled.
     *
     * @return false when it was contested before
     * @throws IllegalStateException when it was not received
     * @throws id.kinerja.engine.CaseMoved when the term ended in the same instant
     */
    public boolean contest(UUID evaluationId, Actor by) {
        Evaluation evaluation = evaluations.forChange(evaluationId).orElseThrow(NotVisible::new);
        if (evaluation.acknowledgement() == null) {
            throw new IllegalStateException("evaluation " + evaluationId + " was not received");
        }
        if (contests.of(evaluationId).isPresent()) {
            return false;
        }
        contests.add(evaluationId, clock.instant());
        history.add(evaluationId, evaluation.round(), EventKind.CONTESTED, by, "");
        if (evaluation.followUp() == null) {
            cases.send(FILED, evaluationId);
        }
        return true;
    }

    /** The result stands as it was, and what follows from it does. */
    public void confirm(UUID evaluationId, Actor by) {
        Evaluation evaluation = contested(evaluationId);
        contests.settle(evaluationId, ContestOutcome.CONFIRMED, by, clock.instant());
        history.add(evaluationId, evaluation.round(), EventKind.UPHELD, by, "");
        if (evaluation.followUp() == null) {
            cases.send(DECIDED, evaluationId);
        }
    }

    /**
     * Other ratings stand from now on, with the predicate that the decision table gives for them in the version by which the
     * period was rated; what was stays on record. What had followed from the former result already is replaced by what follows from this one.
     */
    public void change(UUID evaluationId, Rating resultRating, Rating behaviourRating, Actor by) {
        Evaluation evaluation = contested(evaluationId);
        Judgement former = evaluation.judgement();
        DerivedPredicate formerPredicate = evaluation.predicate();
        if (former == null || formerPredicate == null) {
            throw new IllegalStateException("evaluation " + evaluationId + " has no result");
        }
        boolean followed = evaluation.followUp() != null;
        Instant now = clock.instant();
        contests.settle(evaluationId, ContestOutcome.CHANGED, by, now);
        contests.keep(evaluationId, former, formerPredicate);
        evaluation.change(
                former.withRatings(resultRating, behaviourRating),
                grids.derive(resultRating, behaviourRating, formerPredicate.version()));
        history.add(evaluationId, evaluation.round(), EventKind.CHANGED, by, "");
        if (followed) {
            steps.recordFollowUp(evaluationId.toString());
        } else {
            cases.send(DECIDED, evaluationId);
        }
    }

    private Evaluation contested(UUID evaluationId) {
        if (contests.of(evaluationId).filter(Contest::open).isEmpty()) {
            throw new IllegalStateException("evaluation " + evaluationId + " is not contested");
        }
        return evaluations.forChange(evaluationId).orElseThrow(NotVisible::new);
    }
}
