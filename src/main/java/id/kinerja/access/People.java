package id.kinerja.access;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
                employee.map(one -> held(one, roles)).orElse(roles),
                mustChangePassword);
    }

    private Set<Role> held(Employee employee, Set<Role> roles) {
        if (organization.works(employee.id(), calendar.today())) {
            return roles;
        }
        return roles.contains(Role.EMPLOYEE) ? Set.of(Role.EMPLOYEE) : Set.of();
    }
}
