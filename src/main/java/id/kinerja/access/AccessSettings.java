package id.kinerja.access;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a government may choose about who sees what, where no rule is certain. */
@Component
class AccessSettings implements SettingGroup {

    /** Whether superiors further above than the superior's superior read what the latter does. */
    static final Setting<Boolean> INDIRECT_SUPERIORS = Setting.flag("access.indirect-superiors", false);

    /** Whether who leads the government sees states and ratings of the people below them by name. */
    static final Setting<Boolean> HEAD_BY_NAME = Setting.flag("access.head-by-name", false);

    /** Whether who rated an evaluation goes on reading it after no longer being the superior. */
    static final Setting<Boolean> RATER_KEEPS_READING = Setting.flag("access.rater-keeps-reading", true);

    /** Whether a unit admin's units begin with the agency directly below the root instead of the own unit. */
    static final Setting<Boolean> UNIT_ADMIN_OF_AGENCY = Setting.flag("access.unit-admin-of-agency", true);

    /** Whether auditors read what people wrote without a recorded examination. */
    static final Setting<Boolean> AUDITOR_AT_ANY_TIME = Setting.flag("access.auditor-at-any-time", false);

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                INDIRECT_SUPERIORS, HEAD_BY_NAME, RATER_KEEPS_READING, UNIT_ADMIN_OF_AGENCY, AUDITOR_AT_ANY_TIME);
    }
}
