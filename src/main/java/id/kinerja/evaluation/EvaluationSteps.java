package id.kinerja.evaluation;

import id.kinerja.organization.Officials;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code period-evaluation} calls; keys are the evaluations' ids. */
@Component("evaluationSteps")
@Transactional
public class EvaluationSteps {

    static final String PROCESS = "period-evaluation";
    static final String RATE = "rate";
    static final String FOLLOW_UP_TABLE = "follow-up";

    private final EvaluationRepository evaluations;
    private final EvaluationHistory history;
    private final PredicateGrids grids;
    private final FollowUps followUps;
    private final Officials officials;
    private final EvaluationTerms terms;
    private final ToldTerms told;
    private final Clock clock;

    EvaluationSteps(
            EvaluationRepository evaluations,
            EvaluationHistory history,
            PredicateGrids grids,
            FollowUps followUps,
            Officials officials,
            EvaluationTerms terms,
            ToldTerms told,
            Clock clock) {
        this.evaluations = evaluations;
        this.history = history;
        this.grids = grids;
        this.followUps = followUps;
        this.officials = officials;
        this.terms = terms;
        this.told = told;
        this.clock = clock;
    }

    /** The user name of the employee; none without an account. */
    public @Nullable String employee(String key) {
        return officials.accountOf(get(key).employeeId());
    }

    /** Who acts for an employee without an account: the personnel admins; nobody otherwise. */
    public List<String> employeeGroup(String key) {
        return officials.groupOf(get(key).employeeId());
    }

    /** The user name of the employee's superior today; none when there is none with an account. */
    public @Nullable String supervisor(String key) {
        return officials.supervisorOf(get(key).employeeId());
    }

    /** Who rates in place of a superior who is missing; nobody otherwise. */
    public List<String> supervisorGroup(String key) {
        return officials.supervisorGroupOf(get(key).employeeId());
    }

    public Date selfAssessmentDue(String key) {
        return terms.selfAssessment(get(key).periodId());
    }

    public Date ratingDue(String key) {
        return terms.rating(get(key).periodId());
    }

    public Date acknowledgementDue(String key) {
        return terms.acknowledgement();
    }

    /** When a result that was received can no longer be contested; the term begins, and its last day is kept. */
    public Date objectionTermEnd(String key) {
        Evaluation evaluation = get(key);
        Acknowledgement received = evaluation.acknowledgement();
        if (received == null) {
            throw new IllegalStateException("evaluation " + key + " was not received");
        }
        return terms.objection(told.begin(evaluation.id(), received.at()));
    }

    public void markSelfAssessmentOverdue(String key) {
        change(key, EventKind.SELF_ASSESSMENT_OVERDUE, (evaluation, now) -> evaluation
                .progress()
                .markSelfAssessmentOverdue(now));
    }

    public void markRatingOverdue(String key) {
        change(key, EventKind.RATING_OVERDUE, (evaluation, now) -> evaluation
                .progress()
                .markRatingOverdue(now));
    }

    /** Derives the predicate from both ratings by the newest version of the decision table. */
    public void derivePredicate(String key) {
        Evaluation evaluation = get(key);
        Judgement judgement = evaluation.judgement();
        if (judgement == null) {
            throw new IllegalStateException("evaluation " + key + " has no ratings");
        }
        evaluation.derive(grids.derive(judgement.resultRating(), judgement.behaviourRating()));
        history.add(evaluation.id(), evaluation.round(), EventKind.DERIVED, null, "");
    }

    /** From now on the employee sees the outcome. */
    public void handOver(String key) {
        change(key, EventKind.HANDED_OVER, Evaluation::handOver);
    }

    /** The term passed and the employee did not acknowledge. */
    public void recordLapse(String key) {
        change(key, EventKind.LAPSED, Evaluation::lapse);
    }

    /** Records what follows from the predicate by the newest version of the decision table. */
    public void recordFollowUp(String key) {
        Evaluation evaluation = get(key);
        followUps.record(evaluation);
        history.add(evaluation.id(), evaluation.round(), EventKind.FOLLOW_UP, null, "");
    }

    private void change(String key, EventKind kind, BiConsumer<Evaluation, Instant> change) {
        Evaluation evaluation = get(key);
        change.accept(evaluation, clock.instant());
        history.add(evaluation.id(), evaluation.round(), kind, null, "");
    }

    private Evaluation get(String key) {
        return evaluations.findById(UUID.fromString(key)).orElseThrow();
    }
}
