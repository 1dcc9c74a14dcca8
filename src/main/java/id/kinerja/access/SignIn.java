package id.kinerja.access;

import java.util.Optional;
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

    /** The person, when the password is right. */
    Optional<SignedIn> with(String userName, String password) {
        if (!People.isName(userName) || !identities.matches(userName, password)) {
            return Optional.empty();
        }
        return Optional.of(
                people.signedIn(userName, identities.rolesOf(userName), accounts.mustChangePassword(userName)));
    }
}
