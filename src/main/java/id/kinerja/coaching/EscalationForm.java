package id.kinerja.coaching;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.page.TypedText;
import id.kinerja.settings.Settings;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The personnel admins say what they did about an escalated coaching. */
@Component
class EscalationForm implements TaskForm<AnswerEscalation> {

    private final Coachings coachings;
    private final OwnCases own;
    private final CoachingFormValues values;
    private final Settings settings;

    EscalationForm(Coachings coachings, OwnCases own, CoachingFormValues values, Settings settings) {
        this.coachings = coachings;
        this.own = own;
        this.values = values;
        this.settings = settings;
    }

    @Override
    public String key() {
        return "coaching-escalated";
    }

    @Override
    public Class<AnswerEscalation> command() {
        return AnswerEscalation.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        Map<String, Object> shown = values.of(task.caseId());
        shown.put("rule", settings.get(CoachingSettings.ESCALATION));
        return shown;
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        return Optional.of(values.view(task.caseId()));
    }

    @Override
    public String submit(AnswerEscalation command, TaskCase task) {
        own.refuse(coachings.get(task.caseId()).employeeId(), task.person());
        coachings.answer(task.caseId(), task.actor(), TypedText.of(command.comment()));
        return "answered";
    }
}
