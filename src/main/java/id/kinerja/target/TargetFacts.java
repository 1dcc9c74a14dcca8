package id.kinerja.target;

import id.kinerja.engine.CaseFacts;
import org.springframework.stereotype.Component;

/** Where target plans stand by their table. */
@Component
class TargetFacts implements CaseFacts {

    @Override
    public String process() {
        return TargetOpener.PROCESS;
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
