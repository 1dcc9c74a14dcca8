package id.kinerja.target;

import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Somebody of the performance team takes a silent plan ({@code target-take}); until then the form says whose it is and since
 * when it is late, not what stands in it.
 */
@Component
class TargetTakeForm implements TaskForm<TargetTake> {

    private final PlanReader reader;
    private final TeamWriting writing;
    private final TargetWords words;

    TargetTakeForm(PlanReader reader, TeamWriting writing, TargetWords words) {
        this.reader = reader;
        this.writing = writing;
        this.words = words;
    }

    @Override
    public String key() {
        return "target-take";
    }

    @Override
    public Class<TargetTake> command() {
        return TargetTake.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        var view = reader.view(task.caseId());
        return Map.of(
                "employee", view.employee().titledName(),
                "year", String.valueOf(view.year()),
                "unit",
                        Optional.ofNullable(view.posting())
                                .map(posting -> posting.unitName())
                                .orElse("–"),
                "standing", words.say("target.team.standing." + view.state()));
    }

    @Override
    public String submit(TargetTake command, TaskCase task) {
        writing.take(task);
        return "take";
    }
}
