package id.kinerja.examination;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long an examination may last; no source gives a number: the government decides. */
@Component
class ExaminationSettings implements SettingGroup {

    /** In days, the first and the last one counted. */
    static final Setting<Integer> LONGEST_DAYS = Setting.integer("examination.longest-days", 60, 1, 366);

    @Override
    public List<Setting<?>> settings() {
        return List.of(LONGEST_DAYS);
    }
}
