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

/** The employee adds evidence to the objection, or has nothing to add (bukti keberatan). */
@Component
class EvidenceForm implements TaskForm<AddEvidence> {

    private final ObjectionStore store;
    private final ObjectionTexts texts;
    private final Clock clock;

    EvidenceForm(ObjectionStore store, ObjectionTexts texts, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "objection-evidence";
    }

    @Override
    public Class<AddEvidence> command() {
        return AddEvidence.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        return texts.values(task.caseId());
    }

    @Override
    public String submit(AddEvidence command, TaskCase task) {
        String evidence = command.evidence() == null ? "" : command.evidence().strip();
        store.lock(task.caseId());
        store.say(task.caseId(), Side.EVIDENCE, new Said(evidence, task.actor(), clock.instant()));
        return "add";
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        return Optional.of(texts.view(task.caseId()));
    }
}
