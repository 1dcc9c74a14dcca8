package id.kinerja.target;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result as the employee wants it saved, complete or not.
 *
 * @param regionalIndicatorId the regional indicator that it serves, for heads of agencies
 */
record ResultDraft(
        ResultKind kind,
        String text,
        @Nullable UUID superiorResultId,
        boolean superiorPending,
        @Nullable UUID regionalIndicatorId,
        String assignedBy,
        @Nullable Perspective perspective,
        List<PlanContent.Indicator> indicators) {

    /** One that serves no regional indicator. */
    ResultDraft(
            ResultKind kind,
            String text,
            @Nullable UUID superiorResultId,
            boolean superiorPending,
            String assignedBy,
            @Nullable Perspective perspective,
            List<PlanContent.Indicator> indicators) {
        this(kind, text, superiorResultId, superiorPending, null, assignedBy, perspective, indicators);
    }
}
