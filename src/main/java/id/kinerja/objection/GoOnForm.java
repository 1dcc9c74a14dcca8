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

/** Who decides goes on without a side that was silent when the term passed. */
@Component
class GoOnForm implements TaskForm<GoOnWithout> {

    private final ObjectionStore store;
    private final ObjectionTexts texts;
    private final Clock clock;

    GoOnForm(ObjectionStore store, ObjectionTexts texts, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "objection-go-on";
    }

    @Override
    public Class<GoOnWithout> command() {
        return GoOnWithout.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        return texts.values(task.caseId());
    }

    @Override
    public String submit(GoOnWithout command, TaskCase task) {
        String note = command.note() == null ? "" : command.note().strip();
        store.lock(task.caseId());
        store.say(task.caseId(), Side.GONE_ON, new Said(note, task.actor(), clock.instant()));
        return "go-on";
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        return Optional.of(texts.view(task.caseId()));
    }
}
