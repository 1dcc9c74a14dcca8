package id.kinerja.target;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.review.ReviewNotes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The superior approves the amendment, returns or refuses it ({@code amendment-decide}). */
@Component
class AmendmentDecideForm implements TaskForm<AmendmentDecision> {

    private final AmendmentReader reader;
    private final Amending amending;
    private final ReviewNotes notes;
    private final TargetWords words;

    AmendmentDecideForm(AmendmentReader reader, Amending amending, ReviewNotes notes, TargetWords words) {
        this.reader = reader;
        this.amending = amending;
        this.notes = notes;
        this.words = words;
    }

    @Override
    public String key() {
        return "amendment-decide";
    }

    @Override
    public Class<AmendmentDecision> command() {
        return AmendmentDecision.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        var shown = reader.of(task.caseId());
        var view = shown.plan();
        var drafts = notes.drafts(task.caseId(), task.person());
        List<Map<String, Object>> changes = view.changes().values().stream()
                .<Map<String, Object>>map(change -> Map.of(
                        "row", words.label(change.row()),
                        "change", words.changed(change),
                        "content", words.differences(change),
                        "note", drafts.getOrDefault(change.row().id(), "")))
                .toList();
        var options = view.rows().stream()
                .map(row -> Map.of("label", words.label(row), "value", row.id()))
                .toList();
        return Map.of(
                "planId", view.id().toString(),
                "employee", view.employee().titledName(),
                "year", String.valueOf(view.year()),
                "startedBy", shown.startedBy(),
                "reason", shown.amendment().reason(),
                "wanted", shown.amendment().wanted(),
                "answer", words.answer(shown.amendment().state(), view.rounds()),
                "changes", changes,
                "rowOptions", options);
    }

    @Override
    public String submit(AmendmentDecision command, TaskCase task) {
        amending.decide(task.caseId(), command, task.actor());
        return command.decision().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        var shown = reader.of(task.caseId());
        return Optional.of(new CaseView(
                "target/amendment :: about", Map.of("shown", shown, "plan", shown.plan(), "checked", false)));
    }

    @Override
    public Optional<String> editPage(TaskCase task) {
        return Optional.of("/target-plans/" + reader.planOf(task.caseId()) + "/review");
    }
}
