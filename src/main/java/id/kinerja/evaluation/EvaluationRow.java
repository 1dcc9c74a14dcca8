package id.kinerja.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lists read of an evaluation.
 *
 * @param predicate once it is derived, whoever may see it
 * @param closed whether its follow-up is recorded
 * @param overdue whether the step that it waits in is late
 * @param received whether the employee has taken note, or the term for that lapsed
 * @param excluded that it ended without a result, since the employee is excluded
 * @param unfinished that it ended without a result, since its year was closed
 * @param contest that its result is contested, and what came of it; none when it is not
 */
record EvaluationRow(
        UUID id,
        UUID employeeId,
        UUID periodId,
        @Nullable Predicate predicate,
        boolean handedOver,
        boolean closed,
        boolean overdue,
        boolean received,
        boolean excluded,
        boolean unfinished,
        @Nullable ContestState contest) {

    /** Selects the columns from the table {@code evaluation e}. */
    static final String SELECT = """
            select e.id, e.employee_id, e.period_id, e.predicate, e.handed_over_at is not null as handed_over,
                e.follow_up is not null as closed,
                e.ended_at is null and ((e.submitted_at is null and e.self_assessment_overdue_at is not null)
                    or (e.submitted_at is not null and e.rated_at is null and e.rating_overdue_at is not null))
                    as overdue,
                e.acknowledged_at is not null as received,
                coalesce(e.ended_kind <> 'UNFINISHED', false) as excluded, coalesce(e.ended_kind = 'UNFINISHED', false) as unfinished,
                (select coalesce(c.outcome, 'OPEN') from evaluation_contest c where c.evaluation_id = e.id) as contest
            """;

    static EvaluationRow of(ResultSet row, int number) throws SQLException {
        String predicate = row.getString("predicate");
        String contest = row.getString("contest");
        return new EvaluationRow(
                row.getObject("id", UUID.class),
                row.getObject("employee_id", UUID.class),
                row.getObject("period_id", UUID.class),
                predicate == null ? null : Predicate.valueOf(predicate),
                row.getBoolean("handed_over"),
                row.getBoolean("closed"),
                row.getBoolean("overdue"),
                row.getBoolean("received"),
                row.getBoolean("excluded"),
                row.getBoolean("unfinished"),
                contest == null ? null : ContestState.valueOf(contest));
    }
}
