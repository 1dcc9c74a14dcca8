package id.kinerja.coaching;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who approves a coaching plan: the head of the employee's unit; where that is the superior, or the employee, the superior's
 * superior. Never who wrote the plan, or in whose place it was written, never whom it is about.
 */
@Component
class Approvers {

    private final Organization organization;
    private final CoachingHistory history;
    private final WorkingCalendar calendar;

    Approvers(Organization organization, CoachingHistory history, WorkingCalendar calendar) {
        this.organization = organization;
        this.history = history;
        this.calendar = calendar;
    }

    /** The approver's account today; none when nobody can, and the personnel admins do. */
    @Nullable
    String accountFor(Coaching coaching) {
        UUID employee = coaching.employeeId();
        Set<String> authors = history.authors(coaching.id());
        LocalDate today = calendar.today();
        UUID superior =
                organization.superiorOf(employee, today).map(Employee::id).orElse(null);
        return organization
                .postingOf(employee, today)
                .flatMap(posting -> organization.headOf(posting.unitId(), today))
                .filter(head -> !head.id().equals(superior))
                .filter(head -> able(head, employee, authors))
                .or(() -> superior == null
                        ? Optional.empty()
                        : organization.superiorOf(superior, today).filter(above -> able(above, employee, authors)))
                .map(Employee::userName)
                .orElse(null);
    }

    private static boolean able(Employee official, UUID employee, Set<String> authors) {
        return official.userName() != null && !official.id().equals(employee) && !authors.contains(official.userName());
    }
}
