package id.kinerja.settings;

import java.util.List;

/** The settings of one capability, listed together on the settings page; a bean of that capability. */
public interface SettingGroup {

    List<Setting<?>> settings();
}
