package id.kinerja.coaching;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.page.TypedText;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The employee agrees to the plan, or returns it with a reason. */
@Component
class AgreeForm implements TaskForm<AgreePlan> {

    private final Coachings coachings;
    private final CoachingFormValues values;

    AgreeForm(Coachings coachings, CoachingFormValues values) {
        this.coachings = coachings;
        this.values = values;
    }

    @Override
    public String key() {
        return "coaching-agree";
    }

    @Override
    public Class<AgreePlan> command() {
        return AgreePlan.class;
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
    public String submit(AgreePlan command, TaskCase task) {
        String comment = TypedText.of(command.comment());
        return switch (command.decision()) {
            case AGREE -> {
                coachings.move(
                        task.caseId(),
                        CoachingState.AGREEING,
                        CoachingState.APPROVING,
                        EventKind.AGREED,
                        task.actor(),
                        comment);
                yield "agree";
            }
            case RETURN -> {
                if (comment.isEmpty()) {
                    throw new Refused("comment", "coaching.refused.reason");
                }
                coachings.move(
                        task.caseId(),
                        CoachingState.AGREEING,
                        CoachingState.DRAFTING,
                        EventKind.NOT_AGREED,
                        task.actor(),
                        comment);
                yield "return";
            }
        };
    }
}
