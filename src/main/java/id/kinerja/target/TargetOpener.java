package id.kinerja.target;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.PeriodOpener;
import id.kinerja.engine.Cases;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
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

/** Opens target setting: a plan and its case for everybody who is active on the day and has none of that year. */
@Component
@Transactional
class TargetOpener implements PeriodOpener {

    static final String PROCESS = "target-setting";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Cases cases;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TargetOpener(JdbcClient jdbc, JdbcTemplate batch, Cases cases, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.cases = cases;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public PeriodKind kind() {
        return PeriodKind.TARGET_SETTING;
    }

    @Override
    public List<UUID> missing(Period period) {
        return jdbc.sql("""
                        select a.employee_id from postings_on(:today) a
                        where not exists (
                            select 1 from target_plan p where p.employee_id = a.employee_id and p.year = :year)
                        order by a.employee_id
                        """)
                .param("today", calendar.today())
                .param("year", period.year())
                .query(UUID.class)
                .list();
    }

    @Override
    public Map<UUID, Part> parts(Period period, Collection<UUID> employees) {
        Map<UUID, Part> parts = new HashMap<>();
        jdbc.sql("""
                        select p.id, case when t.id is null then 'NOT_OPENED'
                                          when t.state = 'EXCLUDED' then 'ENDED' else 'COUNTED' end as part
                        from unnest(:people) p (id)
                             left join target_plan t on t.employee_id = p.id and t.year = :year
                        where t.id is not null or p.id in (select a.employee_id from postings_on(:today) a)
                        """)
                .param("people", employees.toArray(UUID[]::new))
                .param("year", period.year())
                .param("today", calendar.today())
                .query(row -> {
                    parts.put(row.getObject("id", UUID.class), Part.valueOf(row.getString("part")));
                });
        return parts;
    }

    @Override
    public void open(Period period, List<UUID> employeeIds) {
        var plans = employeeIds.stream()
                .distinct()
                .map(employee ->
                        new Object[] {UUID.randomUUID(), employee, period.year(), Timestamp.from(clock.instant())})
                .toList();
        batch.batchUpdate("""
                insert into target_plan (id, employee_id, year, approach, state, opened_at)
                values (?, ?, ?, 'QUANTITATIVE', 'DRAFT', ?) on conflict (employee_id, year) do nothing
                """, plans);
        var opened = plans.isEmpty() ? List.<UUID>of() : made(plans);
        batch.batchUpdate(
                "insert into target_behaviour (id, plan_id, behaviour) values (?, ?, ?)",
                opened.stream()
                        .flatMap(plan -> Arrays.stream(Behaviour.values())
                                .map(behaviour -> new Object[] {UUID.randomUUID(), plan, behaviour.name()}))
                        .toList());
        opened.forEach(plan -> cases.start(PROCESS, plan));
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Set<String> steps() {
        return Set.of("draftPlan", "decidePlan", "writeForSides");
    }

    @Override
    public List<UnfinishedCase> unfinished(Period period) {
        return jdbc.sql(
                        "select id, employee_id from target_plan where year = ? and state not in ('ESTABLISHED', 'EXCLUDED', 'UNFINISHED') order by id")
                .param(period.year())
                .query((row, number) ->
                        new UnfinishedCase(row.getObject("id", UUID.class), row.getObject("employee_id", UUID.class)))
                .list();
    }

    @Override
    public Optional<UUID> close(UUID caseId) {
        Optional<UUID> employee = jdbc.sql("""
                        update target_plan set state = 'UNFINISHED', overdue_since = null, revision = revision + 1
                        where id = ? and state not in ('ESTABLISHED', 'EXCLUDED', 'UNFINISHED') returning employee_id
                        """).param(caseId).query(UUID.class).optional();
        employee.ifPresent(one -> {
            cases.end(PROCESS, caseId, "year-closed");
            jdbc.sql("delete from target_team_turn where plan_id = ?")
                    .param(caseId)
                    .update();
        });
        return employee;
    }

    /** Which of the plans were really made; who had one already kept it. */
    private List<UUID> made(List<Object[]> plans) {
        return jdbc.sql("select id from target_plan where id in (:ids) order by employee_id")
                .param("ids", plans.stream().map(plan -> plan[0]).toList())
                .query(UUID.class)
                .list();
    }
}
