package id.kinerja.target;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result as the employee wants it saved, complete or not. */
record ResultDraft(
        ResultKind kind,
        String text,
        @Nullable UUID superiorResultId,
        boolean superiorPending,
        String assignedBy,
        @Nullable Perspective perspective,
        List<PlanContent.Indicator> indicators) {}
