package id.kinerja.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that has lasted a working day, however busy it is: one that was stolen or left open does not go on for
 * good. Drafts are saved while they are typed, and what was sent after the end is offered again after the next login.
 */
final class LongestSession extends OncePerRequestFilter {

    private final Duration longest;

    LongestSession(Duration longest) {
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getLastAccessedTime() - session.getCreationTime() > longest.toMillis()
                && CurrentPerson.get().isPresent()) {
            EndedSession.answer(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }
}
