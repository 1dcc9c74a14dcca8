package id.kinerja.keycloak;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts our own person in the place of Keycloak's, so that nothing else needs to know where somebody signed in. */
@Component
@Profile("keycloak")
class KeycloakSignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String PERSON = KeycloakSignedIn.class.getName() + ".person";

    private final JwtDecoder tokens;
    private final KeycloakPeople people;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    KeycloakSignedIn(JwtDecoder tokens, KeycloakPeople people) {
        this.tokens = tokens;
        this.people = people;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication atKeycloak)
            throws IOException, ServletException {
        Authentication person = keep((Authentication) request.getAttribute(PERSON), request, response);
        super.onAuthenticationSuccess(request, response, person);
    }

    /**
     * Decides whether the person of an access token is let in, before anything of the login is kept.
     *
     * @throws OAuth2AuthenticationException when not, by the user name or the roles
     * @throws JwtException when the token is not valid for us
     */
    void admit(String accessToken, HttpServletRequest request) {
        request.setAttribute(PERSON, people.authentication(tokens.decode(accessToken)));
    }

    /** Lets the person of an access token be the one who is signed in, with the roles that it names. */
    Authentication signIn(String accessToken, HttpServletRequest request, HttpServletResponse response) {
        return keep(people.authentication(tokens.decode(accessToken)), request, response);
    }

    private Authentication keep(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return person;
    }
}
