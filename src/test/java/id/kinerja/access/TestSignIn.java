package id.kinerja.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Signs people in for tests of pages, without an account. */
public final class TestSignIn {

    private TestSignIn() {}

    /** Somebody with these roles. */
    public static Authentication as(String userName, @Nullable UUID employeeId, Role... roles) {
        return Authenticated.as(new SignedIn(userName, employeeId, userName, Set.of(roles), false));
    }
}
