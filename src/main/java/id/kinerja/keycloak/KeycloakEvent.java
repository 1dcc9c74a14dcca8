package id.kinerja.keycloak;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that Keycloak recorded.
 *
 * @param time in milliseconds, by its clock
 * @param clientId for which program somebody wanted to sign in
 * @param userId Keycloak's id of the account; none when there is no such account
 * @param error its code for why
 * @param details what was typed as a name ({@code username}) among them, and much that is of no concern here
 */
record KeycloakEvent(
        String id,
        long time,
        String type,
        @Nullable String clientId,
        @Nullable String userId,
        @Nullable String ipAddress,
        @Nullable String error,
        @JsonProperty("details") @Nullable Map<String, String> given)
        implements KeycloakHappening {

    /** That somebody replaced a means of the own to sign in; of passwords there is an older event beside it. */
    private static final String REPLACED = "UPDATE_CREDENTIAL";

    private static final String REMOVED = "REMOVE_CREDENTIAL";

    /** What is asked for: who could not sign in, who is kept from trying, and who signs in by something else from now on. */
    static final Set<String> TYPES = Set.of(
            REPLACED,
            REMOVED,
            "LOGIN_ERROR",
            "IDENTITY_PROVIDER_LOGIN_ERROR",
            "IDENTITY_PROVIDER_FIRST_LOGIN_ERROR",
            "IDENTITY_PROVIDER_POST_LOGIN_ERROR",
            "USER_DISABLED_BY_TEMPORARY_LOCKOUT",
            "USER_DISABLED_BY_PERMANENT_LOCKOUT");

    private static final String NOBODY_OF_THIS_NAME = "user_not_found";

    Map<String, String> details() {
        return Objects.requireNonNullElse(given, Map.of());
    }

    /** What was typed as a name, which may be a password. */
    @Nullable
    String typedName() {
        return details().get("username");
    }

    /** Whether somebody replaced or removed what they sign in with. */
    boolean isOfCredential() {
        return REPLACED.equals(type) || REMOVED.equals(type);
    }

    /** What was replaced or removed, as Keycloak calls it: {@code password}, {@code otp} and the like. */
    @Nullable
    String credential() {
        return details().get("credential_type");
    }

    /**
     * Whether somebody tried to sign in; a link that is no longer valid, or was never, makes such events as well, as many
     * as one likes, without anybody's name or password.
     */
    boolean isAttempt() {
        return !"LOGIN_ERROR".equals(type)
                || userId != null
                || typedName() != null
                || NOBODY_OF_THIS_NAME.equals(error);
    }
}
