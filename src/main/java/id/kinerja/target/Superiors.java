package id.kinerja.target;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.EmployeeKind;
import id.kinerja.organization.Organization;
import id.kinerja.strategy.StrategicAims;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The superiors' results that plans serve (penyelarasan).
 *
 * <p>A superior's results can be linked from the first submission of that plan on; a first draft is the superior's own.
 * Nobody under the head of government, who has no plan, is asked for one of these: such a head of agency serves the regional
 * indicators. So may who heads a unit directly below the root, whatever the superior's plan says.
 */
@Repository
@Transactional(readOnly = true)
class Superiors {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final StrategicAims aims;

    Superiors(JdbcClient jdbc, Organization organization, WorkingCalendar calendar, StrategicAims aims) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.calendar = calendar;
        this.aims = aims;
    }

    SuperiorPlan of(TargetPlan plan) {
        Optional<Employee> superior = organization
                .superiorOf(plan.employeeId(), calendar.today())
                .filter(employee -> employee.kind() != EmployeeKind.HEAD);
        return superior.map(employee -> plan(employee, plan)).orElseGet(() -> top(plan));
    }

    private SuperiorPlan top(TargetPlan plan) {
        return new SuperiorPlan(false, null, null, List.of(), true, regional(plan.year()));
    }

    private List<SuperiorPlan.LinkedResult> regional(int year) {
        return aims.inForce(year).stream()
                .map(one -> new SuperiorPlan.LinkedResult(one.id(), one.name()))
                .toList();
    }

    /** Whether somebody is the one head of a unit directly below the root. */
    private boolean headsAgency(UUID employee) {
        return jdbc.sql("""
                        select exists (
                            select from postings_on(:day) o join units_on(:day) u on u.unit_id = o.unit_id
                            join units_on(:day) root on root.unit_id = u.parent_id and root.parent_id is null
                            where o.employee_id = :employee and o.managerial and not exists (
                                select from postings_on(:day) other where other.unit_id = o.unit_id and other.managerial
                                  and other.employee_id <> o.employee_id))
                        """)
                .param("day", calendar.today())
                .param("employee", employee)
                .query(Boolean.class)
                .single();
    }

    private SuperiorPlan plan(Employee superior, TargetPlan plan) {
        var results = jdbc.sql("""
                        select r.id, r.text from target_plan p join target_result r on r.plan_id = p.id
                        where p.employee_id = ? and p.year = ? and p.state not in ('DRAFT', 'TEAM', 'EXCLUDED', 'UNFINISHED') and btrim(r.text) <> ''
                        order by r.kind desc, r.position
                        """)
                .params(superior.id(), plan.year())
                .query((row, number) ->
                        new SuperiorPlan.LinkedResult(row.getObject("id", UUID.class), row.getString("text")))
                .list();
        var since = results.isEmpty() ? waitingSince(superior, plan) : null;
        boolean agency = headsAgency(plan.employeeId());
        return new SuperiorPlan(
                true, superior.titledName(), since, results, agency, agency ? regional(plan.year()) : List.of());
    }

    /** Whether the superior has a plan of the same year to write: one that was opened, and not ended. */
    boolean owes(TargetPlan plan) {
        return jdbc.sql("""
                        select exists (
                            select from superiors_on(:day) s join target_plan o on o.employee_id = s.superior_id
                            where s.employee_id = :employee and o.year = :year and o.state not in ('EXCLUDED', 'UNFINISHED'))
                        """)
                .param("day", calendar.today())
                .param("employee", plan.employeeId())
                .param("year", plan.year())
                .query(Boolean.class)
                .single();
    }

    /** Since both plans are open: before that nobody waited. */
    private Instant waitingSince(Employee superior, TargetPlan plan) {
        return jdbc.sql("select opened_at from target_plan where employee_id = ? and year = ?")
                .params(superior.id(), plan.year())
                .query((row, number) -> row.getTimestamp("opened_at").toInstant())
                .optional()
                .filter(opened -> opened.isAfter(plan.openedAt()))
                .orElse(plan.openedAt());
    }

    /** Keeps a regional indicator from being removed until the transaction ends; whether it is still there. */
    boolean hold(UUID regionalIndicator) {
        return aims.hold(regionalIndicator);
    }

    /** The texts of these results and regional indicators, by id; a result that its owner removed is missing. */
    Map<UUID, String> texts(Collection<UUID> results) {
        Map<UUID, String> texts = new HashMap<>();
        if (!results.isEmpty()) {
            jdbc.sql("select id, text from target_result where id in (:ids)")
                    .param("ids", results)
                    .query(row -> {
                        texts.put(row.getObject("id", UUID.class), row.getString("text"));
                    });
            texts.putAll(aims.names(results));
        }
        return texts;
    }
}
