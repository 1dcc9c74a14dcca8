package id.kinerja.settings;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A value that a setting does not allow; it says why by message code. */
public final class InvalidSetting extends RuntimeException {

    private final String code;
    private final transient @Nullable Object[] arguments;

    InvalidSetting(String key, String code, @Nullable Object... arguments) {
        super(key + ": " + code + Arrays.toString(arguments));
        this.code = code;
        this.arguments = arguments;
    }

    /** The message's code in the bundles under {@code i18n}. */
    public String code() {
        return code;
    }

    /** What the message is filled with. */
    public @Nullable Object[] arguments() {
        return arguments.clone();
    }
}
