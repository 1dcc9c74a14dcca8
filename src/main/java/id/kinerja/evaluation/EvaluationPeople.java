package id.kinerja.evaluation;

import id.kinerja.engine.OpenStep;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Signatures;
import id.kinerja.review.ReviewNote;
import id.kinerja.review.ReviewNotes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the people in an evaluation's history, returns and open steps. */
@Component
class EvaluationPeople {

    private static final Set<EventKind> BEFORE_HAND_OVER =
            EnumSet.of(EventKind.SEGMENT_RATED, EventKind.RATED, EventKind.DERIVED);

    private final Organization organization;
    private final Signatures signatures;
    private final ReviewNotes notes;

    EvaluationPeople(Organization organization, Signatures signatures, ReviewNotes notes) {
        this.signatures = signatures;
        this.organization = organization;
        this.notes = notes;
    }

    /**
     * The events with names.
     *
     * @param sheet whose events
     * @param judged whether the reader may know that it was rated
     */
    List<NamedEvent> named(EvaluationSheet sheet, List<EvaluationEvent> events, boolean judged) {
        UUID employee = sheet.employee().id();
        return events.stream()
                .filter(event -> judged || !BEFORE_HAND_OVER.contains(event.kind()))
                .map(event -> new NamedEvent(
                        event,
                        event.actor() == null
                                ? null
                                : signatures.of(employee, event.actor(), event.principal(), event.at())))
                .toList();
    }

    /** All reasons for which it was returned, newest first. */
    List<NamedReason> reasons(EvaluationSheet sheet) {
        if (!sheet.whole()) {
            return List.of();
        }
        Map<String, String> rows = sheet.results().stream()
                .collect(Collectors.toMap(result -> result.id().toString(), EvaluationSheet.Result::text));
        UUID employee = sheet.employee().id();
        return notes.all(sheet.id()).stream()
                .map(note -> new NamedReason(
                        note,
                        rows.getOrDefault(note.row(), ""),
                        signatures.of(employee, note.author(), note.principal(), note.sentAt())))
                .toList();
    }

    /** Who is waited for. */
    List<Waiting> waiting(List<OpenStep> steps) {
        Map<String, String> names = new HashMap<>();
        return steps.stream()
                .map(step -> new Waiting(
                        step.step(),
                        step.assignee() == null ? null : names.computeIfAbsent(step.assignee(), organization::nameOf),
                        step.since(),
                        step.due()))
                .toList();
    }

    /** An event and who did it; none when the system did. */
    record NamedEvent(EvaluationEvent event, @Nullable String actor) {}

    /**
     * A reason of a return.
     *
     * @param row the result's text; empty for the evaluation as a whole
     */
    record NamedReason(
            ReviewNote note, String row, @Nullable String author) {}

    /**
     * A step that waits.
     *
     * @param person whom for; none for the personnel admins
     */
    record Waiting(
            String step,
            @Nullable String person,
            Instant since,
            @Nullable Instant due) {}
}
