package id.kinerja.notice;

import id.kinerja.access.OpenAccounts;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.DueTask;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Officials;
import id.kinerja.organization.Organization;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * To whom open tasks are escalated today: the superior of who has the task, who for a superior's decision is the superior's
 * superior; never whom the case is about, nor who may not do the step, such as who gave a rating that is contested. Where nobody is there who can sign in, the personnel admins are told.
 */
@Component
class Superordinates {

    private final Organization organization;
    private final OpenAccounts accounts;
    private final WorkingCalendar calendar;

    Superordinates(Organization organization, OpenAccounts accounts, WorkingCalendar calendar) {
        this.organization = organization;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    /** Those of all these tasks, by four queries, and one for each whose account is closed. */
    Found of(Collection<DueTask> tasks) {
        LocalDate today = calendar.today();
        Map<String, Employee> keepers = organization.byUserNames(tasks.stream()
                .flatMap(task -> Stream.ofNullable(task.step().assignee()))
                .distinct()
                .toList());
        List<UUID> ids = keepers.values().stream().map(Employee::id).toList();
        Map<UUID, UUID> superiors = ids.isEmpty() ? Map.of() : organization.superiorsOf(ids, today);
        Map<UUID, Employee> above = superiors.isEmpty() ? Map.of() : organization.all(List.copyOf(superiors.values()));
        Set<String> names = above.values().stream()
                .flatMap(one -> Stream.ofNullable(one.userName()))
                .collect(Collectors.toSet());
        return new Found(keepers, superiors, above, accounts.among(names), accounts);
    }

    /** Whether a role is told of a task, and which; none when a person is. */
    static @Nullable String roleInstead(@Nullable String account) {
        return account == null ? Officials.PERSONNEL_ADMINS : null;
    }

    /** Who stands above whom. */
    record Found(
            Map<String, Employee> keepers,
            Map<UUID, UUID> superiors,
            Map<UUID, Employee> above,
            Set<String> open,
            OpenAccounts accounts) {

        /** The account of who stands above who has this task; none when the personnel admins are told. */
        @Nullable
        String account(DueTask task) {
            Employee keeper = keepers.get(String.valueOf(task.step().assignee()));
            UUID id = keeper == null ? null : superiors.get(keeper.id());
            Employee superior = id == null ? null : above.get(id);
            return superior == null
                            || superior.id().equals(task.employeeId())
                            || task.barred().contains(String.valueOf(superior.userName()))
                            || !reaches(superior.userName(), task.step().process())
                    ? null
                    : superior.userName();
        }

        private boolean reaches(@Nullable String account, String process) {
            return account != null && (open.contains(account) || accounts.reaches(account, process));
        }
    }
}
