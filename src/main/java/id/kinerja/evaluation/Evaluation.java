package id.kinerja.evaluation;

import id.kinerja.engine.FieldProblem;
import id.kinerja.engine.Refused;
import id.kinerja.target.Behaviour;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

    private UUID employeeId;
    private UUID periodId;
    private UUID planId;
    private int planVersion;
    private Instant openedAt;
    private int round;
    private @Nullable Instant submittedAt;
    private String submissionMessage = "";
    private @Nullable Instant selfAssessmentOverdueAt;
    private @Nullable Instant ratingOverdueAt;

    @Embedded
    private @Nullable Judgement judgement;

    @Embedded
    private @Nullable DerivedPredicate predicate;

    private @Nullable Instant handedOverAt;

    @Embedded
    private @Nullable Acknowledgement acknowledgement;

    @Embedded
    private @Nullable RecordedFollowUp followUp;

    @ElementCollection
    @CollectionTable(name = "evaluation_result", joinColumns = @JoinColumn(name = "evaluation_id"))
    @MapKeyColumn(name = "result_id")
    private Map<UUID, ResultEntry> results = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "evaluation_behaviour", joinColumns = @JoinColumn(name = "evaluation_id"))
    @MapKeyColumn(name = "behaviour")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "feedback")
    private Map<Behaviour, String> behaviours = new EnumMap<>(Behaviour.class);

    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    Evaluation(UUID id, UUID employeeId, UUID periodId, UUID planId, int planVersion, Instant openedAt) {
        this.id = id;
        this.employeeId = employeeId;
        this.periodId = periodId;
        this.planId = planId;
        this.planVersion = planVersion;
        this.openedAt = openedAt;
    }

    /** Keeps what the employee wrote so far. */
    void assess(Map<UUID, SelfAssessment> rows) {
        if (submittedAt != null) {
            throw new Refused("", "evaluation.refused.submitted");
        }
        rows.forEach((result, row) -> results.put(result, entry(result).assessed(row)));
    }

    /** Hands the self-assessment to the superior; every result of the plan needs a realisation. */
    void submit(Collection<UUID> planResults, String message, Instant now) {
        if (submittedAt != null) {
            throw new Refused("", "evaluation.refused.submitted");
        }
        long missing = planResults.stream()
                .filter(result -> entry(result).realisation().isBlank())
                .count();
        if (missing > 0) {
            throw new Refused("", "evaluation.refused.realisation-missing", missing);
        }
        round++;
        submittedAt = now;
        submissionMessage = message.strip();
    }

    /** Gives the self-assessment back to the employee. */
    void giveBack() {
        requireRateable();
        submittedAt = null;
    }

    /** Keeps the feedback that the superior wrote so far. */
    void giveFeedback(Map<UUID, String> onResults, Map<Behaviour, String> onBehaviours) {
        requireRateable();
        onResults.forEach((result, text) -> results.put(result, entry(result).withFeedback(text)));
        onBehaviours.forEach((behaviour, text) -> behaviours.put(behaviour, text.strip()));
    }

    /**
     * Rates the period.
     *
     * @param feedbackRequired whether every result and behaviour needs feedback, its own or the general one
     */
    void rate(
            @Nullable Rating resultRating,
            @Nullable Rating behaviourRating,
            String generalFeedback,
            Collection<UUID> planResults,
            boolean feedbackRequired,
            String by,
            Instant now) {
        requireRateable();
        if (resultRating == null || behaviourRating == null) {
            throw new Refused(missingRatings(resultRating, behaviourRating));
        }
        long silent = withoutFeedback(planResults);
        if (feedbackRequired && generalFeedback.isBlank() && silent > 0) {
            throw new Refused("feedback", "evaluation.refused.feedback-missing", silent);
        }
        judgement = new Judgement(resultRating, behaviourRating, generalFeedback.strip(), by, now);
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

    void markSelfAssessmentOverdue(Instant now) {
        selfAssessmentOverdueAt = selfAssessmentOverdueAt == null ? now : selfAssessmentOverdueAt;
    }

    void markRatingOverdue(Instant now) {
        ratingOverdueAt = ratingOverdueAt == null ? now : ratingOverdueAt;
    }

    /** Whether the employee works on the self-assessment. */
    boolean assessable() {
        return submittedAt == null;
    }

    /** Whether the superior works on the rating. */
    boolean rateable() {
        return submittedAt != null && judgement == null;
    }

    ResultEntry entry(UUID resultId) {
        return results.getOrDefault(resultId, ResultEntry.EMPTY);
    }

    String feedback(Behaviour behaviour) {
        return behaviours.getOrDefault(behaviour, "");
    }

    private long withoutFeedback(Collection<UUID> planResults) {
        return planResults.stream()
                        .filter(result -> entry(result).feedback().isBlank())
                        .count()
                + List.of(Behaviour.values()).stream()
                        .filter(behaviour -> feedback(behaviour).isBlank())
                        .count();
    }

    private void requireRateable() {
        if (judgement != null) {
            throw new Refused("", "evaluation.refused.handed-over");
        }
        if (submittedAt == null) {
            throw new Refused("", "evaluation.refused.not-submitted");
        }
    }

    private static List<FieldProblem> missingRatings(@Nullable Rating results, @Nullable Rating behaviour) {
        return Stream.of(results == null ? "resultRating" : "", behaviour == null ? "behaviourRating" : "")
                .filter(field -> !field.isEmpty())
                .map(field -> new FieldProblem(field, "evaluation.refused.rating-missing", List.of()))
                .toList();
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
        return round;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    String submissionMessage() {
        return submissionMessage;
    }

    @Nullable
    Instant selfAssessmentOverdueAt() {
        return selfAssessmentOverdueAt;
    }

    @Nullable
    Instant ratingOverdueAt() {
        return ratingOverdueAt;
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
