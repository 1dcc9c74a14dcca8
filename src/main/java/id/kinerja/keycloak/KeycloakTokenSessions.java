package id.kinerja.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Keeps of a login only what is needed later; Spring Security's own way would keep the client's secret beside it. Of one that
 * we refuse nothing is kept, and it ends at Keycloak as well, so that the next one may be by another account.
 */
@Component
@Profile("keycloak")
class KeycloakTokenSessions implements OAuth2AuthorizedClientRepository {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakTokenSessions.class);

    private final KeycloakSignedIn signedIn;
    private final KeycloakLogout logout;

    KeycloakTokenSessions(KeycloakSignedIn signedIn, KeycloakLogout logout) {
        this.signedIn = signedIn;
        this.logout = logout;
    }

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        KeycloakTokens tokens = KeycloakTokens.of(
                client.getAccessToken(),
                Objects.requireNonNull(client.getRefreshToken(), "Keycloak gave no refresh token"));
        try {
            signedIn.admit(client.getAccessToken().getTokenValue(), request);
        } catch (JwtException | OAuth2AuthenticationException why) {
            String error = why instanceof OAuth2AuthenticationException refused
                    ? String.valueOf(refused.getError().getDescription())
                    : "a token that is not valid for us";
            LOG.warn("A login at Keycloak is refused: {}", error);
            logout.end(tokens, request);
            throw new KeycloakRefusal(person.getName(), error, why);
        }
        tokens.keep(request);
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
        // ends with the session
    }
}
