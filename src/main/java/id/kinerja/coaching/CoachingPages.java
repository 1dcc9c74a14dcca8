package id.kinerja.coaching;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.OpenStep;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Signatures;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a coaching, as far as its reader may see it, and names the people in it. */
@Component
class CoachingPages {

    private final CoachingAccess access;
    private final PlanRows rows;
    private final Checks checks;
    private final CoachingHistory history;
    private final CounsellingNotes notes;
    private final Organization organization;
    private final Signatures signatures;

    CoachingPages(
            CoachingAccess access,
            PlanRows rows,
            Checks checks,
            CoachingHistory history,
            CounsellingNotes notes,
            Organization organization,
            Signatures signatures) {
        this.access = access;
        this.rows = rows;
        this.checks = checks;
        this.history = history;
        this.notes = notes;
        this.organization = organization;
        this.signatures = signatures;
    }

    /** Fills the page, and records the notes that it shows. */
    void fill(Coaching coaching, SignedIn me, Model model) {
        UUID id = coaching.id();
        Map<String, String> names = new HashMap<>();
        model.addAttribute("coaching", coaching);
        model.addAttribute("employee", organization.get(coaching.employeeId()));
        model.addAttribute("plan", rows.of(id));
        model.addAttribute("checks", checks.of(id));
        model.addAttribute("lastReturn", history.lastReturn(id));
        model.addAttribute("predicates", access.maySeePredicates(me, coaching));
        List<CounsellingNote> said = notes.of(coaching, me);
        access.opened(me, said);
        model.addAttribute("notes", said.stream().map(this::named).toList());
        model.addAttribute("mayPlan", access.mayPlan(me, coaching));
        model.addAttribute("mayCounsel", access.mayCounsel(me, coaching));
        model.addAttribute("step", access.step(me, id).orElse(null));
        model.addAttribute(
                "waiting",
                access.steps(id).stream().map(step -> waiting(step, names)).toList());
        model.addAttribute(
                "wrote",
                coaching.state() == CoachingState.APPROVING
                        && history.authors(id).contains(me.userName()));
        model.addAttribute(
                "events",
                history.of(id).stream()
                        .map(event -> new NamedEvent(
                                event,
                                event.actor() == null
                                        ? null
                                        : signatures.of(
                                                coaching.employeeId(), event.actor(), event.principal(), event.at())))
                        .toList());
    }

    NamedNote named(CounsellingNote note) {
        Employee employee = organization.get(note.employeeId());
        String receiver = note.receiverId() == null
                ? null
                : organization.get(note.receiverId()).titledName();
        return new NamedNote(
                note,
                employee.titledName(),
                organization.nameOf(note.author().person(), note.author().principal()),
                receiver);
    }

    private Waiting waiting(OpenStep step, Map<String, String> names) {
        return new Waiting(step.step(), nameOf(step.assignee(), null, names), step.group(), step.since(), step.due());
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
    record NamedEvent(CoachingEvent event, @Nullable String actor) {}

    /** A note with the names of the three whom it concerns. */
    record NamedNote(
            CounsellingNote note,
            String employee,
            String author,
            @Nullable String receiver) {}

    /**
     * A step that waits.
     *
     * @param person whom for; none for a group
     * @param group which; none for a person
     */
    record Waiting(
            String step,
            @Nullable String person,
            @Nullable String group,
            Instant since,
            @Nullable Instant due) {}
}
