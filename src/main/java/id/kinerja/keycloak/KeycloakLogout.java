package id.kinerja.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Ends the session at Keycloak with ours, from wherever the person signs out: our pages or the engine's web apps. */
@Component
@Profile("keycloak")
class KeycloakLogout implements LogoutHandler {

    /** Set on the request when Keycloak could not be told. */
    static final String HALF = KeycloakLogout.class.getName() + ".half";

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakLogout.class);

    private final KeycloakProperties keycloak;
    private final RestClient requests;

    KeycloakLogout(KeycloakProperties keycloak, RestClient keycloakTokens) {
        this.keycloak = keycloak;
        this.requests = keycloakTokens;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        KeycloakTokens.of(request).ifPresent(tokens -> end(tokens, request));
    }

    /** Ends a session at Keycloak, if it can be told. */
    void end(KeycloakTokens tokens, HttpServletRequest request) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add(OAuth2ParameterNames.CLIENT_ID, keycloak.clientId());
        form.add(OAuth2ParameterNames.CLIENT_SECRET, keycloak.clientSecret());
        form.add(OAuth2ParameterNames.REFRESH_TOKEN, tokens.refresh());
        try {
            requests.post().uri(keycloak.inside("logout")).body(form).retrieve().toBodilessEntity();
        } catch (RestClientException | OAuth2AuthorizationException failure) {
            LOG.warn(
                    "a session could not be ended at Keycloak: {}",
                    failure.getClass().getSimpleName());
            request.setAttribute(HALF, true);
        }
    }
}
