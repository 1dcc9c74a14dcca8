package id.kinerja.access;

import java.util.Collection;
import java.util.Set;

/** The store of accounts and groups: the process engine, or an identity provider. */
public interface Identities {

    /** Whether accounts, passwords and roles are kept by an identity provider, and can only be looked at here. */
    default boolean keptElsewhere() {
        return false;
    }

    /** Whether the password is the account's; {@code false} also for an account that does not exist or is locked. */
    boolean matches(String userName, String password);

    Set<Role> rolesOf(String userName);

    /** The accounts that have a role; where accounts are kept elsewhere, those that last signed in with it. */
    Set<String> membersOf(Role role);

    /** Which of these user names have an account. */
    Set<String> existing(Collection<String> userNames);

    /**
     * Makes an account.
     *
     * @param oneTime whether the password was drawn at random and is to be replaced at the first login
     */
    void create(String userName, String displayName, String password, boolean oneTime, Set<Role> roles);

    /** Replaces the password and lifts a lock. */
    void changePassword(String userName, String password, boolean oneTime);

    void setRoles(String userName, Set<Role> roles);
}
