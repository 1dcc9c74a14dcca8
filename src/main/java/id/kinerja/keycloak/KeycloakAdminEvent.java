package id.kinerja.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that Keycloak recorded of an administrator.
 *
 * @param time in milliseconds, by its clock
 * @param operation {@code CREATE}, {@code UPDATE}, {@code DELETE} or {@code ACTION}
 * @param path what it was done to, such as {@code users/{id}/reset-password}
 * @param by who did it
 * @param error its code for why it was not done
 * @param representation what was sent, as JSON; much of it is of no concern here
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record KeycloakAdminEvent(
        String id,
        long time,
        @JsonProperty("operationType") String operation,
        @JsonProperty("resourceType") String resource,
        @JsonProperty("resourcePath") @Nullable String path,
        @JsonProperty("authDetails") @Nullable By by,
        @Nullable String error,
        @Nullable String representation)
        implements KeycloakHappening {

    static final String USER = "USER";
    static final String GROUP_MEMBERSHIP = "GROUP_MEMBERSHIP";
    static final String REALM_ROLE_MAPPING = "REALM_ROLE_MAPPING";
    static final String CLIENT_ROLE_MAPPING = "CLIENT_ROLE_MAPPING";

    /** What is asked for: accounts, and the rights they are given. */
    static final Set<String> RESOURCES = Set.of(USER, GROUP_MEMBERSHIP, REALM_ROLE_MAPPING, CLIENT_ROLE_MAPPING);

    /**
     * Who did it.
     *
     * @param userId Keycloak's id of the administrator's account, which may be of another realm
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record By(@Nullable String userId, @Nullable String ipAddress) {}

    /** Without what was sent, so that it reaches no log. */
    @Override
    public String toString() {
        return "KeycloakAdminEvent[" + id + ", " + operation + ", " + resource + ", " + path + "]";
    }
}
