package id.kinerja.evaluation;

import id.kinerja.cycle.Exclusions;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.YearResults;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Tells who publishes a year how many have their annual result, and who has not and why. */
@Component
class AnnualResults implements YearResults {

    /** Everybody with an evaluation of the year or an established plan, and why there is no result that stands; none when there is. */
    private static final String PEOPLE = """
            with person as (
                select e.employee_id, e.id as evaluation_id,
                       case when e.handed_over_at is not null and c.evaluation_id is not null then 'CONTESTED'
                            when e.handed_over_at is not null then null
                            when e.ended_kind <> 'UNFINISHED' and e.employee_id = any (:excluded) then 'EXCLUDED'
                            when e.ended_kind <> 'UNFINISHED' then 'WITHDRAWN'
                            when e.submitted_at is null then 'NOT_ASSESSED'
                            else 'NOT_RATED' end as reason
                from evaluation e left join evaluation_contest c on c.evaluation_id = e.id and c.outcome is null
                where e.period_id = :period
                union all
                select p.employee_id, null, case when p.employee_id = any (:excluded) then 'EXCLUDED' else 'NOT_OPENED' end
                from established_plans(:year) p
                where not exists (select from evaluation e where e.employee_id = p.employee_id and e.period_id = :period))
            """;

    private final Exclusions exclusions;
    private final JdbcClient jdbc;

    AnnualResults(Exclusions exclusions, JdbcClient jdbc) {
        this.exclusions = exclusions;
        this.jdbc = jdbc;
    }

    @Override
    public Standing standing(Period annual) {
        Map<Reason, Integer> without = new EnumMap<>(Reason.class);
        int[] standing = {0};
        of(annual, PEOPLE + "select reason, count(*) as people from person group by reason")
                .query(row -> {
                    String reason = row.getString("reason");
                    if (reason == null) {
                        standing[0] = row.getInt("people");
                    } else {
                        without.put(Reason.valueOf(reason), row.getInt("people"));
                    }
                });
        int contested = without.getOrDefault(Reason.CONTESTED, 0);
        return new Standing(
                standing[0] + contested,
                contested,
                without.getOrDefault(Reason.NOT_ASSESSED, 0),
                paused(annual),
                without.getOrDefault(Reason.NOT_RATED, 0),
                without.getOrDefault(Reason.NOT_OPENED, 0),
                without.getOrDefault(Reason.WITHDRAWN, 0),
                without.getOrDefault(Reason.EXCLUDED, 0));
    }

    private int paused(Period annual) {
        List<UUID> open = of(annual, PEOPLE + "select employee_id from person where reason = 'NOT_ASSESSED'")
                .query(UUID.class)
                .list();
        return exclusions.today(open).size();
    }

    @Override
    public List<Without> without(Period annual, int most) {
        return of(annual, PEOPLE + """
                        select e.titled_name, p.reason, p.evaluation_id
                        from person p join employee e on e.id = p.employee_id where p.reason is not null
                        order by array_position(array['NOT_OPENED', 'NOT_ASSESSED', 'NOT_RATED', 'WITHDRAWN', 'CONTESTED', 'EXCLUDED'], p.reason),
                                 e.name, e.id
                        limit :most
                        """)
                .param("most", most)
                .query((row, number) -> new Without(
                        row.getString("titled_name"),
                        Reason.valueOf(row.getString("reason")),
                        row.getObject("evaluation_id", UUID.class)))
                .list();
    }

    @Override
    public List<UUID> handedOver(Period annual) {
        return jdbc.sql("select employee_id from evaluation where period_id = ? and handed_over_at is not null")
                .param(annual.id())
                .query(UUID.class)
                .list();
    }

    private StatementSpec of(Period annual, String sql) {
        return jdbc.sql(sql)
                .param("period", annual.id())
                .param("year", annual.year())
                .param("excluded", exclusions.from(annual, null).keySet().toArray(UUID[]::new));
    }
}
