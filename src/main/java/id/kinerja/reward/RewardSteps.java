package id.kinerja.reward;

import id.kinerja.access.Role;
import id.kinerja.calendar.Deadlines;
import id.kinerja.settings.Settings;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code reward} asks and tells; each method takes its business key, the nomination's id. */
@Component("rewardSteps")
@Transactional
public class RewardSteps {

    private final Nominations nominations;
    private final Deadlines deadlines;
    private final Settings settings;

    RewardSteps(Nominations nominations, Deadlines deadlines, Settings settings) {
        this.nominations = nominations;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    public void check(String key) {
        nominations.check(UUID.fromString(key));
    }

    /** Whether nothing spoke against it, and the committee may be asked. */
    public boolean mayBeScored(String key) {
        return isIn(RewardState.SCORING, key);
    }

    /** Whether the committee is to be completed first. */
    public boolean lacksCommittee(String key) {
        return isIn(RewardState.COMPLETING, key);
    }

    public void askCommittee(String key) {
        nominations.askCommittee(UUID.fromString(key));
    }

    public void count(String key) {
        nominations.count(UUID.fromString(key));
    }

    /** Whether it was scored by enough, and the regional secretary may recommend it. */
    public boolean goesToSecretary(String key) {
        return isIn(RewardState.RECOMMENDING, key);
    }

    /** Whether it was scored by enough, and only the head may have a say. */
    public boolean goesToHead(String key) {
        return isIn(RewardState.DECIDING, key);
    }

    /** Who completes the committee. */
    public List<String> personnelAdmins(String key) {
        return List.of(Role.PERSONNEL_ADMIN.group());
    }

    /** Who recommends. */
    public List<String> secretary(String key) {
        return List.of(Role.SECRETARY.group());
    }

    /** Who decides. */
    public List<String> head(String key) {
        return List.of(Role.HEAD.group());
    }

    public Date committeeDue(String key) {
        return deadlines.inWorkingDays(settings.get(RewardSettings.COMMITTEE_DAYS));
    }

    public Date decisionDue(String key) {
        return deadlines.inWorkingDays(settings.get(RewardSettings.DECISION_DAYS));
    }

    private boolean isIn(RewardState state, String key) {
        return nominations.get(UUID.fromString(key)).state() == state;
    }
}
