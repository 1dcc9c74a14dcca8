package id.kinerja.evaluation;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.CaseFacts;
import java.sql.Date;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where evaluations stand by their table.
 *
 * <p>What the process records in one go with a person's step is a state in which no committed case waits: the step is
 * then the activity that should have followed.
 */
@Component
class EvaluationFacts implements CaseFacts {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    EvaluationFacts(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    @Override
    public String process() {
        return EvaluationSteps.PROCESS;
    }

    /** What is neither rated nor ended when the window is closed and the period locked. */
    @Override
    public Set<UUID> stuck(Collection<UUID> cases) {
        return Set.copyOf(jdbc.sql("""
                        select e.id from evaluation e join period p on p.id = e.period_id
                        where e.id = any(:cases) and e.rated_at is null and e.ended_at is null
                          and p.locked_from <= :today
                          and (p.closed_at is not null or p.opened_at is not null and p.closes_on < :today)
                        """)
                .param("cases", cases.toArray(UUID[]::new))
                .param("today", Date.valueOf(calendar.today()))
                .query(UUID.class)
                .list());
    }

    @Override
    public String query() {
        return """
                select id, state, case when segment_open and state = 'SUBMITTED' then 'rateSegment' else case state
                    when 'OPEN' then 'selfAssess'
                    when 'SUBMITTED' then 'rate'
                    when 'RATED' then 'handOver'
                    when 'HANDED_OVER' then 'acknowledge'
                    when 'ACKNOWLEDGED' then 'objectionTerm'
                    when 'CONTESTED' then 'objectionDecided'
                    when 'SETTLED' then 'recordFollowUp' end end as step,
                    employee_id as employee,
                    case when state in ('OPEN', 'HANDED_OVER') then 'EMPLOYEE'
                         when segment_open and state = 'SUBMITTED' then coalesce('=' || asked, 'ROLE')
                         when state = 'SUBMITTED' then 'SUPERIOR' end as waits_for
                from (
                    select id, employee_id, s.evaluation_id is not null as segment_open, s.asked, case
                        when ended_kind = 'UNFINISHED' then 'UNFINISHED'
                        when ended_at is not null then 'EXCLUDED'
                        when follow_up_at is not null then 'CLOSED'
                        when c.decided_at is not null then 'SETTLED'
                        when c.evaluation_id is not null then 'CONTESTED'
                        when acknowledged_at is not null then 'ACKNOWLEDGED'
                        when handed_over_at is not null then 'HANDED_OVER'
                        when rated_at is not null then 'RATED'
                        when submitted_at is not null then 'SUBMITTED'
                        else 'OPEN' end as state
                    from evaluation left join evaluation_contest c on c.evaluation_id = id
                    left join lateral (
                        select g.evaluation_id, g.asked from evaluation_segment g
                        where g.evaluation_id = id and not g.concluding and g.rated_at is null and g.lapsed_at is null
                        order by g.passed_on_at is not null, g.number limit 1) s on true) standing
                """;
    }
}
