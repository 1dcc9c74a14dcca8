package id.kinerja.target;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The established versions, read as they were established. */
@Repository
@Transactional(readOnly = true)
class EstablishedVersions implements EstablishedPlans {

    private static final String NEWEST = """
            select p.id, p.employee_id, p.year, v.version, v.content
            from target_plan p join target_plan_version v on v.plan_id = p.id and v.version = p.version_number
            """;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    EstablishedVersions(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    @Override
    public Optional<EstablishedPlan> of(UUID employeeId, int year) {
        return jdbc.sql(NEWEST + " where p.employee_id = ? and p.year = ?")
                .params(employeeId, year)
                .query((row, number) -> plan(row))
                .optional();
    }

    @Override
    public Map<UUID, EstablishedPlan> of(Collection<UUID> employeeIds, int year) {
        if (employeeIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(NEWEST + " where p.employee_id in (:employees) and p.year = :year")
                .param("employees", employeeIds)
                .param("year", year)
                .query((row, number) -> plan(row))
                .list()
                .stream()
                .collect(Collectors.toMap(EstablishedPlan::employeeId, Function.identity()));
    }

    @Override
    public Map<UUID, EstablishedPlan> inForceOn(LocalDate day, Collection<UUID> employeeIds, int year) {
        if (employeeIds.isEmpty()) {
            return Map.of();
        }
        var next = day.plusDays(1).atStartOfDay(calendar.zone()).toOffsetDateTime();
        return jdbc
                .sql("""
                        select p.plan_id as id, p.employee_id, cast(:year as integer) as year, v.version, v.content
                        from established_plans(:year, cast(:next as timestamptz)) p
                             join target_plan_version v on v.plan_id = p.plan_id and v.version = p.version
                        where p.employee_id in (:employees)
                        """)
                .param("employees", employeeIds)
                .param("year", year)
                .param("next", next)
                .query((row, number) -> plan(row))
                .list()
                .stream()
                .collect(Collectors.toMap(EstablishedPlan::employeeId, Function.identity()));
    }

    @Override
    public EstablishedPlan version(UUID planId, int version) {
        return jdbc.sql("""
                        select p.id, p.employee_id, p.year, v.version, v.content
                        from target_plan p join target_plan_version v on v.plan_id = p.id
                        where p.id = ? and v.version = ?
                        """)
                .params(planId, version)
                .query((row, number) -> plan(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no version " + version + " of plan " + planId));
    }

    @Override
    public Establishing establishing(UUID planId, int version) {
        return jdbc.sql("select established_at, established_by, established_for from target_plan_version"
                        + " where plan_id = ? and version = ?")
                .params(planId, version)
                .query((row, number) -> new Establishing(
                        row.getTimestamp("established_at").toInstant(),
                        new Actor(row.getString("established_by"), row.getString("established_for"))))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no version " + version + " of plan " + planId));
    }

    private static EstablishedPlan plan(ResultSet row) throws SQLException {
        var content = PlanRecords.read(row.getString("content"));
        Map<Behaviour, String> expectations = new EnumMap<>(Behaviour.class);
        content.behaviours().stream()
                .filter(expectation -> !expectation.text().isBlank())
                .forEach(expectation -> expectations.put(expectation.behaviour(), expectation.text()));
        return new EstablishedPlan(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("employee_id", UUID.class),
                row.getInt("year"),
                content.approach(),
                content.results().stream().map(EstablishedVersions::result).toList(),
                expectations);
    }

    private static EstablishedPlan.Result result(PlanContent.Result result) {
        return new EstablishedPlan.Result(
                result.id(),
                result.kind(),
                result.text(),
                result.superiorResult(),
                result.indicators().stream()
                        .map(indicator -> new EstablishedPlan.Indicator(
                                indicator.id(),
                                indicator.aspect(),
                                indicator.text(),
                                indicator.target(),
                                indicator.unit(),
                                indicator.quarters()))
                        .toList());
    }
}
