package id.kinerja.evaluation;

import id.kinerja.access.Circle;
import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.PageQuery;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.WaitingSteps;
import id.kinerja.organization.NamedEmployee;
import id.kinerja.organization.Organization;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds evaluations page by page, the newest period first, then by employee; nobody learns the own predicate early. */
@Repository
@Transactional(readOnly = true)
class EvaluationSearch {

    private static final String WITHIN = """
            from evaluation e join period p on p.id = e.period_id
            where (cast(:year as integer) is null or p.year = :year)
              and (cast(:period as uuid) is null or p.id = :period)
            """;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Periods periods;
    private final WaitingSteps steps;

    EvaluationSearch(JdbcClient jdbc, Organization organization, Periods periods, WaitingSteps steps) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.periods = periods;
        this.steps = steps;
    }

    /**
     * What is looked for; what is not said excludes nothing.
     *
     * @param period the period's id
     */
    record Filter(
            @Nullable Integer year,
            @Nullable UUID period,
            @Nullable Predicate predicate) {}

    ApiPage<ApiEvaluationLine> find(SignedIn me, Circle circle, Filter filter, PageQuery paging) {
        String from = WITHIN + """
                  and (cast(:predicate as text) is null or e.predicate = :predicate
                       and case when e.employee_id = cast(:self as uuid) then e.handed_over_at is not null
                                else :ratings end)
                """ + among(circle);
        var rows = filled(
                        EvaluationRow.SELECT + from
                                + " order by p.year desc, p.number desc, e.employee_id limit :limit offset :offset",
                        circle,
                        filter)
                .param("predicate", name(filter.predicate()))
                .param("self", me.employeeId())
                .param("ratings", circle.ratings())
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(EvaluationRow::of)
                .list();
        long total = filled("select count(*) " + from, circle, filter)
                .param("predicate", name(filter.predicate()))
                .param("self", me.employeeId())
                .param("ratings", circle.ratings())
                .query(Long.class)
                .single();
        return ApiPage.of(lines(me, circle, rows), paging, total);
    }

    /**
     * The rated evaluations of which a search for a predicate tells it, by naming them or by leaving them out, by employee.
     * One among everybody is an entry of its own ({@link #toldOf}): thousands of them would bury what was shown.
     */
    Map<UUID, Set<UUID>> searched(Circle circle, Filter filter) {
        if (circle.everybody() || !circle.ratings()) {
            return Map.of();
        }
        Map<UUID, Set<UUID>> searched = new HashMap<>();
        filled("select e.employee_id, e.id " + WITHIN + " and e.predicate is not null" + among(circle), circle, filter)
                .query(row -> {
                    searched.computeIfAbsent(row.getObject(1, UUID.class), one -> new HashSet<>())
                            .add(row.getObject(2, UUID.class));
                });
        return searched;
    }

    /**
     * What a search for a predicate among everybody tells besides the people it shows, for the trail: how many there are, and so,
     * page by page, who is not among them.
     *
     * @return nothing when it tells only of people who are recorded by name
     */
    Optional<Map<String, Object>> toldOf(Circle circle, Filter filter, ApiPage<ApiEvaluationLine> found) {
        if (!circle.everybody() || !circle.ratings() || filter.predicate() == null) {
            return Optional.empty();
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("predicate", filter.predicate().name());
        if (filter.year() != null) {
            told.put("year", filter.year());
        }
        if (filter.period() != null) {
            told.put("period", filter.period().toString());
        }
        told.put("page", found.page());
        told.put("found", found.total());
        return Optional.of(told);
    }

    private static String among(Circle circle) {
        return circle.everybody() ? "" : " and e.employee_id = any(:employees)";
    }

    private static @Nullable String name(@Nullable Predicate predicate) {
        return predicate == null ? null : predicate.name();
    }

    private StatementSpec filled(String sql, Circle circle, Filter filter) {
        var statement = jdbc.sql(sql).param("year", filter.year()).param("period", filter.period());
        return circle.everybody()
                ? statement
                : statement.param("employees", circle.employees().toArray(UUID[]::new));
    }

    private List<ApiEvaluationLine> lines(SignedIn me, Circle circle, List<EvaluationRow> rows) {
        var employees = organization.all(
                rows.stream().map(EvaluationRow::employeeId).distinct().toList());
        var periodsById = rows.stream()
                .map(EvaluationRow::periodId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), periods::get));
        var waiting = steps.of(rows.stream().map(EvaluationRow::id).toList(), me);
        return rows.stream()
                .map(row -> {
                    var waits = waiting.get(row.id());
                    boolean judged = me.is(row.employeeId()) ? row.handedOver() : circle.ratings();
                    return new ApiEvaluationLine(
                            row.id(),
                            NamedEmployee.of(Objects.requireNonNull(employees.get(row.employeeId()))),
                            Objects.requireNonNull(periodsById.get(row.periodId())),
                            waits == null ? null : waits.step(),
                            waits == null ? null : waits.task(),
                            judged ? row.predicate() : null,
                            row.closed(),
                            row.overdue(),
                            judged ? row.contest() : null);
                })
                .toList();
    }
}
