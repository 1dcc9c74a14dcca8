package id.kinerja.organization;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a government chooses about imports. */
@Component
public class ImportSettings implements SettingGroup {

    /** The share of the people present, in percent, above which an import in which they are missing is asked about. */
    public static final Setting<Integer> MANY_LEFT = Setting.integer("organization.many-left", 5, 0, 100);

    @Override
    public List<Setting<?>> settings() {
        return List.of(MANY_LEFT);
    }
}
