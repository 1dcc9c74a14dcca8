package id.kinerja.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/** Keeps of a login only what is needed later; Spring Security's own way would keep the client's secret beside it. */
@Component
@Profile("keycloak")
class KeycloakTokenSessions implements OAuth2AuthorizedClientRepository {

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
        KeycloakTokens.of(
                        client.getAccessToken(),
                        Objects.requireNonNull(client.getRefreshToken(), "Keycloak gave no refresh token"))
                .keep(request);
        request.setAttribute(
                KeycloakSignedIn.ACCESS_TOKEN, client.getAccessToken().getTokenValue());
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
        // ends with the session
    }
}
