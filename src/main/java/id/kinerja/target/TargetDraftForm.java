package id.kinerja.target;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The employee submits the saved plan ({@code target-draft}). */
@Component
class TargetDraftForm implements TaskForm<TargetSubmission> {

    private final PlanReader reader;
    private final Deciding deciding;
    private final TargetWords words;

    TargetDraftForm(PlanReader reader, Deciding deciding, TargetWords words) {
        this.reader = reader;
        this.deciding = deciding;
        this.words = words;
    }

    @Override
    public String key() {
        return "target-draft";
    }

    @Override
    public Class<TargetSubmission> command() {
        return TargetSubmission.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        var view = reader.view(task.caseId());
        var rows = view.rows().stream()
                .map(row -> {
                    Map<String, Object> shown = new HashMap<>();
                    shown.put("row", words.label(row));
                    shown.put("content", words.fields(row));
                    shown.put("note", Optional.ofNullable(view.note(row.id())).orElse(""));
                    shown.put("missing", words.problems(view.problems(row.id())));
                    return shown;
                })
                .toList();
        return Map.of(
                "planId", task.caseId().toString(),
                "year", String.valueOf(view.year()),
                "missing", missing(view),
                "rows", rows);
    }

    private String missing(PlanView view) {
        return view.problems().isEmpty()
                ? words.say("target.draft.complete")
                : words.say("target.draft.missing", view.problems().size());
    }

    @Override
    public String submit(TargetSubmission command, TaskCase task) {
        deciding.submit(command, task);
        return "submit";
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        var view = reader.view(task.caseId());
        return Optional.of(new CaseView("target/plan :: plan", Map.of("plan", view, "checked", true)));
    }

    @Override
    public Optional<String> editPage(TaskCase task) {
        return Optional.of("/target-plans/" + task.caseId() + "/edit");
    }
}
