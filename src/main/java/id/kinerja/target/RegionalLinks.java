package id.kinerja.target;

import id.kinerja.strategy.LinkedIndicators;
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
    public boolean linked(UUID indicator) {
        return jdbc.sql("""
                        select exists (select from target_result where regional_indicator_id = :id)
                            or exists (select from target_plan_version where content @> cast(:said as jsonb))
                            or exists (select from target_amendment where content @> cast(:said as jsonb)
                                       and state = any(:running))
                        """)
                .param("id", indicator)
                .param("said", "{\"results\": [{\"regionalIndicatorId\": \"" + indicator + "\"}]}")
                .param("running", AmendmentState.runningNames().toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
