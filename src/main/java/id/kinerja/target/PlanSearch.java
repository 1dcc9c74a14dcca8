package id.kinerja.target;

import id.kinerja.access.Circle;
import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.PageQuery;
import id.kinerja.engine.WaitingSteps;
import id.kinerja.organization.NamedEmployee;
import id.kinerja.organization.Organization;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds plans page by page, with a fixed number of queries: the newest year first, then by employee. */
@Repository
@Transactional(readOnly = true)
class PlanSearch {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final WaitingSteps steps;
    private final PlanMoves moves;

    PlanSearch(JdbcClient jdbc, Organization organization, WaitingSteps steps, PlanMoves moves) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.steps = steps;
        this.moves = moves;
    }

    private record Row(
            UUID id,
            UUID employee,
            int year,
            PlanState status,
            @Nullable Integer version,
            boolean overdue) {}

    ApiPage<ApiPlanLine> find(
            SignedIn me, Circle circle, @Nullable Integer year, @Nullable PlanState status, PageQuery paging) {
        String where = " from target_plan where (cast(:year as integer) is null or year = :year)"
                + " and (cast(:status as text) is null or state = :status)"
                + (circle.everybody() ? "" : " and employee_id = any(:employees)");
        var rows = filled(
                        "select id, employee_id, year, state, version_number, overdue_since is not null as overdue"
                                + where + " order by year desc, employee_id limit :limit offset :offset",
                        circle,
                        year,
                        status)
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("employee_id", UUID.class),
                        row.getInt("year"),
                        PlanState.valueOf(row.getString("state")),
                        row.getObject("version_number", Integer.class),
                        row.getBoolean("overdue")))
                .list();
        long total = filled("select count(*)" + where, circle, year, status)
                .query(Long.class)
                .single();
        return ApiPage.of(lines(me, rows), paging, total);
    }

    private StatementSpec filled(String sql, Circle circle, @Nullable Integer year, @Nullable PlanState status) {
        var statement = jdbc.sql(sql).param("year", year).param("status", status == null ? null : status.name());
        return circle.everybody()
                ? statement
                : statement.param("employees", circle.employees().toArray(UUID[]::new));
    }

    private List<ApiPlanLine> lines(SignedIn me, List<Row> rows) {
        var employees = organization.all(rows.stream().map(Row::employee).toList());
        var waiting = steps.of(rows.stream().map(Row::id).toList(), me);
        var moved = moves.kinds(rows.stream().map(Row::employee).distinct().toList());
        return rows.stream()
                .map(row -> {
                    var waits = waiting.get(row.id());
                    return new ApiPlanLine(
                            row.id(),
                            NamedEmployee.of(Objects.requireNonNull(employees.get(row.employee()))),
                            row.year(),
                            row.status(),
                            row.version(),
                            row.overdue(),
                            moved.get(row.id()),
                            waits == null ? null : waits.step(),
                            waits == null ? null : waits.task());
                })
                .toList();
    }
}
