package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.organization.Signatures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The quarters that the evaluation of a year looks back on. */
@Repository
class QuarterResults {

    private final JdbcClient jdbc;
    private final Signatures signatures;

    QuarterResults(JdbcClient jdbc, Signatures signatures) {
        this.jdbc = jdbc;
        this.signatures = signatures;
    }

    /**
     * All quarters of the year, the first first; none when the period is no year.
     *
     * @param ratedAt when the year was rated: what an objection changed since is shown as it was; none while it is not rated
     */
    List<QuarterResult> of(UUID employeeId, Period period, @Nullable Instant ratedAt) {
        if (period.kind() != PeriodKind.YEAR) {
            return List.of();
        }
        return jdbc.sql("""
                        select p.number, p.starts_on, p.ends_on, e.id, e.result_rating, e.behaviour_rating, e.predicate,
                               e.rated_by, e.rated_for, e.rated_at, e.handed_over_at,
                               case when c.evaluation_id is not null then coalesce(c.outcome, 'OPEN') end as contest,
                               c.decided_at, c.former_predicate, c.former_result_rating, c.former_behaviour_rating
                        from period p left join evaluation e on e.period_id = p.id and e.employee_id = ?
                             left join evaluation_contest c on c.evaluation_id = e.id
                        where p.year = ? and p.kind = 'QUARTER' order by p.number
                        """)
                .params(employeeId, period.year())
                .query((row, number) -> quarter(employeeId, row, ratedAt))
                .list();
    }

    private QuarterResult quarter(UUID employee, ResultSet row, @Nullable Instant yearRatedAt) throws SQLException {
        @Nullable UUID evaluation = row.getObject("id", UUID.class);
        @Nullable OffsetDateTime known = row.getObject("handed_over_at", OffsetDateTime.class);
        int number = row.getInt("number");
        LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
        LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
        if (known == null) {
            return new QuarterResult(number, startsOn, endsOn, evaluation, null, null, null, null, null, null, null);
        }
        Instant ratedAt = row.getObject("rated_at", OffsetDateTime.class).toInstant();
        @Nullable String contest = row.getString("contest");
        @Nullable OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        boolean changedSince = yearRatedAt != null
                && row.getString("former_predicate") != null
                && decidedAt != null
                && decidedAt.toInstant().isAfter(yearRatedAt);
        String then = changedSince ? "former_" : "";
        return new QuarterResult(
                number,
                startsOn,
                endsOn,
                evaluation,
                Rating.valueOf(row.getString(then + "result_rating")),
                Rating.valueOf(row.getString(then + "behaviour_rating")),
                Predicate.valueOf(row.getString(then + "predicate")),
                signatures.of(employee, row.getString("rated_by"), row.getString("rated_for"), ratedAt),
                ratedAt,
                contest == null ? null : ContestState.valueOf(contest),
                changedSince ? Predicate.valueOf(row.getString("predicate")) : null);
    }
}
