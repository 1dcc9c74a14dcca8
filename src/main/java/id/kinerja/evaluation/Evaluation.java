package id.kinerja.evaluation;

import id.kinerja.engine.Refused;
import id.kinerja.organization.Actor;
import id.kinerja.target.Behaviour;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one employee in one period (evaluasi kinerja periodik): realisations, feedback, both ratings and
 * what came of them. It judges the version of the target plan that was established when it was opened.
 */
@Entity
@Table(name = "evaluation")
class Evaluation {

    @Id
    private UUID id;

    @Version
    private long lockVersion;

    @Column(nullable = false)
    private UUID employeeId;

    @Column(nullable = false)
    private UUID periodId;

    @Column(nullable = false)
    private UUID planId;

    private int planVersion;

    @Column(nullable = false)
    private Instant openedAt;

    @Embedded
    private Progress progress = new Progress();

    @Embedded
    private @Nullable Judgement judgement;

    @Embedded
    private @Nullable DerivedPredicate predicate;

    private @Nullable Instant handedOverAt;

    @Embedded
    private @Nullable Acknowledgement acknowledgement;

    @Embedded
    private @Nullable RecordedFollowUp followUp;

    @Embedded
    private EvaluationRows rows = new EvaluationRows();

    Evaluation() {}

    Evaluation(UUID id, UUID employeeId, UUID periodId, UUID planId, int planVersion, Instant openedAt) {
        this.id = id;
        this.employeeId = employeeId;
        this.periodId = periodId;
        this.planId = planId;
        this.planVersion = planVersion;
        this.openedAt = openedAt;
    }

    /** Keeps what the employee wrote so far. */
    void assess(Map<UUID, SelfAssessment> assessments) {
        progress.requireWithEmployee();
        rows.assess(assessments);
    }

    /** Hands the self-assessment to the superior; every result of the plan needs a realisation. */
    void submit(Collection<UUID> planResults, String message, Instant now) {
        progress.requireWithEmployee();
        long missing = rows.withoutRealisation(planResults);
        if (missing > 0) {
            throw new Refused("", "evaluation.refused.realisation-missing", missing);
        }
        progress.submit(message, now);
    }

    /** Gives the self-assessment back to the employee. */
    void giveBack() {
        requireRateable();
        progress.reopen();
    }

    /** Keeps the feedback that the superior wrote so far. */
    void giveFeedback(Map<UUID, String> onResults, Map<Behaviour, String> onBehaviours) {
        requireRateable();
        rows.giveFeedback(onResults, onBehaviours);
    }

    /** Rates the period; with {@code feedbackRequired} every result and behaviour needs feedback, its own or the general one. */
    void rate(
            @Nullable Rating resultRating,
            @Nullable Rating behaviourRating,
            String generalFeedback,
            Collection<UUID> planResults,
            boolean feedbackRequired,
            Actor by,
            Instant now) {
        requireRateable();
        Judgement rated = Judgement.of(resultRating, behaviourRating, generalFeedback.strip(), by, now);
        long silent = rows.withoutFeedback(planResults);
        if (feedbackRequired && generalFeedback.isBlank() && silent > 0) {
            throw new Refused("feedback", "evaluation.refused.feedback-missing", silent);
        }
        judgement = rated;
    }

    void derive(DerivedPredicate derived) {
        if (judgement == null || handedOverAt != null) {
            throw new IllegalStateException("evaluation " + id + " is not waiting for its predicate");
        }
        predicate = derived;
    }

    void handOver(Instant now) {
        if (predicate == null || handedOverAt != null) {
            throw new IllegalStateException("evaluation " + id + " cannot be handed over");
        }
        handedOverAt = now;
    }

    /** The employee has taken note. */
    void acknowledge(String by, String remark, Instant now) {
        if (handedOverAt == null || acknowledgement != null) {
            throw new Refused("", "evaluation.refused.acknowledged");
        }
        acknowledgement = new Acknowledgement(Acknowledgement.Kind.EMPLOYEE, now, by, remark.strip());
    }

    /** The term passed without a word of the employee. */
    void lapse(Instant now) {
        if (handedOverAt == null || acknowledgement != null) {
            throw new IllegalStateException("evaluation " + id + " does not wait to be acknowledged");
        }
        acknowledgement = new Acknowledgement(Acknowledgement.Kind.LAPSE, now, null, null);
    }

    void record(RecordedFollowUp recorded) {
        if (acknowledgement == null || followUp != null) {
            throw new IllegalStateException("evaluation " + id + " does not wait for its follow-up");
        }
        followUp = recorded;
    }

    /** Whether the employee works on the self-assessment. */
    boolean assessable() {
        return !progress.submitted() && progress.endedBy() == null;
    }

    /** Whether the superior works on the rating. */
    boolean rateable() {
        return progress.submitted() && judgement == null && progress.endedBy() == null;
    }

    /** From now on this is the result; what followed from the one before does not follow any more. */
    void change(Judgement judged, DerivedPredicate derived) {
        judgement = judged;
        predicate = derived;
        followUp = null;
    }

    EvaluationRows rows() {
        return rows;
    }

    private void requireRateable() {
        progress.requireGoingOn();
        if (judgement != null) {
            throw new Refused("", "evaluation.refused.handed-over");
        }
        if (!progress.submitted()) {
            throw new Refused("", "evaluation.refused.not-submitted");
        }
    }

    UUID id() {
        return id;
    }

    long lockVersion() {
        return lockVersion;
    }

    UUID employeeId() {
        return employeeId;
    }

    UUID periodId() {
        return periodId;
    }

    UUID planId() {
        return planId;
    }

    int planVersion() {
        return planVersion;
    }

    int round() {
        return progress.round();
    }

    Progress progress() {
        return progress;
    }

    @Nullable
    Judgement judgement() {
        return judgement;
    }

    @Nullable
    DerivedPredicate predicate() {
        return predicate;
    }

    @Nullable
    Instant handedOverAt() {
        return handedOverAt;
    }

    @Nullable
    Acknowledgement acknowledgement() {
        return acknowledgement;
    }

    @Nullable
    RecordedFollowUp followUp() {
        return followUp;
    }
}
