package id.kinerja.keycloak;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Records that a program signed in with a token: once for each token and node, not with every request. And that a person was
 * not let in who signed in at Keycloak.
 */
@Component
@Profile("keycloak")
class KeycloakTokenTrail {

    /** Longer than tokens are valid; one that is used for longer is recorded again. */
    private static final Duration REMEMBERED = Duration.ofHours(12);

    private final Trail trail;
    private final Cache<String, Boolean> used = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    KeycloakTokenTrail(Trail trail) {
        this.trail = trail;
    }

    /** A token was accepted. The token itself is told nowhere, only the program that it was made for. */
    void used(Jwt token) {
        String id = Objects.requireNonNullElseGet(token.getId(), token::getTokenValue);
        if (used.getIfPresent(id) == null) {
            String userName = token.getClaimAsString(KeycloakPeople.NAME);
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("by", "token");
            String client = token.getClaimAsString("azp");
            if (client != null) {
                facts.put("client", client);
            }
            trail.record(Entry.of(Action.LOGIN_SUCCEEDED, "account", userName)
                    .by(userName)
                    .changed(Map.of(), facts));
            used.put(id, true);
        }
    }

    /** A login was refused. The name is no secret that was typed here: Keycloak says whose it is. */
    void refused(KeycloakRefusal refusal) {
        trail.record(Entry.of(Action.LOGIN_FAILED, "account", refusal.userName())
                .by(refusal.userName())
                .changed(
                        Map.of(),
                        Map.of("by", "page", "error", refusal.getError().getErrorCode())));
    }
}
