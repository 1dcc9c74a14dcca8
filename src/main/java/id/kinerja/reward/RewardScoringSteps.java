package id.kinerja.reward;

import id.kinerja.calendar.Deadlines;
import id.kinerja.settings.Settings;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code reward-scoring} asks and tells; each method takes its business key, the score's id. */
@Component("rewardScoringSteps")
@Transactional
public class RewardScoringSteps {

    private final Scores scores;
    private final Nominations nominations;
    private final Deadlines deadlines;
    private final Settings settings;
    private final Clock clock;

    RewardScoringSteps(Scores scores, Nominations nominations, Deadlines deadlines, Settings settings, Clock clock) {
        this.scores = scores;
        this.nominations = nominations;
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
    }

    /** The user name of the member who is asked. */
    public String member(String key) {
        return get(key).member();
    }

    public Date scoringDue(String key) {
        return deadlines.inWorkingDays(settings.get(RewardSettings.SCORING_DAYS));
    }

    /** The term passed without a score. */
    public void lapse(String key) {
        scores.lapse(UUID.fromString(key), clock.instant());
    }

    /** Tells the nomination that the member is done. */
    public void answered(String key) {
        nominations.answered(get(key).nominationId());
    }

    private Scores.Score get(String key) {
        return scores.find(UUID.fromString(key)).orElseThrow();
    }
}
