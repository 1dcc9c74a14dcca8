package id.kinerja.target;

import id.kinerja.engine.CaseFacts;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where amendments stand by their table. */
@Component
class AmendmentFacts implements CaseFacts {

    @Override
    public String process() {
        return Amendments.PROCESS;
    }

    /** Nothing is amended after the year's last day, whoever is away. */
    @Override
    public Set<String> sharedTerms() {
        return Set.of("draftAmendment");
    }

    @Override
    public String query() {
        return """
                select a.id, a.state, case
                    when a.state in ('DRAFT', 'RETURNED') then 'draftAmendment'
                    when a.state in ('SUBMITTED', 'DECLINED') then 'decideAmendment' end as step,
                    p.employee_id as employee,
                    case when a.state in ('SUBMITTED', 'DECLINED') then 'SUPERIOR' else 'EMPLOYEE' end as waits_for
                from target_amendment a join target_plan p on p.id = a.plan_id
                """;
    }
}
