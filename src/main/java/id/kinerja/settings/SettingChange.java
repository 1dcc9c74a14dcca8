package id.kinerja.settings;

import java.time.Instant;

/**
 * A value that somebody chose.
 *
 * @param value as it is typed
 * @param changedAt by the application's clock, which can be moved for a demonstration
 * @param changedBy the user name of who chose it
 * @param recordedAt by the database's clock
 */
public record SettingChange(String key, String value, Instant changedAt, String changedBy, Instant recordedAt) {}
