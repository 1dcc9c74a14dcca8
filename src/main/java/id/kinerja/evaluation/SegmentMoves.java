package id.kinerja.evaluation;

import id.kinerja.cycle.ExclusionChanged;
import id.kinerja.engine.Cases;
import id.kinerja.engine.MovedTasks;
import id.kinerja.engine.NamedTasks;
import id.kinerja.engine.OpenStep;
import id.kinerja.organization.SuperiorChanges;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the task of an open segment when who was asked has left, died or lost the account, or is not the rater any more in whose
 * hands it passed: to whom it would be given today, with a note beside the case. Its term stays.
 */
@Component
@Order(1)
class SegmentMoves implements NamedTasks {

    private final SegmentStore segments;
    private final SegmentRaters raters;
    private final EvaluationRepository evaluations;
    private final Cases cases;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SegmentMoves(
            SegmentStore segments,
            SegmentRaters raters,
            EvaluationRepository evaluations,
            Cases cases,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.segments = segments;
        this.raters = raters;
        this.evaluations = evaluations;
        this.cases = cases;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public MovedTasks move(List<SuperiorChanges.Due> changes) {
        return MovedTasks.each(
                segments.waiting(), id -> Boolean.TRUE.equals(transaction.execute(status -> moved(id, "DAY"))));
    }

    /** Somebody's own appraisal was closed, or is not any more: others may wait for that person. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ExclusionChanged changed) {
        segments.waiting(changed.employeeId()).forEach(id -> moved(id, "EXCLUSION"));
    }

    private boolean moved(UUID id, String cause) {
        Evaluation evaluation = evaluations.forChange(id).orElseThrow();
        Segment segment = segments.next(id).orElse(null);
        Optional<OpenStep> step = cases.openSteps(id).stream()
                .filter(one -> one.step().equals(SegmentSteps.RATE_SEGMENT))
                .findFirst();
        if (segment == null || step.isEmpty() || taken(step.get(), segment)) {
            return false;
        }
        @Nullable String now = raters.of(evaluation.employeeId(), segment);
        if (Objects.equals(now, segment.asked())) {
            return false;
        }
        segments.ask(id, segment.number(), now, clock.instant());
        cases.pass(step.get(), now, cause);
        return true;
    }

    /** Whether a personnel admin has taken it. */
    private static boolean taken(OpenStep step, Segment segment) {
        return !Objects.equals(step.assignee(), segment.asked());
    }
}
