package id.kinerja.keycloak;

import id.kinerja.access.CurrentPerson;
import id.kinerja.access.EndedSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks Keycloak whether a person may go on, whenever the access token has ended: so a changed role and a revoked account
 * count within a token's life, and no page in between asks anything. Who is signed in without tokens of Keycloak, with a
 * local account from before the switch, is nobody any more.
 *
 * <p>While Keycloak does not answer, who is signed in goes on; it is asked again after half a minute.
 */
final class KeycloakRefresh extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakRefresh.class);

    /** What a Keycloak that is away, or unwell, comes to; whatever else it says is a no. */
    private static final Set<String> NO_ANSWER =
            Set.of("invalid_token_response", OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    /**
     * Statuses by which it refuses, for which Spring has one name with those of a server that is unwell. A 404 or 429 may be
     * the word of what stands before it, and says nothing about anybody.
     */
    private static final Set<Integer> REFUSALS = Set.of(401, 403);

    private final ClientRegistration client;
    private final RestClientRefreshTokenTokenResponseClient keycloak = new RestClientRefreshTokenTokenResponseClient();
    private final KeycloakSignedIn signedIn;
    private final KeycloakReach reach;

    KeycloakRefresh(ClientRegistration client, KeycloakReach reach, KeycloakSignedIn signedIn) {
        this.client = client;
        this.reach = reach;
        this.keycloak.setRestClient(reach.requests());
        this.signedIn = signedIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<KeycloakTokens> tokens = KeycloakTokens.of(request);
        Instant now = Instant.now();
        if (tokens.isEmpty() && CurrentPerson.get().isPresent()) {
            EndedSession.answer(request, response, chain);
        } else if (tokens.filter(one -> one.until().isBefore(now)).isPresent()
                && !reach.wasAway()
                && !goesOn(tokens.get(), request, response)) {
            EndedSession.answer(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** False when the account or the session is no longer valid there: then it is not here either. */
    private boolean goesOn(KeycloakTokens tokens, HttpServletRequest request, HttpServletResponse response) {
        try {
            var answer = keycloak.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    client, ended(), new OAuth2RefreshToken(tokens.refresh(), null)));
            OAuth2RefreshToken next = Objects.requireNonNull(answer.getRefreshToken());
            KeycloakTokens.of(answer.getAccessToken(), next).keep(request);
            signedIn.signIn(answer.getAccessToken().getTokenValue(), request, response);
        } catch (OAuth2AuthorizationException failure) {
            String code = failure.getError().getErrorCode();
            if (!NO_ANSWER.contains(code) || isRefusal(failure)) {
                LOG.info("Keycloak refuses to renew a token: {}", code);
                return false;
            }
            LOG.warn("Keycloak does not answer: {}", code);
            reach.isAway();
        } catch (JwtException | OAuth2AuthenticationException invalid) {
            LOG.warn("Keycloak's answer held a token that is not valid for us");
            return false;
        }
        return true;
    }

    private static boolean isRefusal(OAuth2AuthorizationException failure) {
        return failure.getCause() instanceof HttpStatusCodeException answer
                && REFUSALS.contains(answer.getStatusCode().value());
    }

    /** The request wants to know which token is renewed; only the refresh token is sent. */
    private static OAuth2AccessToken ended() {
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, "ended", Instant.EPOCH, Instant.EPOCH.plusMillis(1));
    }
}
