package id.kinerja.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Gives the addresses of our files their digests. The other links of a page lead to no file: they are not looked for in every
 * library, which took a quarter of the time of a page.
 */
final class FileAddresses extends ResourceUrlEncodingFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        super.doFilter(request, response, (same, encoding) -> chain.doFilter(same, new Only(same, response, encoding)));
    }

    /** Asks for the address of a file alone. */
    private static final class Only extends HttpServletResponseWrapper {

        private final HttpServletResponse plain;
        private final String root;

        Only(ServletRequest request, ServletResponse plain, ServletResponse encoding) {
            super((HttpServletResponse) encoding);
            this.plain = (HttpServletResponse) plain;
            this.root = ((HttpServletRequest) request).getContextPath();
        }

        @Override
        public String encodeURL(String address) {
            boolean file = Stream.of("/assets/", "/webjars/").anyMatch(folder -> address.startsWith(root + folder));
            return file ? super.encodeURL(address) : plain.encodeURL(address);
        }
    }
}
