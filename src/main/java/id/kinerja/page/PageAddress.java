package id.kinerja.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a person is, as an address of this installation alone. */
final class PageAddress {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private PageAddress() {}

    /** The path asked for, also on an error page; it begins with a slash. */
    static String path(HttpServletRequest request) {
        @Nullable Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path.startsWith("/") && !path.startsWith("//") ? path : "/";
    }

    /** The path and query to come back to. */
    static UriComponentsBuilder of(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return UriComponentsBuilder.fromPath(path(request)).query(request.getQueryString());
        }
        return sentFrom(request);
    }

    private static UriComponentsBuilder sentFrom(HttpServletRequest request) {
        @Nullable String referer = request.getHeader(HttpHeaders.REFERER);
        try {
            URI from = new URI(referer == null ? "/" : referer);
            @Nullable String path = from.getRawPath();
            boolean ours = from.getHost() == null || from.getHost().equals(request.getServerName());
            return ours && path != null && path.startsWith("/") && !path.startsWith("//")
                    ? UriComponentsBuilder.fromPath(path).query(from.getRawQuery())
                    : UriComponentsBuilder.fromPath("/");
        } catch (URISyntaxException e) {
            return UriComponentsBuilder.fromPath("/");
        }
    }
}
