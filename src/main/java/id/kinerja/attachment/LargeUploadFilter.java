package id.kinerja.attachment;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends who uploads a file that is far too large back to the page, which says so beside the field.
 *
 * <p>It stands before everything that looks into the request: what the web server does not read whole has lost its
 * token, and would be taken for a forged one. Nothing is done but to name the page, whoever asks.
 */
final class LargeUploadFilter extends OncePerRequestFilter {

    /** The addresses it is for. */
    static final String ADDRESSES = "/attachments/of/*";

    /** The parameter that tells the page. */
    static final String REFUSED = "refused";

    /** What a form may need besides its file. */
    private static final long AROUND = 256 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getContentLengthLong() <= Attachment.LARGEST + AROUND;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String page;
        try {
            page = UriComponentsBuilder.fromPath(request.getRequestURI())
                    .query(request.getQueryString())
                    .replaceQueryParam(REFUSED, "large")
                    .build(true)
                    .toUriString();
        } catch (IllegalArgumentException noAddress) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page);
    }
}
