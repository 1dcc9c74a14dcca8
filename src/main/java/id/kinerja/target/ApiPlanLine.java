package id.kinerja.target;

import id.kinerja.engine.WaitingStep;
import id.kinerja.organization.NamedEmployee;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a list for programs.
 *
 * @param version the newest established version, counted from 1
 * @param overdue whether the step that it waits in is late
 * @param waiting the step that it waits in; none when it is established
 * @param moved that it is to be amended since post or superior are others than when it was established; the plan itself tells more
 * @param task the open task's id when it waits for who asks
 */
record ApiPlanLine(
        UUID id,
        NamedEmployee employee,
        int year,
        PlanState status,
        @Nullable Integer version,
        boolean overdue,
        PlanMove.@Nullable Kind moved,
        @Nullable WaitingStep waiting,
        @Nullable String task) {}
