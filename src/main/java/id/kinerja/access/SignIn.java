package id.kinerja.access;

import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells who signed in: the account's roles and the employee it belongs to. */
@Component
class SignIn {

    /** What an account's name may be; anything else is nobody, and does not reach the database. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Identities identities;
    private final LocalAccounts accounts;
    private final Organization organization;

    SignIn(Identities identities, LocalAccounts accounts, Organization organization) {
        this.identities = identities;
        this.accounts = accounts;
        this.organization = organization;
    }

    /** The person, when the password is right. */
    Optional<SignedIn> with(String userName, String password) {
        if (!NAME.matcher(userName).matches() || !identities.matches(userName, password)) {
            return Optional.empty();
        }
        Optional<Employee> employee = organization.byUserName(userName);
        return Optional.of(new SignedIn(
                userName,
                employee.map(Employee::id).orElse(null),
                employee.map(Employee::titledName).orElse(userName),
                identities.rolesOf(userName),
                accounts.mustChangePassword(userName)));
    }
}
