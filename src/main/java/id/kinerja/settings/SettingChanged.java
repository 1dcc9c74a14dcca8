package id.kinerja.settings;

/**
 * Somebody has chosen another value of a setting, in this transaction.
 *
 * @param before the value that counted until now, as it is typed
 * @param by the user name of who chose it
 */
public record SettingChanged(String key, String before, String after, String by) {}
