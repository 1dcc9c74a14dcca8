package id.kinerja.coaching;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.page.TypedText;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The superior sends the plan to the employee, or finds that no coaching is needed. */
@Component
class PlanForm implements TaskForm<SubmitPlan> {

    private final Coachings coachings;
    private final CoachingStore store;
    private final PlanRows rows;
    private final PlanCheck check;
    private final LaterResults later;
    private final OwnCases own;
    private final CoachingFormValues values;

    PlanForm(
            Coachings coachings,
            CoachingStore store,
            PlanRows rows,
            PlanCheck check,
            LaterResults later,
            OwnCases own,
            CoachingFormValues values) {
        this.coachings = coachings;
        this.store = store;
        this.rows = rows;
        this.check = check;
        this.later = later;
        this.own = own;
        this.values = values;
    }

    @Override
    public String key() {
        return "coaching-plan";
    }

    @Override
    public Class<SubmitPlan> command() {
        return SubmitPlan.class;
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
    public Optional<String> editPage(TaskCase task) {
        return Optional.of("/coaching/" + task.caseId() + "/plan");
    }

    @Override
    public String submit(SubmitPlan command, TaskCase task) {
        Coaching coaching = store.forChange(task.caseId()).orElseThrow();
        own.refuse(coaching.employeeId(), task.person());
        String comment = TypedText.of(command.comment());
        return switch (command.decision()) {
            case SUBMIT -> {
                if (!check.problems(rows.of(coaching.id())).isEmpty()) {
                    throw new Refused("", "coaching.refused.incomplete");
                }
                store.message(coaching.id(), comment);
                coachings.move(
                        coaching.id(),
                        CoachingState.DRAFTING,
                        CoachingState.AGREEING,
                        EventKind.SUBMITTED,
                        task.actor(),
                        comment);
                yield "submit";
            }
            case DECLINE -> {
                if (coaching.origin() == Origin.FOLLOW_UP && !later.isReleased(coaching.id())) {
                    throw new Refused("decision", "coaching.refused.follow-up");
                }
                if (comment.isEmpty()) {
                    throw new Refused("comment", "coaching.refused.reason");
                }
                coachings.close(
                        coaching.id(),
                        CoachingState.DRAFTING,
                        Outcome.DECLINED,
                        EventKind.DECLINED,
                        task.actor(),
                        comment);
                yield "decline";
            }
        };
    }
}
