package id.kinerja.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people were judged, as far as it was handed over to them. */
@Service
@Transactional(readOnly = true)
public class JudgedPeriods {

    private final JdbcClient jdbc;

    JudgedPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's latest period whose outcome is known to them. */
    public Optional<JudgedPeriod> latest(UUID employeeId) {
        return of(employeeId).stream().findFirst();
    }

    /** The latest of them that stands: no term runs any more, and nobody contests it. */
    public Optional<JudgedPeriod> standing(UUID employeeId) {
        return of(employeeId).stream().filter(one -> stands(one.evaluationId())).findFirst();
    }

    /** A period whose outcome is known to whom it is about, when this follows from it. */
    public Optional<JudgedPeriod> find(UUID evaluationId, FollowUp followUp) {
        return jdbc.sql("""
                        select employee_id from evaluation
                        where id = ? and follow_up = ? and handed_over_at is not null
                        """)
                .params(evaluationId, followUp.name())
                .query(UUID.class)
                .optional()
                .flatMap(employee -> of(employee).stream()
                        .filter(one -> one.evaluationId().equals(evaluationId))
                        .findFirst());
    }

    /** Whether an outcome stands: its term is over, or the objection was decided, and nobody contests it. */
    public boolean stands(UUID evaluationId) {
        return jdbc.sql("""
                        select follow_up is not null
                               and not exists (select from evaluation_contest c where c.evaluation_id = e.id and c.outcome is null)
                        from evaluation e where id = ?
                        """).param(evaluationId).query(Boolean.class).single();
    }

    /** All of somebody's whose outcome is known to them, the latest first; a year comes after its quarters. */
    public List<JudgedPeriod> of(UUID employeeId) {
        return jdbc.sql("""
                        select e.id, p.year, p.number, p.starts_on, p.ends_on, e.predicate
                        from evaluation e join period p on p.id = e.period_id
                        where e.employee_id = ? and e.handed_over_at is not null
                        order by p.ends_on desc, p.starts_on
                        """)
                .param(employeeId)
                .query((row, number) -> new JudgedPeriod(
                        row.getObject("id", UUID.class),
                        employeeId,
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        Predicate.valueOf(row.getString("predicate"))))
                .list();
    }
}
