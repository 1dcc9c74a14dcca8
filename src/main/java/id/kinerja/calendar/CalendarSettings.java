package id.kinerja.calendar;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a government is called and which of Indonesia's three time zones it lives in. */
@Component
public class CalendarSettings implements SettingGroup {

    /** The government's name as pages and documents show it. */
    public static final Setting<String> GOVERNMENT_NAME = Setting.text("government.name", "Pemerintah Kota");

    /** The government's time zone: Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT). */
    public static final Setting<String> GOVERNMENT_ZONE =
            Setting.choice("government.zone", "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

    @Override
    public List<Setting<?>> settings() {
        return List.of(GOVERNMENT_NAME, GOVERNMENT_ZONE);
    }
}
