package id.kinerja.coaching;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.page.TypedText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The head of the unit approves the plan, or returns it with a reason. */
@Component
class ApproveForm implements TaskForm<ApprovePlan> {

    private final Coachings coachings;
    private final Approvers approvers;
    private final CoachingHistory history;
    private final OwnCases own;
    private final CoachingFormValues values;

    ApproveForm(
            Coachings coachings,
            Approvers approvers,
            CoachingHistory history,
            OwnCases own,
            CoachingFormValues values) {
        this.coachings = coachings;
        this.approvers = approvers;
        this.history = history;
        this.own = own;
        this.values = values;
    }

    @Override
    public String key() {
        return "coaching-approve";
    }

    @Override
    public Class<ApprovePlan> command() {
        return ApprovePlan.class;
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
    public String submit(ApprovePlan command, TaskCase task) {
        Coaching coaching = coachings.get(task.caseId());
        own.refuse(coaching.employeeId(), task.person());
        String official = task.principal() == null ? task.person() : task.principal();
        Set<String> authors = history.authors(coaching.id());
        if (authors.contains(task.person()) || authors.contains(official)) {
            throw new Refused("", "coaching.refused.author");
        }
        String approver = approvers.accountFor(coaching);
        if (approver != null && !approver.equals(official)) {
            // the task moves within a day; until then nobody decides for whom it no longer waits
            throw new Refused("", "coaching.refused.approver");
        }
        String comment = TypedText.of(command.comment());
        return switch (command.decision()) {
            case APPROVE -> {
                history.add(coaching.id(), EventKind.APPROVED, task.actor(), comment);
                yield "approve";
            }
            case RETURN -> {
                if (comment.isEmpty()) {
                    throw new Refused("comment", "coaching.refused.reason");
                }
                coachings.move(
                        coaching.id(),
                        CoachingState.APPROVING,
                        CoachingState.DRAFTING,
                        EventKind.NOT_APPROVED,
                        task.actor(),
                        comment);
                yield "return";
            }
        };
    }
}
