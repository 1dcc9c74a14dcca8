package id.kinerja.target;

import id.kinerja.cycle.Exclusion;
import id.kinerja.cycle.ExclusionChanged;
import id.kinerja.cycle.Exclusions;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.Cases;
import id.kinerja.organization.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what runs about the plans of who has retired, died or been dismissed, or is excluded from a plan's whole year: drafts,
 * decisions, amendments. When that was recorded wrongly or has become shorter, plans begin again with all that was written. What was established stays.
 */
@Component
class ExcludedPlans {

    private static final String ENDED = "excluded";

    private final Exclusions exclusions;
    private final AmendmentStore amendments;
    private final Submissions submissions;
    private final Periods periods;
    private final Cases cases;
    private final JdbcClient jdbc;

    ExcludedPlans(
            Exclusions exclusions,
            AmendmentStore amendments,
            Submissions submissions,
            Periods periods,
            Cases cases,
            JdbcClient jdbc) {
        this.exclusions = exclusions;
        this.amendments = amendments;
        this.submissions = submissions;
        this.periods = periods;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ExclusionChanged changed) {
        UUID employee = changed.employeeId();
        Optional<Exclusion> closing = exclusions.closing(employee);
        for (Plan plan : plans(employee)) {
            Optional<Exclusion> by = closing.or(() -> wholeYear(employee, plan.year()));
            if (plan.state() == PlanState.EXCLUDED) {
                if (by.isEmpty()) {
                    resume(plan.id());
                }
            } else if (by.isPresent()) {
                end(plan, by.get());
            }
        }
    }

    /** By what nothing is left of a year; none when some days are. */
    private Optional<Exclusion> wholeYear(UUID employee, int year) {
        return periods.targetSettingOf(year)
                .map(period -> exclusions.from(period, List.of(employee)).get(employee));
    }

    private void end(Plan plan, Exclusion by) {
        if (plan.state() == PlanState.ESTABLISHED) {
            withdraw(plan.id(), by);
        } else {
            end(plan.id());
        }
    }

    private void end(UUID plan) {
        cases.end(TargetOpener.PROCESS, plan, ENDED);
        jdbc.sql("delete from target_team_turn where plan_id = ?").param(plan).update();
        state(plan, PlanState.EXCLUDED);
    }

    private void withdraw(UUID plan, Exclusion closing) {
        amendments.running(plan).ifPresent(one -> {
            Actor by = new Actor(closing.recordedBy(), null);
            cases.end(Amendments.PROCESS, one.id(), ENDED);
            submissions.decide(plan, RoundOutcome.WITHDRAW, closing.documentNumber(), null, by);
            amendments.end(one.id(), AmendmentState.WITHDRAWN, by, closing.documentNumber(), null);
        });
    }

    private void resume(UUID plan) {
        state(plan, PlanState.DRAFT);
        cases.start(TargetOpener.PROCESS, plan);
    }

    private void state(UUID plan, PlanState state) {
        jdbc.sql("update target_plan set state = ?, overdue_since = null, revision = revision + 1 where id = ?")
                .params(state.name(), plan)
                .update();
    }

    private List<Plan> plans(UUID employee) {
        return jdbc.sql(
                        "select id, year, state from target_plan where employee_id = ? and state <> 'UNFINISHED' order by id for update")
                .param(employee)
                .query((row, number) -> new Plan(
                        row.getObject("id", UUID.class), row.getInt("year"), PlanState.valueOf(row.getString("state"))))
                .list();
    }

    private record Plan(UUID id, int year, PlanState state) {}
}
