package id.kinerja.reward;

import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.page.TypedText;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The regional secretary recommends a nomination, or refuses it with a reason. */
@Component
class RecommendForm implements TaskForm<RecommendReward> {

    private final Nominations nominations;
    private final NominationStore store;
    private final Barred barred;
    private final RewardOfficials officials;
    private final RewardFormValues values;
    private final Rechecks rechecks;
    private final Clock clock;

    RecommendForm(
            Nominations nominations,
            NominationStore store,
            Barred barred,
            RewardOfficials officials,
            RewardFormValues values,
            Rechecks rechecks,
            Clock clock) {
        this.nominations = nominations;
        this.store = store;
        this.barred = barred;
        this.officials = officials;
        this.values = values;
        this.rechecks = rechecks;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "reward-recommend";
    }

    @Override
    public Class<RecommendReward> command() {
        return RecommendReward.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        Nomination nomination = nominations.get(task.caseId());
        barred.hide(nomination, task.person());
        return values.toDecide(nomination);
    }

    @Override
    public String submit(RecommendReward command, TaskCase task) {
        Nomination nomination = nominations.get(task.caseId());
        barred.refuse(nomination, task.person());
        String comment = TypedText.of(command.comment());
        return switch (command.decision()) {
            case RECOMMEND -> {
                rechecks.require(nomination);
                if (!officials.headMayAfter(nomination, task.person())) {
                    throw new Refused("decision", "reward.refused.only-head");
                }
                store.recommended(nomination.id(), task.person(), comment, clock.instant());
                nominations.move(
                        nomination.id(),
                        RewardState.RECOMMENDING,
                        RewardState.DECIDING,
                        RewardEventKind.RECOMMENDED,
                        task.actor());
                yield "recommend";
            }
            case REFUSE -> {
                rechecks.kept(nomination);
                nominations.end(
                        nomination.id(), RewardState.RECOMMENDING, Ending.NOT_RECOMMENDED, comment, task.actor());
                yield "refuse";
            }
        };
    }
}
