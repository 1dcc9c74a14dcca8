package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.PeriodOpener;
import id.kinerja.engine.Cases;
import id.kinerja.organization.Officials;
import id.kinerja.target.EstablishedPlans;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a quarter's evaluation for everybody with an established plan of the year; it pins the version of the plan that applied. */
@Component
class EvaluationOpening implements PeriodOpener {

    private final EstablishedPlans plans;
    private final Cases cases;
    private final EvaluationHistory history;
    private final EvaluationRepository evaluations;
    private final Officials officials;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    EvaluationOpening(
            EstablishedPlans plans,
            Cases cases,
            EvaluationHistory history,
            EvaluationRepository evaluations,
            Officials officials,
            JdbcClient jdbc,
            JdbcTemplate batch,
            Clock clock) {
        this.plans = plans;
        this.cases = cases;
        this.history = history;
        this.evaluations = evaluations;
        this.officials = officials;
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    @Override
    public PeriodKind kind() {
        return PeriodKind.QUARTER;
    }

    @Override
    public List<UUID> missing(Period period) {
        return jdbc.sql("""
                        select p.employee_id from established_plans(:year) p
                        where not exists (
                            select 1 from evaluation e where e.employee_id = p.employee_id and e.period_id = :period)
                        order by p.employee_id
                        """)
                .param("year", period.year())
                .param("period", period.id())
                .query(UUID.class)
                .list();
    }

    @Override
    public Map<UUID, Part> parts(Period period, Collection<UUID> employees) {
        Map<UUID, Part> parts = new HashMap<>();
        jdbc.sql("""
                        select p.id, case when e.id is null then 'NOT_OPENED'
                                          when e.ended_at is null or e.ended_kind = 'UNFINISHED' then 'COUNTED'
                                          else 'ENDED' end as part
                        from unnest(:people) p (id)
                             left join evaluation e on e.employee_id = p.id and e.period_id = :period
                        where e.id is not null
                           or exists (select from target_plan t where t.employee_id = p.id and t.year = :year)
                        """)
                .param("people", employees.toArray(UUID[]::new))
                .param("period", period.id())
                .param("year", period.year())
                .query(row -> {
                    parts.put(row.getObject("id", UUID.class), Part.valueOf(row.getString("part")));
                });
        return parts;
    }

    @Override
    @Transactional
    public void open(Period period, List<UUID> employeeIds) {
        var now = Timestamp.from(clock.instant());
        var rows = plans.inForceOn(period.endsOn(), employeeIds, period.year()).values().stream()
                .map(plan -> new Object[] {
                    UUID.randomUUID(), plan.employeeId(), period.id(), plan.planId(), plan.version(), now
                })
                .toList();
        batch.batchUpdate("""
                insert into evaluation (id, employee_id, period_id, plan_id, plan_version, opened_at)
                values (?, ?, ?, ?, ?, ?) on conflict (employee_id, period_id) do nothing
                """, rows);
        // by one statement; starting a case looks at its evaluation, and then has it
        List<UUID> opened = made(rows).stream().map(Evaluation::id).toList();
        history.addToEach(opened, EventKind.OPENED);
        officials.foresee(employeeIds);
        opened.forEach(id -> cases.start(EvaluationSteps.PROCESS, id));
    }

    @Override
    public String process() {
        return EvaluationSteps.PROCESS;
    }

    /** Not the acknowledgement: its term begins with the hand-over and is the employee's own. */
    @Override
    public Set<String> steps() {
        return Set.of("selfAssess", SegmentSteps.RATE_SEGMENT, EvaluationSteps.RATE);
    }

    @Override
    public List<UnfinishedCase> unfinished(Period period) {
        return jdbc.sql(
                        "select id, employee_id from evaluation where period_id = ? and rated_at is null and ended_at is null order by id")
                .param(period.id())
                .query((row, number) ->
                        new UnfinishedCase(row.getObject("id", UUID.class), row.getObject("employee_id", UUID.class)))
                .list();
    }

    @Override
    @Transactional
    public Optional<UUID> close(UUID caseId) {
        return evaluations
                .forChange(caseId)
                .filter(one -> one.judgement() == null && one.progress().endedBy() == null)
                .map(one -> {
                    one.progress().end(EndReason.UNFINISHED, clock.instant());
                    cases.end(EvaluationSteps.PROCESS, caseId, "year-closed");
                    history.add(caseId, one.round(), EventKind.UNFINISHED, null, "");
                    return one.employeeId();
                });
    }

    /** Those that were really made; who had one already kept it. */
    private List<Evaluation> made(List<Object[]> rows) {
        return evaluations.findAllByIdIn(rows.stream().map(row -> (UUID) row[0]).toList());
    }
}
