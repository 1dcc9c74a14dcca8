package id.kinerja.cycle;

import id.kinerja.engine.CaseFacts;
import org.springframework.stereotype.Component;

/** Where performance years stand by their table. */
@Component
class CycleFacts implements CaseFacts {

    @Override
    public String process() {
        return PerformanceYears.PROCESS;
    }

    @Override
    public boolean decidedBySuperior() {
        return false;
    }

    /** It waits for every window that is not closed, at once; then to be published, then to be closed. */
    @Override
    public String query() {
        return """
                select id, state, case state
                    when 'WINDOWS' then open_windows
                    when 'CLOSED_WINDOWS' then 'waitForPublication'
                    when 'PUBLISHED' then 'waitForYearEnd' end as step,
                    null::uuid as employee, null as waits_for
                from (
                    select y.id, w.open_windows, case
                        when y.started_at is null then 'NOT_STARTED'
                        when y.ended_at is not null then 'ENDED'
                        when y.published_at is not null then 'PUBLISHED'
                        when w.open_windows is null then 'CLOSED_WINDOWS'
                        else 'WINDOWS' end as state
                    from performance_year y left join lateral (
                        select string_agg(step, ', ' order by step) as open_windows
                        from (select (case p.kind
                                  when 'TARGET_SETTING' then 'targetSetting'
                                  when 'QUARTER' then 'quarter' || p.number
                                  else 'annualEvaluation' end)::varchar as step
                              from period p where p.year = y.year and p.closed_at is null) named) w on true) standing
                """;
    }
}
