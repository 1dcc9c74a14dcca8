package id.kinerja.target;

import id.kinerja.engine.WaitingStep;
import id.kinerja.organization.NamedEmployee;
import id.kinerja.review.RowReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as programs read it.
 *
 * @param version the newest established version, counted from 1
 * @param overdueSince since when the step that it waits in is late
 * @param waiting the step that it waits in; none when it is established
 * @param task the open task's id when it waits for who asks; submission and decision go through it
 * @param actions what who asks may do with it here
 * @param annex the three lists of the annex
 * @param missing what it lacks before it can be submitted; empty while it is not the employee's turn
 * @param reasons why rows were returned last
 * @param rounds the submissions so far, the first one first
 * @param superior what its results can serve; for who may edit it
 * @param moved why it is to be amended since post or superior are others than when it was established; none when it is not, or somebody
 *     said that nothing is to change
 */
record ApiPlan(
        UUID id,
        NamedEmployee employee,
        int year,
        PlanState status,
        Approach approach,
        @Nullable Integer version,
        @Nullable Instant establishedAt,
        @Nullable Instant overdueSince,
        @Nullable WaitingStep waiting,
        @Nullable String task,
        List<PlanAction> actions,
        List<ResultBody> results,
        ExpectationsBody expectations,
        List<AnnexBody> annex,
        List<Missing> missing,
        List<RowReason> reasons,
        List<Round> rounds,
        @Nullable SuperiorPlan superior,
        @Nullable ApiPlanMove moved) {

    /** What may be done with a plan. */
    enum PlanAction {
        /** Its employee writes it: {@code PUT …/results/{id}} and its neighbours. */
        EDIT,
        /** Who decides on it writes reasons and expectations: {@code …/review}. */
        REVIEW
    }

    /**
     * Something that is missing.
     *
     * @param row the row's id, or the section such as {@code results} or {@code annex-RESOURCES}
     * @param field the row's field; empty for the row as a whole
     * @param message with the name of the row
     */
    record Missing(String row, String field, String message) {}

    /**
     * A submission and what was decided on it.
     *
     * @param round counted from 1
     * @param message the employee's word to who decides; may be empty
     * @param submittedBy the name of who submitted it
     * @param comment the word of who decided; may be empty
     * @param decidedBy the name of who decided
     */
    record Round(
            int round,
            String message,
            String submittedBy,
            Instant submittedAt,
            @Nullable Instant overdueAt,
            @Nullable RoundOutcome outcome,
            String comment,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            List<RowReason> reasons) {}
}
