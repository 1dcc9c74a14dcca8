package id.kinerja.objection;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.objection.Objection.Said;
import id.kinerja.objection.ObjectionStore.Side;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who rated, or who is asked instead, explains the rating (penjelasan pejabat penilai). */
@Component
class ExplainForm implements TaskForm<ExplainRating> {

    private final ObjectionStore store;
    private final ObjectionTexts texts;
    private final Clock clock;

    ExplainForm(ObjectionStore store, ObjectionTexts texts, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "objection-explain";
    }

    @Override
    public Class<ExplainRating> command() {
        return ExplainRating.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        return texts.values(task.caseId());
    }

    @Override
    public String submit(ExplainRating command, TaskCase task) {
        store.say(task.caseId(), Side.STATEMENT, new Said(command.statement().strip(), task.actor(), clock.instant()));
        return "explain";
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        return Optional.of(texts.view(task.caseId()));
    }
}
