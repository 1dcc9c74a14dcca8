package id.kinerja.coaching;

import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.CaseView;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.page.TypedText;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The employee's note of a monthly check. */
@Component
class EmployeeNoteForm implements TaskForm<WriteEmployeeNote> {

    private final Checks checks;
    private final CoachingHistory history;
    private final CoachingFormValues values;
    private final Clock clock;

    EmployeeNoteForm(Checks checks, CoachingHistory history, CoachingFormValues values, Clock clock) {
        this.checks = checks;
        this.history = history;
        this.values = values;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "coaching-employee-note";
    }

    @Override
    public Class<WriteEmployeeNote> command() {
        return WriteEmployeeNote.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        return values.of(task.caseId());
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        return Optional.of(values.view(task.caseId()));
    }

    @Override
    public String submit(WriteEmployeeNote command, TaskCase task) {
        UUID id = task.caseId();
        MonthlyCheck open = checks.open(id).orElseThrow(() -> new CaseMoved(id));
        if (!checks.employee(id, open.number(), TypedText.of(command.note()), task.person(), clock.instant())) {
            throw new CaseMoved(id);
        }
        history.add(id, EventKind.EMPLOYEE_NOTED, task.actor(), String.valueOf(open.number()));
        return "noted";
    }
}
