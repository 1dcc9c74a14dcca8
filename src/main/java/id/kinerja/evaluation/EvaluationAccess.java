package id.kinerja.evaluation;

import id.kinerja.access.Appraisal;
import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.Rights;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see and write what of an evaluation; who may not is told that there is none. */
@Component
@Transactional(readOnly = true)
class EvaluationAccess {

    /** The steps in which it waits for somebody's ratings. */
    private static final Set<String> RATING = Set.of(EvaluationSteps.RATE, SegmentSteps.RATE_SEGMENT);

    /** What a list is called where its reading is recorded. */
    private static final String LIST = "evaluation-list";

    private final Evaluations evaluations;
    private final EvaluationSheets sheets;
    private final EvaluationResults came;
    private final Cases cases;
    private final Policy policy;
    private final OpenedFiles opened;
    private final Trail trail;

    EvaluationAccess(
            Evaluations evaluations,
            EvaluationSheets sheets,
            EvaluationResults came,
            Cases cases,
            Policy policy,
            OpenedFiles opened,
            Trail trail) {
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.came = came;
        this.cases = cases;
        this.policy = policy;
        this.opened = opened;
        this.trail = trail;
    }

    /** The evaluation as this person may read it: as a whole, or only what it came to. */
    EvaluationSheet toRead(SignedIn me, UUID id) {
        Rights rights = policy.on(me, frame(me, id));
        boolean judged = rights.may(Right.READ, Matter.RATING);
        boolean quarterly = policy.on(me, frame(me, id).at(Stage.HANDED_OVER)).may(Right.READ, Matter.RATING);
        if (rights.may(Right.READ, Matter.EVALUATION)) {
            return sheets.of(id, rights.may(Right.READ, Matter.SELF_ASSESSMENT), judged, quarterly);
        }
        if (judged) {
            return sheets.of(id, false, true, quarterly).outcomeOnly();
        }
        throw new NotVisible();
    }

    /** The whole evaluation, as this person may read it. */
    EvaluationSheet wholeToRead(SignedIn me, UUID id) {
        EvaluationSheet sheet = toRead(me, id);
        if (!sheet.whole()) {
            throw new NotVisible();
        }
        return sheet;
    }

    /** Whether this person may read the continuous feedback that stands in it. */
    boolean mayReadFeedback(SignedIn me, UUID id) {
        return policy.on(me, frame(me, id)).may(Right.READ, Matter.FEEDBACK);
    }

    /** Records that the person is about to be shown the evaluation of somebody else. */
    @Transactional
    void opened(SignedIn me, UUID employeeId, UUID id) {
        Evaluation evaluation = evaluations.get(id);
        String principal = policy.principalOf(me, Right.READ, frame(me, evaluation), ratedFor(me, evaluation));
        opened.opened(me, principal, employeeId, EvaluationSteps.PROCESS, id);
    }

    /** Records that a list is about to show the predicates of others. */
    @Transactional
    void seen(SignedIn me, Map<UUID, Set<UUID>> evaluationsByEmployee) {
        opened.seenInList(me, LIST, Matter.RATING, evaluationsByEmployee);
    }

    /**
     * Records that everybody's results were searched for a predicate: an empty answer, and a number, tell something as well.
     *
     * @param told what was looked for, and how many were found
     */
    @Transactional
    void searched(SignedIn me, Map<String, Object> told) {
        trail.record(Entry.of(Action.PREDICATE_SEARCHED, LIST, null)
                .by(me.userName())
                .changed(Map.of(), told));
    }

    /** In whose place somebody rates; none when it is the person's own right. */
    @Nullable
    String principal(SignedIn me, UUID employeeId) {
        return policy.principalOf(me, Right.DECIDE, Matter.EVALUATION, employeeId);
    }

    /** The evaluation for who writes the self-assessment: the employee, or an admin for who cannot sign in. */
    EvaluationSheet toAssess(SignedIn me, UUID id) {
        if (mayAssess(me, id)) {
            return sheets.forEmployee(id);
        }
        throw new NotVisible();
    }

    boolean mayAssess(SignedIn me, UUID id) {
        return policy.may(
                me, Right.WRITE, Matter.SELF_ASSESSMENT.of(evaluations.get(id).employeeId()));
    }

    /** The evaluation for who rates it; never the employee. */
    EvaluationSheet toRate(SignedIn me, UUID id) {
        if (mayRate(me, id)) {
            return sheets.forReviewer(id);
        }
        throw new NotVisible();
    }

    boolean mayRate(SignedIn me, UUID id) {
        return !me.is(evaluations.get(id).employeeId()) && policy.may(me, Right.DECIDE, frame(me, id));
    }

    /** The step in which the evaluation waits for this person. */
    Optional<OpenStep> step(SignedIn me, UUID id) {
        return cases.stepFor(me, id);
    }

    /** The evaluation as the policy knows it. */
    private Appraisal frame(SignedIn me, UUID id) {
        return frame(me, evaluations.get(id));
    }

    private Appraisal frame(SignedIn me, Evaluation evaluation) {
        Appraisal frame = Matter.EVALUATION.of(evaluation.employeeId()).at(stage(evaluation));
        return frame.with(Relation.RATER, () -> rated(me, evaluation, frame))
                .with(Relation.ASKED, () -> waitsForRating(me, evaluation.id()));
    }

    private static Stage stage(Evaluation evaluation) {
        if (evaluation.judgement() == null) {
            return evaluation.progress().submittedAt() == null ? Stage.DRAFT : Stage.SUBMITTED;
        }
        return evaluation.handedOverAt() == null ? Stage.RATED : Stage.HANDED_OVER;
    }

    private boolean waitsForRating(SignedIn me, UUID id) {
        return step(me, id).filter(step -> RATING.contains(step.step())).isPresent();
    }

    /** For whom this person rated; none when the person did not, or for nobody. */
    private static @Nullable String ratedFor(SignedIn me, Evaluation evaluation) {
        Judgement judgement = evaluation.judgement();
        return judgement == null || !judgement.ratedBy().equals(me.userName()) ? null : judgement.ratedFor();
    }

    /** A rating in an official's place stays the official's; it is the stand-in's while the person acts there. */
    private boolean rated(SignedIn me, Evaluation evaluation, Appraisal frame) {
        Judgement judgement = evaluation.judgement();
        return judgement != null && policy.isOf(me, judgement.by(), frame)
                || came.segmentRaters(evaluation.id()).stream().anyMatch(by -> policy.isOf(me, by, frame));
    }
}
