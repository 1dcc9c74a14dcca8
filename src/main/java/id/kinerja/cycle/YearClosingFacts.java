package id.kinerja.cycle;

import id.kinerja.engine.CaseFacts;
import org.springframework.stereotype.Component;

/** Where the runs that end what closed years left stand by their table. */
@Component
class YearClosingFacts implements CaseFacts {

    @Override
    public String process() {
        return YearClosings.PROCESS;
    }

    @Override
    public boolean decidedBySuperior() {
        return false;
    }

    @Override
    public String query() {
        return """
                select id, case when finished_at is null then 'RUNNING' else 'DONE' end as state,
                    case when finished_at is null then 'endCases' end as step,
                    null::uuid as employee, null as waits_for
                from year_closing
                """;
    }
}
