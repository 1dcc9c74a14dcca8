package id.kinerja.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Knows no address of the web apps whose beginning is written in another way than the web apps write it, such as
 * {@code /camunda/%61pi}: the container and some filters read it decoded and others as it is written, and what they
 * disagree about must reach none of them. Nor one with two slashes where the web apps write one.
 */
final class WebAppAddress extends OncePerRequestFilter {

    /** As many parts as filters and servlets are mapped by: {@code /camunda/api/engine}. */
    private static final int MAPPED_BY = 3;

    /** What a request asks for below the application, as the container that answers it will read it. */
    static String decoded(HttpServletRequest request) {
        return UriUtils.decode(
                request.getRequestURI().substring(request.getContextPath().length()), StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String written =
                request.getRequestURI().substring(request.getContextPath().length());
        boolean encoded =
                Arrays.stream(written.split("/")).skip(1).limit(MAPPED_BY).anyMatch(part -> part.contains("%"));
        // the container answers as if there were one slash, the filters do not know such an address
        if (encoded || written.contains("//")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
