package id.kinerja.evaluation;

import id.kinerja.evaluation.Explanation.Happened;
import id.kinerja.evaluation.Explanation.Return;
import id.kinerja.organization.Organization;
import id.kinerja.review.ReviewNote;
import id.kinerja.review.ReviewNotes;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happened on the way to a result, and why it was returned. */
@Component
class ExplainedCourse {

    private final EvaluationHistory history;
    private final ReviewNotes notes;
    private final Organization organization;

    ExplainedCourse(EvaluationHistory history, ReviewNotes notes, Organization organization) {
        this.history = history;
        this.notes = notes;
        this.organization = organization;
    }

    /** Names everybody who acted in one explanation. */
    NamedActs acts() {
        return new NamedActs(organization);
    }

    List<Return> returns(UUID evaluationId, NamedActs acts) {
        return notes.all(evaluationId).stream()
                .map(note -> new Return(
                        note.round(),
                        note.row().equals(ReviewNote.WHOLE) ? null : note.row(),
                        note.reason(),
                        acts.act(note.sentAt(), note.author(), note.principal())))
                .toList();
    }

    List<Happened> happened(UUID evaluationId, NamedActs acts) {
        return history.of(evaluationId).stream()
                .map(event -> new Happened(
                        event.kind(),
                        event.round(),
                        acts.act(event.at(), event.actor(), event.principal()),
                        event.detail()))
                .toList();
    }
}
