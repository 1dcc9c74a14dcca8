package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.PeriodOpener;
import id.kinerja.engine.Cases;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.EstablishedPlans;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a quarter's evaluation for everybody with an established plan of the year; it pins the plan's version. */
@Component
class EvaluationOpening implements PeriodOpener {

    private final EstablishedPlans plans;
    private final Cases cases;
    private final EvaluationHistory history;
    private final JdbcClient jdbc;
    private final Clock clock;

    EvaluationOpening(EstablishedPlans plans, Cases cases, EvaluationHistory history, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.cases = cases;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public PeriodKind kind() {
        return PeriodKind.QUARTER;
    }

    @Override
    public int expected(Period period) {
        return plans.count(period.year());
    }

    @Override
    public List<UUID> missing(Period period, int limit) {
        Set<UUID> opened = new HashSet<>(jdbc.sql("select employee_id from evaluation where period_id = ?")
                .param(period.id())
                .query(UUID.class)
                .list());
        return plans.employees(period.year()).stream()
                .filter(employee -> !opened.contains(employee))
                .limit(limit)
                .toList();
    }

    @Override
    @Transactional
    public void open(Period period, List<UUID> employeeIds) {
        for (UUID employee : employeeIds) {
            plans.of(employee, period.year()).flatMap(plan -> add(period, plan)).ifPresent(id -> {
                history.add(id, 0, EventKind.OPENED, null, "");
                cases.start(EvaluationSteps.PROCESS, id);
            });
        }
    }

    /** The new evaluation's id; none when the employee has one already. */
    private Optional<UUID> add(Period period, EstablishedPlan plan) {
        UUID id = UUID.randomUUID();
        int added = jdbc.sql("""
                        insert into evaluation (id, employee_id, period_id, plan_id, plan_version, opened_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (employee_id, period_id) do nothing
                        """)
                .params(
                        id,
                        plan.employeeId(),
                        period.id(),
                        plan.planId(),
                        plan.version(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }
}
