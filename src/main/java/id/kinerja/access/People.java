package id.kinerja.access;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whose an account is. */
@Component
public class People {

    /** What an account's name may be; anything else is nobody, and does not reach the database. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Organization organization;

    private final WorkingCalendar calendar;

    People(Organization organization, WorkingCalendar calendar) {
        this.organization = organization;
        this.calendar = calendar;
    }

    /** Whether an account may have this name at all. */
    public static boolean isName(String userName) {
        return NAME.matcher(userName).matches();
    }

    /**
     * Who has proved to be the account's owner. Who has left the government has no other role than that of being appraised.
     *
     * @param roles those of the account
     * @param mustChangePassword whether nothing may be done but replacing the password
     */
    public SignedIn signedIn(String userName, Set<Role> roles, boolean mustChangePassword) {
        Optional<Employee> employee = organization.byUserName(userName);
        return new SignedIn(
                userName,
                employee.map(Employee::id).orElse(null),
                employee.map(Employee::titledName).orElse(userName),
                held(employee.map(Employee::id).orElse(null), roles),
                mustChangePassword);
    }

    /**
     * Those of an account's roles that its owner holds today: who has left the government keeps only that of being appraised.
     *
     * @param employee none when the account is nobody's of the government; it keeps what it was given
     */
    public Set<Role> held(@Nullable UUID employee, Set<Role> roles) {
        if (employee == null || organization.works(employee, calendar.today())) {
            return roles;
        }
        return roles.contains(Role.EMPLOYEE) ? Set.of(Role.EMPLOYEE) : Set.of();
    }

    /** Whether an account's owner has left the government. */
    boolean hasLeft(String userName) {
        return organization
                .byUserName(userName)
                .filter(employee -> !organization.works(employee.id(), calendar.today()))
                .isPresent();
    }
}
