package id.kinerja.access;

import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Records who signed in and out, and who tried.
 *
 * <p>A page signs in once a session. A program sends its password with every request; it is recorded when the password
 * was really looked at, which is once in some minutes.
 */
@Component
class SignInTrail {

    private static final String ACCOUNT = "account";
    private static final String NOBODY = "unknown";

    private final Trail trail;
    private final Identities identities;

    SignInTrail(Trail trail, Identities identities) {
        this.trail = trail;
        this.identities = identities;
    }

    /** A password was looked at and is right; that of a page is told by {@link #on(InteractiveAuthenticationSuccessEvent)}. */
    void recognised(SignedIn person) {
        if (byProgram()) {
            trail.record(succeeded(person.userName(), "basic"));
        }
    }

    /** A password was looked at and is wrong. What was typed as a name may be a password: only known names are kept. */
    void refused(String typedName) {
        boolean known = People.isName(typedName)
                && !identities.existing(Set.of(typedName)).isEmpty();
        String name = known ? typedName : NOBODY;
        trail.record(Entry.of(Action.LOGIN_FAILED, ACCOUNT, name)
                .by(name)
                .changed(Map.of(), Map.of("by", byProgram() ? "basic" : "page")));
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        trail.record(succeeded(event.getAuthentication().getName(), "page"));
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        Authentication person = event.getAuthentication();
        trail.record(Entry.of(Action.LOGGED_OUT, ACCOUNT, person.getName()).by(person.getName()));
    }

    private static Entry succeeded(String userName, String by) {
        return Entry.of(Action.LOGIN_SUCCEEDED, ACCOUNT, userName).by(userName).changed(Map.of(), Map.of("by", by));
    }

    private static boolean byProgram() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            @Nullable String sent = attributes.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
            return sent != null && sent.regionMatches(true, 0, "Basic ", 0, 6);
        }
        return false;
    }
}
