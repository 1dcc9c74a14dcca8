package id.kinerja.evaluation;

import id.kinerja.engine.OpenStep;
import id.kinerja.organization.Organization;
import id.kinerja.review.ReviewNote;
import id.kinerja.review.ReviewNotes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the people in an evaluation's history, returns and open steps. */
@Component
class EvaluationPeople {

    private static final Set<EventKind> BEFORE_HAND_OVER =
            EnumSet.of(EventKind.SEGMENT_RATED, EventKind.RATED, EventKind.DERIVED);

    private final Organization organization;
    private final ReviewNotes notes;

    EvaluationPeople(Organization organization, ReviewNotes notes) {
        this.organization = organization;
        this.notes = notes;
    }

    /**
     * The events with names.
     *
     * @param judged whether the reader may know that it was rated
     */
    List<NamedEvent> named(List<EvaluationEvent> events, boolean judged) {
        Map<String, String> names = new HashMap<>();
        return events.stream()
                .filter(event -> judged || !BEFORE_HAND_OVER.contains(event.kind()))
                .map(event -> new NamedEvent(event, nameOf(event.actor(), event.principal(), names)))
                .toList();
    }

    /** All reasons for which it was returned, newest first. */
    List<NamedReason> reasons(EvaluationSheet sheet) {
        if (!sheet.whole()) {
            return List.of();
        }
        Map<String, String> rows = sheet.results().stream()
                .collect(Collectors.toMap(result -> result.id().toString(), EvaluationSheet.Result::text));
        Map<String, String> names = new HashMap<>();
        return notes.all(sheet.id()).stream()
                .map(note -> new NamedReason(
                        note, rows.getOrDefault(note.row(), ""), nameOf(note.author(), note.principal(), names)))
                .toList();
    }

    /** Who is waited for. */
    List<Waiting> waiting(List<OpenStep> steps) {
        Map<String, String> names = new HashMap<>();
        return steps.stream()
                .map(step -> new Waiting(step.step(), nameOf(step.assignee(), null, names), step.since(), step.due()))
                .toList();
    }

    private @Nullable String nameOf(@Nullable String userName, @Nullable String principal, Map<String, String> known) {
        if (userName == null) {
            return null;
        }
        String person = known.computeIfAbsent(userName, organization::nameOf);
        return principal == null
                ? person
                : organization.actingFor(person, known.computeIfAbsent(principal, organization::nameOf));
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
