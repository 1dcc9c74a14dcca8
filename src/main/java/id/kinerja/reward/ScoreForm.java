package id.kinerja.reward;

import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.page.TypedText;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A member of the committee scores a nomination. */
@Component
class ScoreForm implements TaskForm<ScoreNomination> {

    private final NominationRows rows;
    private final Scores scores;
    private final Barred barred;
    private final RewardFormValues values;
    private final Clock clock;

    ScoreForm(NominationRows rows, Scores scores, Barred barred, RewardFormValues values, Clock clock) {
        this.rows = rows;
        this.scores = scores;
        this.barred = barred;
        this.values = values;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "reward-score";
    }

    @Override
    public Class<ScoreNomination> command() {
        return ScoreNomination.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        return values.of(rows.find(nomination(task)).orElseThrow());
    }

    @Override
    public String submit(ScoreNomination command, TaskCase task) {
        // who withdraws at the same time waits, or has been first
        Nomination nomination = rows.forChange(nomination(task)).orElseThrow();
        barred.refuse(nomination, task.person());
        if (nomination.state() != RewardState.SCORING
                || !scores.give(task.caseId(), command.all(), TypedText.of(command.remark()), clock.instant())) {
            throw new CaseMoved(task.caseId());
        }
        return "scored";
    }

    private UUID nomination(TaskCase task) {
        return scores.find(task.caseId()).orElseThrow().nominationId();
    }
}
