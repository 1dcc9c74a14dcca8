package id.kinerja.settings;

import org.jspecify.annotations.Nullable;

/**
 * Somebody has chosen another value of a setting, in this transaction.
 *
 * @param before the value that counted until now, as it is typed
 * @param by the user name of who chose it
 * @param reason why, in that person's words; none at the installation
 */
public record SettingChanged(
        String key,
        String before,
        String after,
        String by,
        @Nullable String reason) {}
