package id.kinerja.engine;

import com.fasterxml.jackson.core.JacksonException;
import id.kinerja.access.CurrentPerson;
import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands in front of the engine's own API: it may be looked at, as in Cockpit, and a failed job tried again. Models come
 * with the application and forms are submitted by people, so nothing else is let through.
 */
final class EngineRestGuard extends OncePerRequestFilter {

    private final IdentityService identity;
    private final JobRetries retries;
    private final WebAppValues values;
    private final WebAppNames names;

    EngineRestGuard(IdentityService identity, JobRetries retries, WebAppValues values, WebAppNames names) {
        this.names = names;
        this.identity = identity;
        this.retries = retries;
        this.values = values;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SignedIn person = CurrentPerson.get().orElseThrow();
        String path = WebAppAddress.decoded(request).substring(EngineRest.PATH.length());
        Matcher job = JobRetries.ADDRESS.matcher(path);
        if (HttpMethod.PUT.matches(request.getMethod()) && job.matches()) {
            response.setStatus(retried(job.group(1), person, request));
        } else if (WebAppAllowList.watches(request.getMethod(), path)) {
            identity.setAuthentication(person.userName(), person.groups());
            try {
                names.pass(person, path, request, response, chain);
            } finally {
                identity.clearAuthentication();
            }
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private int retried(String jobId, SignedIn person, HttpServletRequest request) throws IOException {
        try {
            retries.set(jobId, values.number(request, "retries"), person);
            return HttpServletResponse.SC_NO_CONTENT;
        } catch (NotVisible hidden) {
            return HttpServletResponse.SC_NOT_FOUND;
        } catch (TooLarge large) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        } catch (IllegalArgumentException | JacksonException broken) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }
}
