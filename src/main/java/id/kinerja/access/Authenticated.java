package id.kinerja.access;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** What Spring Security is told of a person who has signed in, by whichever method. */
public final class Authenticated {

    /** The authority of who may use pages and API; who has something to settle first has not got it. */
    static final String READY = "READY";

    private Authenticated() {}

    /** The person with the authorities of the roles; none before the one-time password is replaced. */
    public static Authentication as(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities(person));
    }

    /** A person about whom we know nothing but the name: no employee, and no role that needs none. */
    public static Authentication asStranger(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    /** Whether the current request is a stranger's. */
    static boolean isStranger() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && !person.mustChangePassword()
                && authentication.getAuthorities().isEmpty();
    }

    private static List<GrantedAuthority> authorities(SignedIn person) {
        if (person.mustChangePassword()) {
            return List.of();
        }
        return Stream.concat(Stream.of(READY), person.roles().stream().map(role -> "ROLE_" + role.name()))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
