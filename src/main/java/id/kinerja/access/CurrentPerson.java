package id.kinerja.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person of the current request. */
public final class CurrentPerson {

    private CurrentPerson() {}

    /** Who is signed in, if anybody is. */
    public static Optional<SignedIn> get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
