package id.kinerja.access;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Who an account is and what it may do today, for who has to know without its owner being there. */
@Component
public class CurrentAccounts {

    private final Identities identities;
    private final LocalAccounts accounts;
    private final People people;

    CurrentAccounts(Identities identities, LocalAccounts accounts, People people) {
        this.identities = identities;
        this.accounts = accounts;
        this.people = people;
    }

    /** As if signed in now; without any role when the account is closed, or is not there. */
    public SignedIn of(String userName) {
        Set<Role> roles = accounts.isClosed(userName) ? Set.of() : identities.rolesOf(userName);
        return people.signedIn(userName, roles, false);
    }
}
