package id.kinerja.target;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists my plans and those of my reports of a year, with where each one stands. */
@Repository
@Transactional(readOnly = true)
class PlanLists {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final Cases cases;
    private final Policy policy;

    PlanLists(JdbcClient jdbc, Organization organization, WorkingCalendar calendar, Cases cases, Policy policy) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.calendar = calendar;
        this.cases = cases;
        this.policy = policy;
    }

    /**
     * A plan in a list; who has none yet is listed too.
     *
     * @param waitingFor who is waited for, by name; none when a group is or when nobody is
     */
    record Line(
            Employee employee,
            @Nullable UUID plan,
            String state,
            boolean overdue,
            @Nullable OpenStep step,
            @Nullable String waitingFor) {}

    /** The plans of a year; {@code years} are those that can be chosen. */
    record Plans(int year, List<Integer> years, Optional<Line> mine, List<Line> reports) {}

    private record Row(UUID id, UUID employee, int year, String state, boolean overdue) {}

    /** @param wanted the year; the newest one with a plan when none is named */
    Plans of(SignedIn me, @Nullable Integer wanted) {
        UUID self = me.employeeId();
        List<Employee> reports = policy.reportsOf(me, Right.READ, Matter.PLAN);
        var ids = Stream.concat(Stream.ofNullable(self), reports.stream().map(Employee::id))
                .toList();
        var rows = rows(ids);
        var years = new ArrayList<>(rows.stream()
                .map(Row::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList());
        int year = wanted != null ? wanted : years.isEmpty() ? calendar.today().getYear() : years.get(0);
        var ofYear = rows.stream().filter(row -> row.year() == year).collect(Collectors.toMap(Row::employee, r -> r));
        var steps = cases.openSteps(ofYear.values().stream().map(Row::id).toList()).stream()
                .filter(step -> !step.step().equals(PlanReader.TAKE))
                .collect(Collectors.toMap(OpenStep::caseId, Function.identity(), (first, second) -> first));
        var names = names(steps.values(), reports, self);
        Function<Employee, Line> line = employee -> line(employee, ofYear.get(employee.id()), steps, names);
        return new Plans(
                year,
                years,
                self == null
                        ? Optional.empty()
                        : Optional.of(line.apply(organization.get(self))).filter(mine -> mine.plan() != null),
                reports.stream().map(line).toList());
    }

    private static Line line(
            Employee employee, @Nullable Row row, Map<UUID, OpenStep> steps, Map<String, String> names) {
        if (row == null) {
            return new Line(employee, null, "NONE", false, null, null);
        }
        var step = steps.get(row.id());
        String assignee = step == null ? null : step.assignee();
        return new Line(
                employee,
                row.id(),
                row.state(),
                row.overdue(),
                step,
                assignee == null ? null : names.getOrDefault(assignee, assignee));
    }

    private List<Row> rows(Collection<UUID> employees) {
        if (employees.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select id, employee_id, year, state, overdue_since from target_plan where employee_id in (:employees)")
                .param("employees", employees)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("employee_id", UUID.class),
                        row.getInt("year"),
                        row.getString("state"),
                        row.getTimestamp("overdue_since") != null))
                .list();
    }

    /** Names by account: most of those waited for are in the list anyway. */
    private Map<String, String> names(Collection<OpenStep> steps, List<Employee> reports, @Nullable UUID self) {
        Map<String, String> names = new HashMap<>();
        Stream.concat(reports.stream(), Stream.ofNullable(self).map(organization::get))
                .filter(employee -> employee.userName() != null)
                .forEach(employee -> names.put(String.valueOf(employee.userName()), employee.titledName()));
        var unknown = steps.stream()
                .map(OpenStep::assignee)
                .filter(account -> account != null && !names.containsKey(account))
                .distinct()
                .toList();
        organization.byUserNames(unknown).forEach((account, employee) -> names.put(account, employee.titledName()));
        return names;
    }
}
