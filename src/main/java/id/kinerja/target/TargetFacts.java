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
                    when 'SUBMITTED' then 'decidePlan' end as step,
                    employee_id as employee,
                    case state when 'SUBMITTED' then 'SUPERIOR' else 'EMPLOYEE' end as waits_for
                from target_plan
                """;
    }
}
