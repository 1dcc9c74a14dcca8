package id.kinerja.target;

import id.kinerja.strategy.LinkedIndicators;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which regional indicators results are linked to: in plans, in their established versions, in running amendments. */
@Repository
class RegionalLinks implements LinkedIndicators {

    private final JdbcClient jdbc;

    RegionalLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SortedMap<Integer, Integer> plans(Collection<UUID> indicators) {
        SortedMap<Integer, Integer> plans = new TreeMap<>();
        jdbc.sql("""
                        select p.year, count(*) as plans from target_plan p
                        where p.id in (
                            select plan_id from target_result where regional_indicator_id = any(:ids)
                            union all
                            select v.plan_id from target_plan_version v join unnest(cast(:said as jsonb[])) s on v.content @> s
                            union all
                            select a.plan_id from target_amendment a join unnest(cast(:said as jsonb[])) s on a.content @> s
                            where a.state = any(:running))
                        group by p.year
                        """)
                .param("ids", indicators.toArray(UUID[]::new))
                .param("said", indicators.stream().map(RegionalLinks::said).toArray(String[]::new))
                .param("running", AmendmentState.runningNames().toArray(String[]::new))
                .query(row -> {
                    plans.put(row.getInt("year"), row.getInt("plans"));
                });
        return plans;
    }

    /** What a content says in which a result is linked to an indicator. */
    private static String said(UUID indicator) {
        return "{\"results\": [{\"regionalIndicatorId\": \"" + indicator + "\"}]}";
    }
}
