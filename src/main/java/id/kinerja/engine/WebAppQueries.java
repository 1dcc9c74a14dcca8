package id.kinerja.engine;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.access.CurrentPerson;
import id.kinerja.access.Policy;
import id.kinerja.access.SignedIn;
import id.kinerja.api.BufferedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything of the engine's web apps that reads queries, and before the engine's own API.
 *
 * <p>Who watches the processes sees where cases stand and not what was decided in them, so no query may choose or sort
 * cases by their variables, nor by the steps and ends that they went through, nor by people unless they run the installation. And
 * what changes something needs the web apps' token; without one their own filter would end the session, which is that of our pages too.
 * What cannot be read, a field that is sent twice too, is refused, and what was read is passed on: the engine reads more than we do.
 */
final class WebAppQueries extends OncePerRequestFilter {

    static final int LARGEST_QUERY = 100_000;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /**
     * What the guard narrows to the person's own (lists of tasks), answers by itself (that there are no variables), or takes
     * for a form's submission, whose fields are called variables as well.
     */
    private static final Pattern GUARDED = Pattern.compile(
            ".*/api/engine/engine/default/("
                    + "filter/[A-Za-z0-9-]+/(list|count|singleResult)|variable-instance(/count)?/?|task/[A-Za-z0-9-]+/submit-form)");

    private final Policy policy;
    private final ObjectMapper json;

    WebAppQueries(Policy policy, ObjectMapper json) {
        this.policy = policy;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reading = READING.contains(request.getMethod());
        boolean webApp = !request.getRequestURI().startsWith(request.getContextPath() + EngineRest.PATH);
        if (webApp && !reading && isForged(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        SignedIn watcher = watcher(request);
        if (watcher == null) {
            chain.doFilter(request, response);
            return;
        }
        var question = new WebAppQuestion(watcher.userName(), WebAppNames.shown(policy, watcher));
        byte[] body = reading ? new byte[0] : request.getInputStream().readNBytes(LARGEST_QUERY + 1);
        if (body.length > LARGEST_QUERY) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (question.isAskedIn(request.getParameterMap())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (body.length == 0 || isMultipart(request)) {
            chain.doFilter(reading ? request : new BufferedRequest(request, body), response);
        } else {
            checked(body, question, request, response, chain);
        }
    }

    private void checked(
            byte[] body,
            WebAppQuestion question,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        JsonNode query;
        try {
            query = json.readTree(body);
        } catch (JacksonException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (question.isAskedIn(query)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(new BufferedRequest(request, json.writeValueAsBytes(query)), response);
        }
    }

    /** Files; no query of the engine is read from such a body. */
    private static boolean isMultipart(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
    }

    /** Who watches the processes, when they ask for something that the guard leaves as it is. */
    private @Nullable SignedIn watcher(HttpServletRequest request) {
        return GUARDED.matcher(request.getRequestURI()).matches()
                ? null
                : CurrentPerson.get()
                        .filter(person -> WebAppAllowList.isWatcher(policy, person))
                        .orElse(null);
    }

    /** The web apps' token against forged requests; their own filter asks for the same. */
    private static boolean isForged(HttpServletRequest request) {
        var session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return expected == null || !expected.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }
}
