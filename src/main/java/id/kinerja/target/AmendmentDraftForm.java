package id.kinerja.target;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The employee writes the amendment, or declines what the superior wants to change ({@code amendment-draft}). */
@Component
class AmendmentDraftForm implements TaskForm<AmendmentSubmission> {

    private final AmendmentReader reader;
    private final Amending amending;
    private final TargetWords words;

    AmendmentDraftForm(AmendmentReader reader, Amending amending, TargetWords words) {
        this.reader = reader;
        this.amending = amending;
        this.words = words;
    }

    @Override
    public String key() {
        return "amendment-draft";
    }

    @Override
    public Class<AmendmentSubmission> command() {
        return AmendmentSubmission.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        var shown = reader.of(task.caseId());
        var view = shown.plan();
        var rows = view.rows().stream()
                .map(row -> {
                    Map<String, Object> line = new HashMap<>();
                    line.put("row", words.label(row));
                    line.put("content", words.fields(row));
                    line.put("change", words.changed(view.change(row.id())));
                    line.put("note", Optional.ofNullable(view.note(row.id())).orElse(""));
                    return line;
                })
                .toList();
        return Map.of(
                "planId", view.id().toString(),
                "year", String.valueOf(view.year()),
                "startedBy", shown.startedBy(),
                "reason", shown.amendment().reason(),
                "wanted", shown.amendment().wanted(),
                "rows", rows);
    }

    @Override
    public String submit(AmendmentSubmission command, TaskCase task) {
        amending.submit(task.caseId(), command, task.person());
        return command.answer().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        var shown = reader.of(task.caseId());
        return Optional.of(new CaseView(
                "target/amendment :: about", Map.of("shown", shown, "plan", shown.plan(), "checked", true)));
    }

    @Override
    public Optional<String> editPage(TaskCase task) {
        return Optional.of("/target-plans/" + reader.planOf(task.caseId()) + "/edit");
    }
}
