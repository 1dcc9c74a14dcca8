package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import id.kinerja.engine.WaitingStep;
import id.kinerja.organization.NamedEmployee;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation in a list for programs.
 *
 * @param waiting the step that it waits in, if it waits
 * @param task the open task's id when it waits for who asks
 * @param predicate once who asks may see it; the employee after the hand-over
 * @param closed whether everything about it is done
 * @param overdue whether the step that it waits in is late
 * @param contest that the result is contested, and what came of it, to who may see the predicate; none when it is not
 */
record ApiEvaluationLine(
        UUID id,
        NamedEmployee employee,
        Period period,
        @Nullable WaitingStep waiting,
        @Nullable String task,
        @Nullable Predicate predicate,
        boolean closed,
        boolean overdue,
        @Nullable ContestState contest) {}
