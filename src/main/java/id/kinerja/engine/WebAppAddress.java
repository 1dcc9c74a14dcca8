package id.kinerja.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Knows no address of the web apps whose beginning is written in another way than the web apps write it, such as
 * {@code /camunda/%61pi}: the container and some filters read it decoded and others as it is written, and what they
 * disagree about must reach none of them. Nor one with two slashes where the web apps write one, nor one of a web app
 * that there is not: theirs fails on such a one instead of answering.
 */
final class WebAppAddress extends OncePerRequestFilter {

    /** As many parts as filters and servlets are mapped by: {@code /camunda/api/engine}. */
    private static final int MAPPED_BY = 3;

    private static final String APPS = "/camunda/app/";

    /** As the web apps write their names; {@code admin} is refused to everybody, by the rules of the sign-in. Ours beside them. */
    private static final Set<String> KNOWN = Set.of("tasklist", "cockpit", "welcome", "admin", "kinerja");

    /** What a request asks for below the application, as the container that answers it will read it. */
    static String decoded(HttpServletRequest request) {
        return UriUtils.decode(
                request.getRequestURI().substring(request.getContextPath().length()), StandardCharsets.UTF_8);
    }

    private static boolean isOfUnknownApp(String written) {
        if (!written.startsWith(APPS)) {
            return false;
        }
        String below = written.substring(APPS.length());
        int end = below.indexOf('/');
        return !below.isEmpty() && !KNOWN.contains(end < 0 ? below : below.substring(0, end));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String written =
                request.getRequestURI().substring(request.getContextPath().length());
        boolean encoded =
                Arrays.stream(written.split("/")).skip(1).limit(MAPPED_BY).anyMatch(part -> part.contains("%"));
        // the container answers as if there were one slash, the filters do not know such an address
        if (encoded || written.contains("//") || isOfUnknownApp(written)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
