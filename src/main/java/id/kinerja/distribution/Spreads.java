package id.kinerja.distribution;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.evaluation.Predicate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** How predicates are spread among the people that a pattern is about. */
@Component
class Spreads {

    private static final String COUNT =
            "select e.predicate, count(*) as people from evaluation e where e.period_id = :period and %s group by e.predicate";

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    Spreads(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Among those who report to somebody and are evaluated in the period; numbers, and nobody's own. */
    Spread below(UUID superior, UUID periodId) {
        return spread(jdbc.sql(
                        COUNT.formatted(
                                "e.employee_id in (select s.employee_id from superiors_on(:today) s where s.superior_id = :superior)"))
                .param("today", calendar.today())
                .param("superior", superior)
                .param("period", periodId));
    }

    /** Among those who work in a unit itself and are evaluated in the period. */
    Spread in(UUID unitId, UUID periodId) {
        return spread(jdbc.sql(COUNT.formatted(
                        "e.employee_id in (select p.employee_id from postings_on(:today) p where p.unit_id = :unit)"))
                .param("today", calendar.today())
                .param("unit", unitId)
                .param("period", periodId));
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
