package id.kinerja.feedback;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import id.kinerja.settings.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a government chooses about continuous feedback; PermenPANRB 6/2022 names those who give it and no numbers, so all
 * of these are to be confirmed.
 */
@Component
class FeedbackSettings implements SettingGroup {

    static final String SAME_SUPERIOR = "same-superior";
    static final String SAME_UNIT = "same-unit";

    /** Who counts as a colleague: people under the same superior, or in the same unit. */
    static final Setting<String> COLLEAGUES = Setting.choice("feedback.colleagues", SAME_SUPERIOR, SAME_UNIT);

    /** Whether colleagues stay unnamed. They do unless changed: who fears the answer says nothing, or only praise. */
    static final Setting<Boolean> ANONYMOUS_COLLEAGUES = Setting.flag("feedback.anonymous-colleagues", true);

    /** Whether subordinates stay unnamed. They do unless changed: the employee decides on them. */
    static final Setting<Boolean> ANONYMOUS_SUBORDINATES = Setting.flag("feedback.anonymous-subordinates", true);

    /** From how many different givers about a quarter on the employee reads anonymous feedback. */
    static final Setting<Integer> LEAST_GIVERS = Setting.integer("feedback.least-givers", 3, 2, 20);

    /** How many days before the day on which it is given feedback may be about. */
    static final Setting<Integer> DAYS_BACK = Setting.integer("feedback.days-back", 30, 0, 90);

    /** For how many hours the giver may change or withdraw it. */
    static final Setting<Integer> CHANGE_HOURS = Setting.integer("feedback.change-hours", 24, 0, 168);

    private final Settings settings;

    FeedbackSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(COLLEAGUES, ANONYMOUS_COLLEAGUES, ANONYMOUS_SUBORDINATES, LEAST_GIVERS, DAYS_BACK, CHANGE_HOURS);
    }

    boolean colleaguesByUnit() {
        return settings.get(COLLEAGUES).equals(SAME_UNIT);
    }

    /** Whether feedback of this kind of giver that is given now stays unnamed. */
    boolean anonymous(GiverKind kind) {
        return switch (kind) {
            case SUPERIOR -> false;
            case COLLEAGUE -> settings.get(ANONYMOUS_COLLEAGUES);
            case SUBORDINATE -> settings.get(ANONYMOUS_SUBORDINATES);
        };
    }

    int leastGivers() {
        return settings.get(LEAST_GIVERS);
    }

    int daysBack() {
        return settings.get(DAYS_BACK);
    }

    int changeHours() {
        return settings.get(CHANGE_HOURS);
    }
}
