package id.kinerja.distribution;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.LeftOut;
import id.kinerja.cycle.Periods;
import id.kinerja.evaluation.Predicate;
import id.kinerja.organization.Actor;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * How predicates are spread among the people that a pattern is about. To a reader who is one of them the own predicate is
 * still open until it is handed over, or it would be what is left of the numbers.
 */
@Component
class Spreads {

    private static final String COUNT =
            "select case when e.handed_over_at is null and r.user_name = :reader then null else e.predicate end as predicate,"
                    + " count(*) as people from evaluation e join employee r on r.id = e.employee_id"
                    + " where e.period_id = :period and e.ended_at is null and e.employee_id in (%s) group by 1";

    private static final String RATED =
            "select e.id, e.employee_id, e.round, e.predicate, e.rated_by, e.rated_for, e.rated_at,"
                    + " exists (select from evaluation_contest c where c.evaluation_id = e.id and c.outcome = 'CHANGED') as changed"
                    + " from evaluation e"
                    + " where e.period_id = :period and e.ended_at is null and e.rated_at is not null"
                    + " and e.predicate is not null and e.employee_id in (%s) order by e.rated_at, e.id";

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final LeftOut leftOut;
    private final Periods periods;

    Spreads(JdbcClient jdbc, WorkingCalendar calendar, LeftOut leftOut, Periods periods) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.leftOut = leftOut;
        this.periods = periods;
    }

    /** Among those who are evaluated in the period; numbers, and nobody's own. */
    Spread of(Counted people, UUID periodId, String reader) {
        return spread(jdbc.sql(COUNT.formatted(people.query()))
                .params(people.parameters())
                .param("today", calendar.today())
                .param("period", periodId)
                .param("reader", reader));
    }

    /**
     * A rating that was given.
     *
     * @param round which submission it rates
     * @param changed whether an objection changed it since, so that it is not the rater's any more
     */
    record Rated(
            UUID evaluationId,
            UUID employeeId,
            int round,
            Predicate predicate,
            Actor by,
            Instant at,
            boolean changed) {}

    /** Those of them who are rated, in the order of rating. */
    List<Rated> rated(Counted people, UUID periodId) {
        return jdbc.sql(RATED.formatted(people.query()))
                .params(people.parameters())
                .param("today", calendar.today())
                .param("period", periodId)
                .query((row, number) -> new Rated(
                        row.getObject("id", UUID.class),
                        row.getObject("employee_id", UUID.class),
                        row.getInt("round"),
                        Predicate.valueOf(row.getString("predicate")),
                        new Actor(row.getString("rated_by"), row.getString("rated_for")),
                        row.getTimestamp("rated_at").toInstant(),
                        row.getBoolean("changed")))
                .list();
    }

    /** How many of them were left out of the period, and so not counted. */
    int excluded(Counted people, UUID periodId) {
        List<UUID> ids = jdbc.sql(people.query())
                .params(people.parameters())
                .param("today", calendar.today())
                .query(UUID.class)
                .list();
        return leftOut.of(periods.get(periodId), ids).size();
    }

    private static Spread spread(StatementSpec counts) {
        Map<Predicate, Integer> byPredicate = new EnumMap<>(Predicate.class);
        int[] people = {0};
        counts.query(row -> {
            String predicate = row.getString("predicate");
            people[0] += row.getInt("people");
            if (predicate != null) {
                byPredicate.put(Predicate.valueOf(predicate), row.getInt("people"));
            }
        });
        return new Spread(people[0], byPredicate);
    }
}
