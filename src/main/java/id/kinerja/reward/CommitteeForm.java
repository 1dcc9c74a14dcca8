package id.kinerja.reward;

import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.page.TypedText;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A personnel admin has completed the committee and has it asked, or ends the nomination with a reason. */
@Component
class CommitteeForm implements TaskForm<CompleteCommittee> {

    private final Nominations nominations;
    private final Committee committee;
    private final Barred barred;
    private final RewardFormValues values;

    CommitteeForm(Nominations nominations, Committee committee, Barred barred, RewardFormValues values) {
        this.nominations = nominations;
        this.committee = committee;
        this.barred = barred;
        this.values = values;
    }

    @Override
    public String key() {
        return "reward-committee";
    }

    @Override
    public Class<CompleteCommittee> command() {
        return CompleteCommittee.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        Nomination nomination = nominations.get(task.caseId());
        barred.hide(nomination, task.person());
        return values.ofCommittee(nomination);
    }

    @Override
    public String submit(CompleteCommittee command, TaskCase task) {
        Nomination nomination = nominations.get(task.caseId());
        barred.refuse(nomination, task.person());
        return switch (command.decision()) {
            case ASK -> {
                if (!committee.isWholeFor(nomination)) {
                    throw new Refused(
                            "decision",
                            "reward.refused.committee",
                            committee.ableFor(nomination).size());
                }
                nominations.move(
                        nomination.id(),
                        RewardState.COMPLETING,
                        RewardState.SCORING,
                        RewardEventKind.COMMITTEE_COMPLETED,
                        task.actor());
                yield "ask";
            }
            case REFUSE -> {
                String comment = TypedText.of(command.comment());
                if (comment.isEmpty()) {
                    throw new Refused("comment", "reward.reason.required");
                }
                nominations.end(nomination.id(), RewardState.COMPLETING, Ending.NOT_SCORED, comment, task.actor());
                yield "refuse";
            }
        };
    }
}
