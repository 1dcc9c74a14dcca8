package id.kinerja.demo;

import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Employee;
import id.kinerja.organization.EmployeeKind;
import id.kinerja.organization.Organization;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The people of the story, and how each of them does what waits for them. */
@Component
@Conditional(DemoWanted.class)
class Cast {

    static final SignedIn ADMIN = new SignedIn(
            "admin", null, "Admin", Set.of(Role.PERSONNEL_ADMIN, Role.PROCESS_OWNER, Role.OPERATOR), false);

    private final Organization organization;
    private final Cases cases;
    private final Tasks tasks;
    private final Map<String, SignedIn> signedIn = new HashMap<>();

    Cast(Organization organization, Cases cases, Tasks tasks) {
        this.organization = organization;
        this.cases = cases;
        this.tasks = tasks;
    }

    /** Everybody who works on a day, leaders first, then by NIP. */
    List<Person> on(LocalDate day) {
        List<UUID> ids = organization.activeOn(day);
        Map<UUID, Employee> employees = organization.all(ids);
        var postings = organization.postingsOf(ids, day);
        Map<UUID, UUID> superiors = new HashMap<>(organization.superiorsOf(ids, day));
        superiors.values().retainAll(employees.keySet());
        return employees.values().stream()
                .filter(employee -> employee.kind() != EmployeeKind.HEAD)
                .map(employee -> new Person(
                        employee.id(),
                        signedIn(employee),
                        Objects.requireNonNull(postings.get(employee.id())),
                        superiors.get(employee.id()),
                        depth(employee.id(), superiors)))
                .sorted(Comparator.comparing(Person::depth)
                        .thenComparing(person -> person.me().userName()))
                .toList();
    }

    /** Completes the step in which a case waits, as whoever is waited for. */
    void complete(UUID caseId, String step, Map<String, ?> fields) {
        OpenStep open = step(caseId, step);
        tasks.complete(open.taskId(), waitedFor(open), fields);
    }

    /** Somebody who acts beside any step. */
    SignedIn as(Employee employee) {
        return signedIn.computeIfAbsent(String.valueOf(employee.userName()), userName -> signedIn(employee));
    }

    /** The user name of who is waited for. */
    String waitedFor(UUID caseId, String step) {
        return waitedFor(step(caseId, step)).userName();
    }

    private SignedIn waitedFor(OpenStep open) {
        return open.assignee() == null
                ? ADMIN
                : signedIn.computeIfAbsent(
                        open.assignee(),
                        userName -> signedIn(organization.byUserName(userName).orElseThrow()));
    }

    private OpenStep step(UUID caseId, String step) {
        return cases.openSteps(caseId).stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("case " + caseId + " does not wait in " + step));
    }

    private static SignedIn signedIn(Employee employee) {
        return new SignedIn(
                String.valueOf(employee.userName()),
                employee.id(),
                employee.titledName(),
                Set.of(Role.EMPLOYEE),
                false);
    }

    private static int depth(UUID employee, Map<UUID, UUID> superiors) {
        int depth = 0;
        for (@Nullable UUID above = superiors.get(employee); above != null; above = superiors.get(above)) {
            depth++;
        }
        return depth;
    }
}
