package id.kinerja.keycloak;

import id.kinerja.access.SignInMethod;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * What a session keeps of the tokens with which somebody signed in. The access token itself is not needed any more once
 * it was read.
 *
 * @param refresh the refresh token, by which Keycloak tells later whether the person may go on
 * @param until when the access token ends, and Keycloak is to be asked again
 */
record KeycloakTokens(String refresh, Instant until) implements Serializable {

    private static final String ATTRIBUTE = SignInMethod.TOKENS_OF_ELSEWHERE;

    /** So long before its end an access token counts as ended; longer than a request takes. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    static KeycloakTokens of(OAuth2AccessToken access, OAuth2RefreshToken refresh) {
        Instant end = access.getExpiresAt();
        return new KeycloakTokens(refresh.getTokenValue(), end == null ? Instant.EPOCH : end.minus(MARGIN));
    }

    static Optional<KeycloakTokens> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (KeycloakTokens) session.getAttribute(ATTRIBUTE));
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** Without the token, so that it reaches no log. */
    @Override
    public String toString() {
        return "KeycloakTokens[until " + until + "]";
    }
}
