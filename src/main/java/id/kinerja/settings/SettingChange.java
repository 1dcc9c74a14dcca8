package id.kinerja.settings;

import java.time.Instant;

/**
 * A value that somebody chose.
 *
 * @param value as it is typed
 * @param changedBy the user name of who chose it
 */
public record SettingChange(String key, String value, Instant changedAt, String changedBy) {}
