package id.kinerja.overview;

import id.kinerja.access.Circle;
import id.kinerja.cycle.LeftOut;
import id.kinerja.cycle.Period;
import id.kinerja.evaluation.Predicate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts by agency, with one statement however many people there are. */
@Repository
class AgencyCounts {

    /** An agency is the unit directly below the root; who works in the root itself is counted there. */
    private static final String COUNT = """
            with recursive agency as (
                select unit_id, unit_id as top, name from units_on(:day) where parent_id is null
                union all
                select u.unit_id, case when up.parent_id is null then u.unit_id else a.top end,
                       case when up.parent_id is null then u.name else a.name end
                from units_on(:day) u join agency a on a.unit_id = u.parent_id
                join units_on(:day) up on up.unit_id = u.parent_id),
            person as (
                select p.employee_id, min(a.top::text)::uuid as top from postings_on(:day) p join agency a on a.unit_id = p.unit_id
                where :everybody or p.employee_id = any (:employees)
                group by p.employee_id)
            select max(a.name) as name, count(*) as people,
                   count(t.id) as plans, count(e.id) as evaluations,
                   count(*) filter (where e.id is null and (g.id is not null or p.employee_id = any (:excluded))) as excluded,
                   count(e.submitted_at) as submitted,
                   count(e.predicate) as rated, count(e.handed_over_at) as handed_over,
                   count(e.handed_over_at) filter (where e.predicate = 'VERY_GOOD') as very_good,
                   count(e.handed_over_at) filter (where e.predicate = 'GOOD') as good,
                   count(e.handed_over_at) filter (where e.predicate = 'NEEDS_IMPROVEMENT') as needs_improvement,
                   count(e.handed_over_at) filter (where e.predicate = 'POOR') as poor,
                   count(e.handed_over_at) filter (where e.predicate = 'VERY_POOR') as very_poor
            from person p join agency a on a.unit_id = p.top
            left join target_plan t on t.employee_id = p.employee_id and t.year = :year and t.version_number > 0
            left join evaluation e on e.employee_id = p.employee_id and e.period_id = :period
                and (e.ended_at is null or e.ended_kind = 'UNFINISHED')
            left join evaluation g on g.employee_id = p.employee_id and g.period_id = :period
                and g.ended_at is not null and g.ended_kind is distinct from 'UNFINISHED'
            group by p.top order by max(a.name), p.top
            """;

    private final JdbcClient jdbc;

    private final LeftOut leftOut;

    AgencyCounts(JdbcClient jdbc, LeftOut leftOut) {
        this.jdbc = jdbc;
        this.leftOut = leftOut;
    }

    /** The agencies where people of the circle work on a day, by name. */
    List<AgencyCount> of(Circle circle, Period period, LocalDate day) {
        return jdbc.sql(COUNT)
                .param("day", day)
                .param("everybody", circle.everybody())
                .param("employees", circle.employees().toArray(UUID[]::new))
                .param("year", period.year())
                .param("period", period.id())
                .param("excluded", leftOut.of(period, null).keySet().toArray(UUID[]::new))
                .query(AgencyCounts::count)
                .list();
    }

    private static AgencyCount count(ResultSet row, int number) throws SQLException {
        Map<Predicate, Integer> predicates = new EnumMap<>(Predicate.class);
        for (Predicate predicate : Predicate.values()) {
            predicates.put(predicate, row.getInt(predicate.name().toLowerCase(Locale.ROOT)));
        }
        return new AgencyCount(
                row.getString("name"),
                row.getInt("people"),
                row.getInt("plans"),
                row.getInt("evaluations"),
                row.getInt("excluded"),
                row.getInt("submitted"),
                row.getInt("rated"),
                row.getInt("handed_over"),
                predicates);
    }
}
