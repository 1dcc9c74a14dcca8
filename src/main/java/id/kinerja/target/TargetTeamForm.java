package id.kinerja.target;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The performance team submits the plan that it wrote for the silent sides ({@code target-team}). */
@Component
class TargetTeamForm implements TaskForm<TargetSubmission> {

    private final PlanReader reader;
    private final TeamWriting writing;
    private final TargetWords words;

    TargetTeamForm(PlanReader reader, TeamWriting writing, TargetWords words) {
        this.reader = reader;
        this.writing = writing;
        this.words = words;
    }

    @Override
    public String key() {
        return "target-team";
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
                    shown.put("missing", words.problems(view.problems(row.id())));
                    return shown;
                })
                .toList();
        return Map.of(
                "planId", task.caseId().toString(),
                "employee", view.employee().titledName(),
                "year", String.valueOf(view.year()),
                "rows", rows);
    }

    @Override
    public String submit(TargetSubmission command, TaskCase task) {
        writing.submit(command, task);
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
