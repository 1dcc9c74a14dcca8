package id.kinerja.keycloak;

import id.kinerja.access.SignInMethod;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;

/** Keycloak: OpenID Connect for people, bearer tokens for programs. */
@Component
@Profile("keycloak")
class KeycloakSignInMethod implements SignInMethod {

    private final KeycloakProperties keycloak;
    private final KeycloakTokenSessions sessions;
    private final KeycloakSignedIn signedIn;
    private final KeycloakPeople people;
    private final KeycloakTokenTrail tokens;
    private final KeycloakLogout logout;
    private final RestClientAuthorizationCodeTokenResponseClient codes;
    private final KeycloakRefresh refresh;

    KeycloakSignInMethod(
            KeycloakProperties keycloak,
            KeycloakTokenSessions sessions,
            KeycloakSignedIn signedIn,
            KeycloakPeople people,
            KeycloakTokenTrail tokens,
            KeycloakLogout logout,
            ClientRegistrationRepository clients,
            KeycloakReach reach) {
        this.keycloak = keycloak;
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.people = people;
        this.tokens = tokens;
        this.logout = logout;
        this.codes = new RestClientAuthorizationCodeTokenResponseClient();
        this.codes.setRestClient(reach.requests());
        this.refresh =
                new KeycloakRefresh(clients.findByRegistrationId(KeycloakConfiguration.REGISTRATION), reach, signedIn);
    }

    @Override
    public void pages(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage(KeycloakLoginController.PAGE)
                        .authorizedClientRepository(sessions)
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codes))
                        .successHandler(signedIn)
                        .failureHandler(this::refused))
                .logout(signOut -> signOut.addLogoutHandler(logout).logoutSuccessHandler(this::out))
                .addFilterBefore(refresh, AuthorizationFilter.class);
    }

    @Override
    public void webApps(HttpSecurity http) throws Exception {
        http.logout(signOut -> signOut.addLogoutHandler(logout)).addFilterBefore(refresh, AuthorizationFilter.class);
    }

    @Override
    public void programs(HttpSecurity http) throws Exception {
        http.oauth2ResourceServer(server -> server.jwt(token -> token.jwtAuthenticationConverter(this::program))
                .authenticationEntryPoint(unauthorized()));
    }

    private AbstractAuthenticationToken program(Jwt token) {
        Authentication person = people.authentication(token);
        tokens.used(token);
        return (AbstractAuthenticationToken) person;
    }

    @Override
    public String formTargets() {
        return "'self' " + keycloak.origin();
    }

    /** Leaves nothing of a login that failed; who signed in at Keycloak and is not let in is told why. */
    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String page = request.getContextPath() + KeycloakLoginController.PAGE;
        if (failure instanceof KeycloakRefusal refusal) {
            tokens.refused(refusal);
            request.getSession().invalidate();
            request.getSession().setAttribute(KeycloakLoginController.REFUSED, refusal.userName());
            response.sendRedirect(page + "?refused");
        } else {
            response.sendRedirect(page + "?error");
        }
    }

    private void out(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        boolean half = request.getAttribute(KeycloakLogout.HALF) != null;
        response.sendRedirect(request.getContextPath() + KeycloakLoginController.PAGE + (half ? "?half" : "?out"));
    }

    /** Says which kind of proof is missing, and lets the body be made as for every other refused request. */
    private static AuthenticationEntryPoint unauthorized() {
        var bearer = new BearerTokenAuthenticationEntryPoint();
        return (HttpServletRequest request, HttpServletResponse response, AuthenticationException why) -> {
            bearer.commence(request, response, why);
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        };
    }
}
