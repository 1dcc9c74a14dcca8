package id.kinerja.coaching;

import id.kinerja.access.OpenAccounts;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who approves a coaching plan: the head of the employee's unit; where that is the superior, or the employee, the superior's
 * superior. Where that one cannot sign in, and nobody stands in, the next above. Never who wrote the plan, or in whose place it
 * was written, never whom it is about.
 */
@Component
class Approvers {

    private final Organization organization;
    private final CoachingHistory history;
    private final OpenAccounts accounts;
    private final WorkingCalendar calendar;

    Approvers(Organization organization, CoachingHistory history, OpenAccounts accounts, WorkingCalendar calendar) {
        this.organization = organization;
        this.history = history;
        this.accounts = accounts;
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
                .or(() -> superior == null ? Optional.empty() : above(superior, employee, authors))
                .map(Employee::userName)
                .orElse(null);
    }

    /** The first above the superior who can sign in; who wrote the plan is passed over for nobody. */
    private Optional<Employee> above(UUID superior, UUID employee, Set<String> authors) {
        return firstAbove(superior).filter(one -> able(one, employee, authors));
    }

    /** The first above somebody who can sign in, or for whom somebody stands in. */
    Optional<Employee> firstAbove(UUID employee) {
        LocalDate today = calendar.today();
        Set<UUID> seen = new HashSet<>(Set.of(employee));
        Optional<Employee> next = organization.superiorOf(employee, today);
        // the line may turn back on itself
        while (next.isPresent() && seen.add(next.get().id())) {
            if (reaches(next.get())) {
                return next;
            }
            next = organization.superiorOf(next.get().id(), today);
        }
        return Optional.empty();
    }

    private boolean able(Employee official, UUID employee, Set<String> authors) {
        return reaches(official) && !official.id().equals(employee) && !authors.contains(official.userName());
    }

    private boolean reaches(Employee official) {
        return official.userName() != null && reaches(official.userName());
    }

    /** Whether the owner of an account can sign in, or somebody stands in. */
    boolean reaches(String account) {
        return accounts.reaches(account, Coachings.PROCESS);
    }
}
