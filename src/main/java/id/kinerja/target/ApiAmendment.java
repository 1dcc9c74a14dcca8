package id.kinerja.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amendment as programs read it.
 *
 * @param startedBy the name of who started it
 * @param endedBy the name of who ended it; none while it runs
 * @param endReason why it was refused or withdrawn; may be empty
 * @param mayWithdraw whether who asks may take it back
 * @param draft the plan as it is, or was, to make it; what it lacks, its rounds and its task
 * @param changes what it changes in the version that was in force when it was started
 */
record ApiAmendment(
        ApiAmendmentLine amendment,
        String startedBy,
        @Nullable String endedBy,
        String endReason,
        boolean mayWithdraw,
        ApiPlan draft,
        List<ApiRowChange> changes) {}
