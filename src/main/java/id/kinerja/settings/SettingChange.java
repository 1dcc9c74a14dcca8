package id.kinerja.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody chose.
 *
 * @param value as it is typed
 * @param changedAt by the application's clock, which can be moved for a demonstration
 * @param changedBy the user name of who chose it
 * @param reason why, in that person's words; none at the installation
 * @param recordedAt by the database's clock
 */
public record SettingChange(
        String key,
        String value,
        Instant changedAt,
        String changedBy,
        @Nullable String reason,
        Instant recordedAt) {}
