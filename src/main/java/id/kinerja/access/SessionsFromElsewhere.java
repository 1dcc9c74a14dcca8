package id.kinerja.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that began at an identity provider, from before the switch to accounts of our own: nobody there is asked any
 * more whether its person may go on, and the roles that it names were given there.
 */
final class SessionsFromElsewhere extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isFromElsewhere(request.getSession(false)) && CurrentPerson.get().isPresent()) {
            EndedSession.answer(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** By the name alone: tokens that this version cannot read any more are tokens too. */
    private static boolean isFromElsewhere(@Nullable HttpSession session) {
        return session != null
                && Collections.list(session.getAttributeNames()).contains(SignInMethod.TOKENS_OF_ELSEWHERE);
    }
}
