package id.kinerja.access;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see and decide the appraisal of whom. What is not allowed here is denied. */
@Component
public class Policy {

    private final Organization organization;
    private final WorkingCalendar calendar;

    Policy(Organization organization, WorkingCalendar calendar) {
        this.organization = organization;
        this.calendar = calendar;
    }

    /** Oneself, the superior and the superior's superior of today, the personnel admins and the auditors. */
    public boolean mayRead(SignedIn person, UUID employeeId) {
        return person.is(employeeId) || mayReadAll(person) || isAbove(person, employeeId);
    }

    /** @throws NotVisible when the person may not read the employee's appraisal */
    public void requireRead(SignedIn person, UUID employeeId) {
        if (!mayRead(person, employeeId)) {
            throw new NotVisible();
        }
    }

    /**
     * The employees that a list for this person is about.
     *
     * @param employee the one who is asked for by name; then {@code whose} says nothing
     * @throws NotVisible when the person may not read the appraisals of all of them
     */
    public Circle circle(SignedIn person, Whose whose, @Nullable UUID employee) {
        if (employee != null) {
            requireRead(person, employee);
            return Circle.of(List.of(employee));
        }
        UUID self = person.employeeId();
        return switch (whose) {
            case MINE -> Circle.of(self == null ? List.of() : List.of(self));
            case REPORTS ->
                Circle.of(
                        self == null
                                ? List.of()
                                : organization.reportsOf(self, calendar.today()).stream()
                                        .map(Employee::id)
                                        .toList());
            case ALL -> {
                if (!mayReadAll(person)) {
                    throw new NotVisible();
                }
                yield new Circle(true, List.of());
            }
        };
    }

    /** Today's superior, or a personnel admin where no superior can sign in; never the employee. */
    public boolean mayDecide(SignedIn person, UUID employeeId) {
        if (person.is(employeeId)) {
            return false;
        }
        Optional<Employee> superior = superior(employeeId);
        boolean superiorCanSignIn =
                superior.filter(one -> one.userName() != null).isPresent();
        return superiorCanSignIn
                ? superior.filter(one -> person.is(one.id())).isPresent()
                : person.has(Role.PERSONNEL_ADMIN);
    }

    private static boolean mayReadAll(SignedIn person) {
        return person.has(Role.PERSONNEL_ADMIN) || person.has(Role.AUDITOR);
    }

    private boolean isAbove(SignedIn person, UUID employeeId) {
        Optional<Employee> superior = superior(employeeId);
        return superior.filter(one -> person.is(one.id())).isPresent()
                || superior.flatMap(one -> superior(one.id()))
                        .filter(one -> person.is(one.id()))
                        .isPresent();
    }

    private Optional<Employee> superior(UUID employeeId) {
        LocalDate today = calendar.today();
        return organization.superiorOf(employeeId, today);
    }
}
