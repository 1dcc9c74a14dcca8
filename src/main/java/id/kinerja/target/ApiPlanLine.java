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
 * @param task the open task's id when it waits for who asks
 */
record ApiPlanLine(
        UUID id,
        NamedEmployee employee,
        int year,
        PlanState status,
        @Nullable Integer version,
        boolean overdue,
        @Nullable WaitingStep waiting,
        @Nullable String task) {}
