package id.kinerja.evaluation;

import id.kinerja.review.ReviewNotes;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the superior's feedback and reasons together, before the decision. */
@Service
@Transactional
class RatingDrafts {

    private final Evaluations evaluations;
    private final ReviewNotes notes;

    RatingDrafts(Evaluations evaluations, ReviewNotes notes) {
        this.evaluations = evaluations;
        this.notes = notes;
    }

    void save(UUID id, RatingInput input, String author) {
        evaluations.giveFeedback(id, input.shownVersion(), input.onResults(), input.onBehaviours(), author);
        input.reasons().forEach((result, reason) -> notes.draft(id, result.toString(), author, reason));
    }
}
