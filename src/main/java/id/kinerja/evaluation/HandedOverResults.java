package id.kinerja.evaluation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's results as far as they were handed over, with whether each is final. */
@Service
@Transactional(readOnly = true)
public class HandedOverResults {

    private final JdbcClient jdbc;

    HandedOverResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the first first; a year comes after its quarters. */
    public List<HandedOverResult> of(UUID employeeId) {
        return jdbc.sql("""
                        select e.id, p.year, p.number, p.starts_on, p.ends_on, e.predicate, e.rated_at,
                               e.follow_up is not null and not exists (
                                   select from evaluation_contest c where c.evaluation_id = e.id and c.outcome is null)
                                   as stands
                        from evaluation e join period p on p.id = e.period_id
                        where e.employee_id = ? and e.handed_over_at is not null
                        order by p.year, p.number
                        """)
                .param(employeeId)
                .query((row, number) -> new HandedOverResult(
                        row.getObject("id", UUID.class),
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        Predicate.valueOf(row.getString("predicate")),
                        row.getObject("rated_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("stands")))
                .list();
    }
}
