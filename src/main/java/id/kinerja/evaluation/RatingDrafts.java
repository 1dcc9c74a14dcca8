package id.kinerja.evaluation;

import id.kinerja.access.SignedIn;
import id.kinerja.review.DraftChanges;
import id.kinerja.review.ReviewNotes;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the superior's feedback and reasons together, before the decision. */
@Service
@Transactional
class RatingDrafts {

    private final Evaluations evaluations;
    private final ReviewNotes notes;
    private final DraftChanges changes;
    private final EvaluationAccess access;
    private final Trail trail;

    RatingDrafts(
            Evaluations evaluations, ReviewNotes notes, DraftChanges changes, EvaluationAccess access, Trail trail) {
        this.evaluations = evaluations;
        this.notes = notes;
        this.changes = changes;
        this.access = access;
        this.trail = trail;
    }

    void save(UUID id, RatingInput input, SignedIn me) {
        String author = me.userName();
        if (changes.isNewTo(id, author)) {
            UUID employee = evaluations.get(id).employeeId();
            trail.record(Entry.of(Action.DRAFT_BEGUN, EvaluationSteps.PROCESS, id)
                    .by(author)
                    .onBehalfOf(access.principal(me, employee))
                    .fileOf(employee)
                    .inCase(id, null));
        }
        evaluations.giveFeedback(id, input.shownVersion(), input.onResults(), input.onBehaviours(), author);
        input.reasons().forEach((result, reason) -> notes.draft(id, result.toString(), author, reason));
    }
}
