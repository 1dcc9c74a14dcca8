package id.kinerja.engine;

import id.kinerja.access.CurrentPerson;
import id.kinerja.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Takes who is signed in to our pages as signed in to the engine's web apps. Made by its class name, by the filter. */
public class WebAppSignOn implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return CurrentPerson.get()
                .filter(person -> !person.mustChangePassword())
                .map(person -> {
                    AuthenticationResult result = AuthenticationResult.successful(person.userName());
                    result.setGroups(new ArrayList<>(person.groups()));
                    return result;
                })
                .orElseGet(AuthenticationResult::unsuccessful);
    }

    /** The groups of who is signed in. */
    static List<String> groups() {
        return CurrentPerson.get().map(SignedIn::groups).orElse(List.of());
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
