package id.kinerja.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers send every cookie over TLS alone, whoever sets it: of a request that came over TLS, as the proxy before us
 * says, and always where people reach us by an address with TLS.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecureCookies extends OncePerRequestFilter {

    private static final Pattern SECURE = Pattern.compile(";\\s*secure\\s*(;|$)", Pattern.CASE_INSENSITIVE);

    private final boolean always;

    /** @param url where people reach us; empty when it was not said */
    SecureCookies(@Value("${kinerja.url:}") String url) {
        this.always = url.strip().toLowerCase(Locale.ROOT).startsWith("https://");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, always || request.isSecure() ? new Secured(response) : response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class Secured extends HttpServletResponseWrapper {

        Secured(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            cookie.setSecure(true);
            super.addCookie(cookie);
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            super.addHeader(name, secured(name, value));
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(name, secured(name, value));
        }

        private static @Nullable String secured(String name, @Nullable String value) {
            return value == null
                            || !HttpHeaders.SET_COOKIE.equalsIgnoreCase(name)
                            || SECURE.matcher(value).find()
                    ? value
                    : value + "; Secure";
        }
    }
}
