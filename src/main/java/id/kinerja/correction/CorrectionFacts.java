package id.kinerja.correction;

import id.kinerja.engine.CaseFacts;
import org.springframework.stereotype.Component;

/** Where reports of wrong superiors stand by their table. */
@Component
class CorrectionFacts implements CaseFacts {

    @Override
    public String process() {
        return Corrections.PROCESS;
    }

    @Override
    public boolean decidedBySuperior() {
        return false;
    }

    @Override
    public String query() {
        return """
                select id, coalesce(outcome, 'OPEN') as state,
                    case when outcome is null then 'decideCorrection' end as step, employee_id as employee,
                    cast(null as text) as waits_for
                from superior_correction
                """;
    }
}
