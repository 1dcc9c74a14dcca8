package id.kinerja.evaluation;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Exclusion;
import id.kinerja.cycle.ExclusionChanged;
import id.kinerja.cycle.Exclusions;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.Cases;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the running evaluations of who is excluded from their periods, and begins them again when the exclusion was wrong or
 * has become shorter. What was handed over stays.
 */
@Component
class ExcludedEvaluations {

    private final EvaluationRepository evaluations;
    private final EvaluationHistory history;
    private final Exclusions exclusions;
    private final Periods periods;
    private final WorkingCalendar calendar;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExcludedEvaluations(
            EvaluationRepository evaluations,
            EvaluationHistory history,
            Exclusions exclusions,
            Periods periods,
            WorkingCalendar calendar,
            Cases cases,
            JdbcClient jdbc,
            Clock clock) {
        this.evaluations = evaluations;
        this.history = history;
        this.exclusions = exclusions;
        this.periods = periods;
        this.calendar = calendar;
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ExclusionChanged changed) {
        for (UUID id : withoutResult(changed.employeeId())) {
            Evaluation evaluation = evaluations.forChange(id).orElseThrow();
            Period period = periods.get(evaluation.periodId());
            Exclusion exclusion =
                    exclusions.from(period, List.of(changed.employeeId())).get(changed.employeeId());
            boolean ended = evaluation.progress().endedBy() != null;
            if (exclusion != null && !ended) {
                end(evaluation, exclusion);
            } else if (exclusion == null && ended && !period.window().closedOn(calendar.today())) {
                resume(evaluation);
            }
        }
    }

    private void end(Evaluation evaluation, Exclusion exclusion) {
        evaluation.progress().end(EndReason.of(exclusion.kind()), clock.instant());
        cases.end(EvaluationSteps.PROCESS, evaluation.id(), "excluded");
        history.add(evaluation.id(), evaluation.round(), EventKind.EXCLUDED, null, "");
    }

    private void resume(Evaluation evaluation) {
        evaluation.progress().resume();
        history.add(evaluation.id(), evaluation.round(), EventKind.REINSTATED, null, "");
        evaluations.save(evaluation);
        cases.start(EvaluationSteps.PROCESS, evaluation.id());
    }

    private List<UUID> withoutResult(UUID employeeId) {
        return jdbc.sql("select id from evaluation where employee_id = ? and handed_over_at is null"
                        + " and ended_kind is distinct from 'UNFINISHED' order by id")
                .param(employeeId)
                .query(UUID.class)
                .list();
    }
}
