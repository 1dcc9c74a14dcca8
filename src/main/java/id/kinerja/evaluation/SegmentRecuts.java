package id.kinerja.evaluation;

import id.kinerja.engine.Cases;
import id.kinerja.engine.MovedTasks;
import id.kinerja.engine.NamedTasks;
import id.kinerja.engine.OpenStep;
import id.kinerja.organization.SuperiorChanges.Cause;
import id.kinerja.organization.SuperiorChanges.Due;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cuts years that are not concluded anew when people moved, today or by a fact recorded for days gone by. Who has days now is
 * asked, whose days are others' now is let go; a case that waits for somebody whose days are the same goes on as it is.
 */
@Component
@Order(0)
class SegmentRecuts implements NamedTasks {

    /** The gateway of the model before which it is asked whether a segment is left. */
    private static final String ASK_AGAIN = "toSegments";

    private static final Set<String> RATING = Set.of(EvaluationSteps.RATE, SegmentSteps.RATE_SEGMENT);

    private final SegmentStore segments;
    private final SegmentCutting cutting;
    private final EvaluationRepository evaluations;
    private final Cases cases;
    private final TransactionTemplate transaction;

    SegmentRecuts(
            SegmentStore segments,
            SegmentCutting cutting,
            EvaluationRepository evaluations,
            Cases cases,
            PlatformTransactionManager transactions) {
        this.segments = segments;
        this.cutting = cutting;
        this.evaluations = evaluations;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An account that comes or goes changes nobody's days. */
    @Override
    public MovedTasks move(List<Due> changes) {
        List<Due> moves =
                changes.stream().filter(one -> one.cause() != Cause.ACCOUNT).toList();
        if (moves.isEmpty()) {
            return new MovedTasks(0, true);
        }
        List<UUID> employees = moves.stream()
                .flatMap(one -> Stream.ofNullable(one.employeeId()))
                .distinct()
                .toList();
        List<UUID> years = moves.stream().anyMatch(one -> one.employeeId() == null)
                ? segments.unconcluded()
                : segments.unconcluded(employees);
        return MovedTasks.each(years, id -> Boolean.TRUE.equals(transaction.execute(status -> recut(id, moves))));
    }

    private boolean recut(UUID id, List<Due> moves) {
        Evaluation evaluation = evaluations.forChange(id).orElseThrow();
        Optional<OpenStep> step = cases.openSteps(id).stream()
                .filter(one -> RATING.contains(one.step()))
                .findFirst();
        if (step.isEmpty() || evaluation.judgement() != null) {
            return false;
        }
        Segment before = segments.next(id).orElse(null);
        if (!cutting.again(evaluation, cause(moves, evaluation.employeeId()))) {
            return false;
        }
        Segment next = segments.next(id).orElse(null);
        boolean stays = step.get().step().equals(EvaluationSteps.RATE) ? next == null : isSame(before, next);
        if (!stays) {
            cases.again(EvaluationSteps.PROCESS, id, step.get().step(), ASK_AGAIN);
        }
        return true;
    }

    /** Because of what: what was recorded of the one employee, else what may concern all; none when several may be it. */
    private static @Nullable Cause cause(List<Due> moves, UUID employee) {
        List<Cause> own = causes(moves, one -> employee.equals(one.employeeId()));
        List<Cause> all = causes(moves, one -> one.employeeId() == null && one.cause() != Cause.DAY);
        List<Cause> causes = own.isEmpty() ? all : own;
        if (causes.isEmpty()) {
            return Cause.DAY;
        }
        return causes.size() == 1 ? causes.get(0) : null;
    }

    private static List<Cause> causes(List<Due> moves, Predicate<Due> of) {
        return moves.stream().filter(of).map(Due::cause).distinct().toList();
    }

    /** Whether who is asked is asked for the same days, in the same place. */
    private static boolean isSame(@Nullable Segment before, @Nullable Segment next) {
        return before != null
                && next != null
                && before.startsOn().equals(next.startsOn())
                && before.endsOn().equals(next.endsOn())
                && Objects.equals(before.raterId(), next.raterId())
                && before.passedOn() == next.passedOn();
    }
}
