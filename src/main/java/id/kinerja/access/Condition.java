package id.kinerja.access;

import id.kinerja.settings.Setting;
import org.jspecify.annotations.Nullable;

/** Under which circumstances a right of the table counts. */
enum Condition {
    ALWAYS(null),
    /** Nobody above the employee can sign in. */
    NO_SUPERIOR(null),
    /** The employee cannot sign in. */
    NO_ACCOUNT(null),
    INDIRECT_SUPERIORS(AccessSettings.INDIRECT_SUPERIORS),
    HEAD_BY_NAME(AccessSettings.HEAD_BY_NAME),
    RATER_KEEPS_READING(AccessSettings.RATER_KEEPS_READING),
    AUDITOR_AT_ANY_TIME(AccessSettings.AUDITOR_AT_ANY_TIME);

    private final @Nullable Setting<Boolean> setting;

    Condition(@Nullable Setting<Boolean> setting) {
        this.setting = setting;
    }

    /** The setting that decides; none when the circumstances do. */
    @Nullable
    Setting<Boolean> setting() {
        return setting;
    }
}
