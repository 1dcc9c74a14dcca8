package id.kinerja.overview;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** From how many people on numbers say nothing about one of them; no source gives a number: the government decides. */
@Component
class OverviewSettings implements SettingGroup {

    /** Rated people of an agency. */
    static final Setting<Integer> LEAST_PEOPLE = Setting.integer("overview.least-people", 5, 2, 100);

    @Override
    public List<Setting<?>> settings() {
        return List.of(LEAST_PEOPLE);
    }
}
