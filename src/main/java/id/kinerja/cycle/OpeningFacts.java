package id.kinerja.cycle;

import id.kinerja.engine.CaseFacts;
import org.springframework.stereotype.Component;

/** Where the openings of periods stand by their table. */
@Component
class OpeningFacts implements CaseFacts {

    @Override
    public String process() {
        return Openings.PROCESS;
    }

    @Override
    public boolean decidedBySuperior() {
        return false;
    }

    @Override
    public String query() {
        return """
                select id, status as state, case status when 'RUNNING' then 'openBatch' end as step,
                    null::uuid as employee, null as waits_for
                from period_opening
                """;
    }
}
