package id.kinerja.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a page of the engine's web apps the nonce that its own header allows.
 *
 * <p>The web apps keep the nonce of the content security policy in one place for all requests. When two people ask at
 * the same moment, one of them gets a page whose scripts carry the other's nonce: the browser refuses them, and the
 * page stays empty.
 */
final class WebAppPageNonce extends OncePerRequestFilter {

    private static final Pattern ALLOWED = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern WRITTEN = Pattern.compile("nonce=\"[^\"]*\"");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader("Content-Security-Policy");
        Matcher allowed = ALLOWED.matcher(policy == null ? "" : policy);
        String type = page.getContentType();
        if (type == null || !type.startsWith("text/html") || !allowed.find()) {
            page.copyBodyToResponse();
            return;
        }
        // single bytes as they are: the nonce is ASCII, and the rest of the page must not change
        String body = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
        String own = WRITTEN.matcher(body).replaceAll("nonce=\"" + allowed.group(1) + "\"");
        page.resetBuffer();
        page.getOutputStream().write(own.getBytes(StandardCharsets.ISO_8859_1));
        page.copyBodyToResponse();
    }
}
