package id.kinerja.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request be judged by the roles of now, and the session remember them. */
final class CurrentRolesFilter extends OncePerRequestFilter {

    private final CurrentRoles roles;

    CurrentRolesFilter(CurrentRoles roles) {
        this.roles = roles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SignedIn person = CurrentPerson.get().orElse(null);
        SignedIn now = person == null ? null : roles.of(person);
        if (now != null && now != person) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(Authenticated.as(now));
            SecurityContextHolder.setContext(context);
            if (request.getSession(false) != null) {
                new HttpSessionSecurityContextRepository().saveContext(context, request, response);
            }
        }
        chain.doFilter(request, response);
    }
}
