package id.kinerja.target;

import id.kinerja.cycle.Exclusion;
import id.kinerja.cycle.ExclusionChanged;
import id.kinerja.cycle.Exclusions;
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
 * Ends what runs about the plans of who has retired, died or been dismissed: drafts, decisions, amendments. When that was
 * recorded wrongly, plans begin again with all that was written. What was established stays.
 */
@Component
class ExcludedPlans {

    private static final String ENDED = "excluded";

    private final Exclusions exclusions;
    private final AmendmentStore amendments;
    private final Submissions submissions;
    private final Cases cases;
    private final JdbcClient jdbc;

    ExcludedPlans(
            Exclusions exclusions, AmendmentStore amendments, Submissions submissions, Cases cases, JdbcClient jdbc) {
        this.exclusions = exclusions;
        this.amendments = amendments;
        this.submissions = submissions;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ExclusionChanged changed) {
        Optional<Exclusion> closing = exclusions.closing(changed.employeeId());
        if (closing.isPresent()) {
            plans(changed.employeeId(), "state not in ('ESTABLISHED', 'EXCLUDED')")
                    .forEach(this::end);
            plans(changed.employeeId(), "state = 'ESTABLISHED'").forEach(plan -> withdraw(plan, closing.get()));
        } else {
            plans(changed.employeeId(), "state = 'EXCLUDED'").forEach(this::resume);
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

    private List<UUID> plans(UUID employee, String which) {
        return jdbc.sql("select id from target_plan where employee_id = ? and " + which + " order by id for update")
                .param(employee)
                .query(UUID.class)
                .list();
    }
}
