package id.kinerja.coaching;

import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.CaseView;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.page.TypedText;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The superior's note of a monthly check. */
@Component
class SuperiorNoteForm implements TaskForm<WriteSuperiorNote> {

    private final Coachings coachings;
    private final Checks checks;
    private final CoachingHistory history;
    private final OwnCases own;
    private final CoachingFormValues values;
    private final Clock clock;

    SuperiorNoteForm(
            Coachings coachings,
            Checks checks,
            CoachingHistory history,
            OwnCases own,
            CoachingFormValues values,
            Clock clock) {
        this.coachings = coachings;
        this.checks = checks;
        this.history = history;
        this.own = own;
        this.values = values;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "coaching-superior-note";
    }

    @Override
    public Class<WriteSuperiorNote> command() {
        return WriteSuperiorNote.class;
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
    public String submit(WriteSuperiorNote command, TaskCase task) {
        Coaching coaching = coachings.get(task.caseId());
        own.refuse(coaching.employeeId(), task.person());
        MonthlyCheck open = checks.open(coaching.id()).orElseThrow(() -> new CaseMoved(coaching.id()));
        if (!checks.superior(
                coaching.id(), open.number(), TypedText.of(command.note()), task.actor(), clock.instant())) {
            throw new CaseMoved(coaching.id());
        }
        history.add(coaching.id(), EventKind.SUPERIOR_NOTED, task.actor(), String.valueOf(open.number()));
        return "noted";
    }
}
