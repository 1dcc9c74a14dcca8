package id.kinerja.access;

import id.kinerja.page.Visitor;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in.
 *
 * @param userName the account's name; an employee's NIP
 * @param employeeId the employee the account belongs to, if it belongs to one
 * @param displayName how pages call the person
 * @param mustChangePassword whether the person signed in with a one-time password and may do nothing but replace it
 */
public record SignedIn(
        String userName, @Nullable UUID employeeId, String displayName, Set<Role> roles, boolean mustChangePassword)
        implements AuthenticatedPrincipal, Visitor, Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether this is the employee. */
    public boolean is(UUID employee) {
        return employee.equals(employeeId);
    }

    /** The groups of the roles, as the process engine knows them. */
    public List<String> groups() {
        return roles.stream().map(Role::group).sorted().toList();
    }

    @Override
    public String getName() {
        return userName;
    }

    SignedIn withRoles(Set<Role> others) {
        return new SignedIn(userName, employeeId, displayName, others, mustChangePassword);
    }

    SignedIn withOwnPassword() {
        return new SignedIn(userName, employeeId, displayName, roles, false);
    }
}
