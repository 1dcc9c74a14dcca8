package id.kinerja.cycle;

import id.kinerja.engine.CaseFacts;
import org.springframework.stereotype.Component;

/** Where the extensions of windows stand by their table. */
@Component
class ExtensionFacts implements CaseFacts {

    @Override
    public String process() {
        return Extensions.PROCESS;
    }

    @Override
    public boolean decidedBySuperior() {
        return false;
    }

    @Override
    public String query() {
        return """
                select id, case when finished_at is null then 'RUNNING' else 'DONE' end as state,
                    case when finished_at is null then 'moveDueDates' end as step,
                    null::uuid as employee, null as waits_for
                from period_extension
                """;
    }
}
