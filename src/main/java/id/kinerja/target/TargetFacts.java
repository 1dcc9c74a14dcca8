package id.kinerja.target;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.CaseFacts;
import java.sql.Date;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where target plans stand by their table. */
@Component
class TargetFacts implements CaseFacts {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    TargetFacts(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    @Override
    public String process() {
        return TargetOpener.PROCESS;
    }

    /** What is not established when the year's target setting is locked. */
    @Override
    public Set<UUID> stuck(Collection<UUID> cases) {
        return Set.copyOf(jdbc.sql("""
                        select t.id from target_plan t join period p on p.year = t.year and p.kind = 'TARGET_SETTING'
                        where t.id = any(:cases) and t.state <> 'ESTABLISHED' and p.locked_from <= :today
                        """)
                .param("cases", cases.toArray(UUID[]::new))
                .param("today", Date.valueOf(calendar.today()))
                .query(UUID.class)
                .list());
    }

    @Override
    public String query() {
        return """
                select id, state, case state
                    when 'DRAFT' then 'draftPlan'
                    when 'RETURNED' then 'draftPlan'
                    when 'TEAM' then 'writeForSides'
                    when 'SUBMITTED' then 'decidePlan' end as step,
                    employee_id as employee,
                    case state when 'SUBMITTED' then 'SUPERIOR' when 'TEAM' then null else 'EMPLOYEE' end as waits_for
                from target_plan
                union all
                select t.plan_id, p.state, case t.state when 'CALLED' then 'takePlan' else 'waitForTeam' end,
                    p.employee_id, null
                from target_team_turn t join target_plan p on p.id = t.plan_id where t.state <> 'TAKEN'
                """;
    }
}
