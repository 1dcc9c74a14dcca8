package id.kinerja.access;

import java.util.Optional;
import org.springframework.security.authentication.DisabledException;
import org.springframework.stereotype.Component;

/** Tells who signed in by the password of a local account. */
@Component
class SignIn {

    private final Identities identities;
    private final LocalAccounts accounts;
    private final People people;

    SignIn(Identities identities, LocalAccounts accounts, People people) {
        this.identities = identities;
        this.accounts = accounts;
        this.people = people;
    }

    /**
     * The person, when the password is right.
     *
     * @throws DisabledException when it is, but the account is closed
     */
    Optional<SignedIn> with(String userName, String password) {
        if (!People.isName(userName) || !identities.matches(userName, password)) {
            return Optional.empty();
        }
        if (accounts.isClosed(userName)) {
            throw new DisabledException("the account is closed");
        }
        return Optional.of(
                people.signedIn(userName, identities.rolesOf(userName), accounts.mustChangePassword(userName)));
    }
}
