package id.kinerja.target;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.review.ReviewNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The supervisor approves the plan or returns it ({@code target-decide}). */
@Component
class TargetDecideForm implements TaskForm<TargetDecision> {

    private final PlanReader reader;
    private final Deciding deciding;
    private final ReviewNotes notes;
    private final TargetWords words;

    TargetDecideForm(PlanReader reader, Deciding deciding, ReviewNotes notes, TargetWords words) {
        this.reader = reader;
        this.deciding = deciding;
        this.notes = notes;
        this.words = words;
    }

    @Override
    public String key() {
        return "target-decide";
    }

    @Override
    public Class<TargetDecision> command() {
        return TargetDecision.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        var view = reader.view(task.caseId());
        var drafts = notes.drafts(task.caseId(), task.person());
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(words.say("target.decide.message"), said(view.rounds()), "", ""));
        view.rows()
                .forEach(row -> rows.add(row(
                        words.label(row),
                        words.fields(row),
                        words.changed(view.change(row.id())),
                        drafts.getOrDefault(row.id(), ""))));
        var options = view.rows().stream()
                .map(row -> Map.of("label", words.label(row), "value", row.id()))
                .toList();
        return Map.of(
                "planId", task.caseId().toString(),
                "employee", view.employee().titledName(),
                "year", String.valueOf(view.year()),
                "plan", rows,
                "rowOptions", options);
    }

    private static Map<String, Object> row(String name, String content, String change, String note) {
        return Map.of("row", name, "content", content, "change", change, "note", note);
    }

    private String said(List<Submission> rounds) {
        String comment = rounds.isEmpty() ? "" : rounds.get(rounds.size() - 1).comment();
        return comment.isBlank() ? words.say("target.decide.noComment") : comment;
    }

    @Override
    public String submit(TargetDecision command, TaskCase task) {
        deciding.decide(command, task);
        return command.decision().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        var view = reader.view(task.caseId());
        return Optional.of(new CaseView("target/plan :: plan", Map.of("plan", view, "checked", false)));
    }

    @Override
    public Optional<String> editPage(TaskCase task) {
        return Optional.of("/target-plans/" + task.caseId() + "/review");
    }
}
