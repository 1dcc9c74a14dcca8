package id.kinerja.keycloak;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Reads from Keycloak's administration interface, as our client's service account. */
@Component
@Profile("keycloak")
class KeycloakAdministration {

    /** As whom its requests can be told apart in Keycloak's access log. */
    static final String AGENT = "kinerja-events";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(15);

    /** A token is not used in its last seconds. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final KeycloakProperties keycloak;
    private final RestClient requests;
    private @Nullable Token token;
    private Instant tokenUntil = Instant.EPOCH;

    KeycloakAdministration(KeycloakProperties keycloak) {
        this.keycloak = keycloak;
        var factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(CONNECT);
        factory.setReadTimeout(READ);
        this.requests = RestClient.builder()
                .requestFactory(factory)
                .defaultHeader(HttpHeaders.USER_AGENT, AGENT)
                .build();
    }

    /**
     * The oldest events from a moment on.
     *
     * @param skip how many of them are left out
     */
    List<KeycloakEvent> events(Instant from, int skip, int most) {
        KeycloakEvent[] events = requests.get()
                .uri(
                        keycloak.administration()
                                + "/events?direction=asc&dateFrom={from}&first={skip}&max={most}&type="
                                + String.join("&type=", KeycloakEvent.TYPES),
                        from.toEpochMilli(),
                        skip,
                        most)
                .headers(headers -> headers.setBearerAuth(token()))
                .retrieve()
                .body(KeycloakEvent[].class);
        return List.of(Objects.requireNonNullElse(events, new KeycloakEvent[0]));
    }

    /**
     * The oldest of what administrators did to accounts and rights, from a moment on.
     *
     * @param skip how many of them are left out
     */
    List<KeycloakAdminEvent> adminEvents(Instant from, int skip, int most) {
        KeycloakAdminEvent[] events = requests.get()
                .uri(
                        keycloak.administration()
                                + "/admin-events?direction=asc&dateFrom={from}&first={skip}&max={most}&resourceTypes="
                                + String.join("&resourceTypes=", KeycloakAdminEvent.RESOURCES),
                        from.toEpochMilli(),
                        skip,
                        most)
                .headers(headers -> headers.setBearerAuth(token()))
                .retrieve()
                .body(KeycloakAdminEvent[].class);
        return List.of(Objects.requireNonNullElse(events, new KeycloakAdminEvent[0]));
    }

    /** The name of an account; none when it is gone. */
    @Nullable
    String userName(String userId) {
        try {
            User user = requests.get()
                    .uri(keycloak.administration() + "/users/{id}", userId)
                    .headers(headers -> headers.setBearerAuth(token()))
                    .retrieve()
                    .body(User.class);
            return user == null ? null : user.username();
        } catch (HttpClientErrorException.NotFound gone) {
            return null;
        }
    }

    /** Lets the next request sign in anew: the token may no longer be Keycloak's. */
    synchronized void forgetToken() {
        token = null;
    }

    private synchronized String token() {
        Token last = token;
        if (last == null || !Instant.now().isBefore(tokenUntil)) {
            last = Objects.requireNonNull(askForToken(), "Keycloak gave no token");
            token = last;
            tokenUntil = Instant.now().plusSeconds(last.seconds()).minus(MARGIN);
        }
        return last.value();
    }

    private @Nullable Token askForToken() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add(OAuth2ParameterNames.GRANT_TYPE, AuthorizationGrantType.CLIENT_CREDENTIALS.getValue());
        form.add(OAuth2ParameterNames.CLIENT_ID, keycloak.clientId());
        form.add(OAuth2ParameterNames.CLIENT_SECRET, keycloak.clientSecret());
        return requests.post()
                .uri(keycloak.inside("token"))
                .body(form)
                .retrieve()
                .body(Token.class);
    }

    private record Token(
            @JsonProperty("access_token") String value,
            @JsonProperty("expires_in") long seconds) {

        /** Without the token, so that it reaches no log. */
        @Override
        public String toString() {
            return "Token[" + seconds + "s]";
        }
    }

    private record User(String username) {}
}
