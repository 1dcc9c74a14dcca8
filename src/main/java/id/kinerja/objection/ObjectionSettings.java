package id.kinerja.objection;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a government may choose about objections; no source gives these terms, which are in working days. */
@Component
class ObjectionSettings implements SettingGroup {

    /** How long both sides have to speak. */
    static final Setting<Integer> STATEMENT_DAYS = Setting.integer("objection.statement-days", 5, 1, 60);

    /** How long the rater's superior has to decide. */
    static final Setting<Integer> DECISION_DAYS = Setting.integer("objection.decision-days", 14, 1, 60);

    static final String HEAD_OF_GOVERNMENT = "HEAD_OF_GOVERNMENT";
    static final String FINAL = "FINAL";

    /** Who decides when nobody is above the rater: the head of government, or nobody, since the result is final. */
    static final Setting<String> WITHOUT_SUPERIOR =
            Setting.choice("objection.without-superior", HEAD_OF_GOVERNMENT, FINAL);

    @Override
    public List<Setting<?>> settings() {
        return List.of(STATEMENT_DAYS, DECISION_DAYS, WITHOUT_SUPERIOR);
    }
}
