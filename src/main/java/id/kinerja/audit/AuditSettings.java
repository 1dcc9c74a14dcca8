package id.kinerja.audit;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a government may choose about the audit trail. */
@Component
class AuditSettings implements SettingGroup {

    /** For how many years entries are kept; ten are what a ministry proposed, no law says a number. */
    static final Setting<Integer> YEARS = Setting.integer("audit.years", 10, 1, 50);

    @Override
    public List<Setting<?>> settings() {
        return List.of(YEARS);
    }
}
