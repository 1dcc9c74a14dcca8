package id.kinerja.engine;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.access.CurrentPerson;
import id.kinerja.api.BufferedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything of the engine's web apps that reads queries, and before the engine's own API.
 *
 * <p>Who watches the processes sees where cases stand and not what was decided in them, so no query may choose or sort
 * cases by their variables, nor by the steps and ends that they went through. And what changes something needs the web apps' token; without one their own filter would end
 * the session, which is that of our pages too.
 */
final class WebAppQueries extends OncePerRequestFilter {

    static final int LARGEST_QUERY = 100_000;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> NOTHING = Set.of("", "true", "false");
    /** Lists of tasks, which the guard narrows to the person's own, and variables, for which it answers that there are none. */
    private static final Pattern GUARDED = Pattern.compile(
            ".*/api/engine/engine/default/(filter/[A-Za-z0-9-]+/(list|count|singleResult)|variable-instance(/count)?/?)");

    /** What queries choose cases by: variables, processVariables and the like. */
    private static final String CHOOSING = "variables";

    /** The same by what they went through, which tells the decision: executedActivityIdIn and the like. */
    private static final String WENT_THROUGH = "executed";

    /** What they sort by: processVariable and the like. */
    private static final String SORTING = "variable";

    private static final String SORT = "sortby";

    private final ObjectMapper json;

    WebAppQueries(ObjectMapper json) {
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
        if (!isWatched(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = reading ? new byte[0] : request.getInputStream().readNBytes(LARGEST_QUERY + 1);
        if (body.length > LARGEST_QUERY) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (asks(request.getParameterMap()) || asks(body)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(reading ? request : new BufferedRequest(request, body), response);
        }
    }

    /** Whether a watcher asks for something that the guard neither narrows nor answers by itself. */
    private static boolean isWatched(HttpServletRequest request) {
        return CurrentPerson.get().filter(WebAppAllowList::isWatcher).isPresent()
                && !GUARDED.matcher(request.getRequestURI()).matches();
    }

    private boolean asks(byte[] body) {
        try {
            return body.length > 0 && asks(json.readTree(body));
        } catch (JacksonException unreadable) {
            // the engine says so
            return false;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean asks(JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            boolean said = !value.isNull() && !value.isBoolean() && !(value.isContainerNode() && value.isEmpty());
            if (isAbout(field.getKey()) && said || isSorted(field.getKey(), value.asText()) || asks(value)) {
                return true;
            }
        }
        for (JsonNode element : node.isArray() ? node : Set.<JsonNode>of()) {
            if (asks(element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean asks(Map<String, String[]> parameters) {
        return parameters.entrySet().stream().anyMatch(parameter -> {
            for (String value : parameter.getValue()) {
                if (isAbout(parameter.getKey()) && !NOTHING.contains(value) || isSorted(parameter.getKey(), value)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean isAbout(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(CHOOSING) || lower.startsWith(WENT_THROUGH);
    }

    private static boolean isSorted(String name, String by) {
        return name.toLowerCase(Locale.ROOT).equals(SORT)
                && by.toLowerCase(Locale.ROOT).endsWith(SORTING);
    }

    /** The web apps' token against forged requests; their own filter asks for the same. */
    private static boolean isForged(HttpServletRequest request) {
        var session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return expected == null || !expected.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }
}
