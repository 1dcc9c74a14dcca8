package id.kinerja.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Whether Keycloak answers, as last seen: by who wanted to sign in, or by a token that was to be renewed. It is asked by one
 * request at a time and remembered for some seconds, so that one that accepts and stays silent holds up one request, however
 * many people wait to sign in.
 */
@Component
@Profile("keycloak")
class KeycloakReach {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    /** So long no token is renewed after it did not answer. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final KeycloakProperties keycloak;
    private final RestClient requests;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean answered = true;
    private volatile Instant rememberedUntil = Instant.EPOCH;
    private volatile Instant awayUntil = Instant.EPOCH;

    KeycloakReach(KeycloakProperties keycloak, RestClient keycloakTokens) {
        this.keycloak = keycloak;
        this.requests = keycloakTokens;
    }

    /** How it is asked. */
    RestClient requests() {
        return requests;
    }

    /** Whether it answers; who comes while another one asks is told what was last seen. */
    boolean answers() {
        if (Instant.now().isAfter(rememberedUntil) && asking.compareAndSet(false, true)) {
            try {
                ask();
            } finally {
                asking.set(false);
            }
        }
        return answered;
    }

    /** Whether it did not answer a moment ago. */
    boolean wasAway() {
        return Instant.now().isBefore(awayUntil);
    }

    /** It has not answered. */
    void isAway() {
        seen(false, Instant.now().plus(PAUSE));
    }

    private void ask() {
        try {
            requests.get()
                    .uri(keycloak.realmInside() + "/.well-known/openid-configuration")
                    .retrieve()
                    .toBodilessEntity();
            seen(true, Instant.EPOCH);
        } catch (RestClientException | OAuth2AuthorizationException away) {
            isAway();
        }
    }

    private void seen(boolean there, Instant away) {
        answered = there;
        awayUntil = away;
        rememberedUntil = Instant.now().plus(REMEMBERED);
    }
}
