package id.kinerja.cycle;

import id.kinerja.engine.CaseFacts;
import org.springframework.stereotype.Component;

/** Where the windows of periods stand by their table. */
@Component
class WindowFacts implements CaseFacts {

    static final String PROCESS = "performance-window";

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public boolean decidedBySuperior() {
        return false;
    }

    @Override
    public String query() {
        return """
                select id, state, case state
                    when 'PLANNED' then 'waitForOpening'
                    when 'OPEN' then 'waitForClosing' end as step,
                    null::uuid as employee, null as waits_for
                from (
                    select p.id, case
                        when p.closed_at is not null then 'CLOSED'
                        when y.started_at is null then 'NOT_STARTED'
                        when p.opened_at is not null then 'OPEN'
                        else 'PLANNED' end as state
                    from period p join performance_year y on y.year = p.year) standing
                """;
    }
}
