package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.DecisionResult;
import id.kinerja.engine.Decisions;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records what follows from a predicate by the newest version of the decision table, and tells whoever acts on it. */
@Component
class FollowUps {

    private final Decisions decisions;
    private final Periods periods;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FollowUps(Decisions decisions, Periods periods, Clock clock, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.periods = periods;
        this.clock = clock;
        this.events = events;
    }

    void record(Evaluation evaluation) {
        DerivedPredicate predicate = evaluation.predicate();
        if (predicate == null) {
            throw new IllegalStateException("evaluation " + evaluation.id() + " has no predicate");
        }
        Period period = periods.get(evaluation.periodId());
        DecisionResult result = decisions.decide(
                EvaluationSteps.FOLLOW_UP_TABLE,
                Map.of(
                        "predicate",
                        predicate.value().name(),
                        "periodKind",
                        period.kind().name()));
        FollowUp followUp = FollowUp.valueOf(result.output("followUp"));
        evaluation.record(new RecordedFollowUp(
                followUp, result.decision(), result.version(), result.output("rule"), clock.instant()));
        events.publishEvent(new FollowUpRecorded(
                new JudgedPeriod(
                        evaluation.id(),
                        evaluation.employeeId(),
                        period.year(),
                        period.number(),
                        period.startsOn(),
                        period.endsOn(),
                        predicate.value()),
                followUp));
    }
}
