package id.kinerja.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects who is whose recorded superior, one at a time; rosters do it for everybody. */
@Service
@Transactional
public class ReportingLines {

    private final JdbcClient jdbc;
    private final LineDays days;
    private final SuperiorChanges changes;

    ReportingLines(JdbcClient jdbc, LineDays days, SuperiorChanges changes) {
        this.jdbc = jdbc;
        this.days = days;
        this.changes = changes;
    }

    /** The first day on which the employee would be above themselves, as long as a corrected superior holds. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> turnsBackOn(UUID employee, UUID superior, LocalDate from) {
        return days.of(superior, from, nextChange(employee, from)).stream()
                .filter(day -> wouldTurnBack(employee, superior, day))
                .findFirst();
    }

    /**
     * Whether the employee would be above themselves.
     *
     * @param on a day of the new superior
     */
    @Transactional(readOnly = true)
    public boolean wouldTurnBack(UUID employee, UUID superior, LocalDate on) {
        return jdbc.sql("""
                        with recursive above (person) as (
                            select cast(:superior as uuid)
                            union
                            select s.superior_id from above a join superiors_on(:day) s on s.employee_id = a.person
                            where s.superior_id is not null)
                        select exists (select from above where person = :employee)
                        """)
                .param("superior", superior)
                .param("day", on)
                .param("employee", employee)
                .query(Boolean.class)
                .single();
    }

    /**
     * From a day on the employee has this superior, until the next change that is recorded for a later day.
     *
     * @param by the user name of who decided so
     */
    public void correct(UUID employee, UUID superior, LocalDate from, String by) {
        jdbc.sql("set constraints reporting_line_one_at_a_time deferred").update();
        jdbc.sql("""
                        insert into reporting_line (employee_id, superior_id, valid_from, valid_to)
                        values (:employee, :superior, :day, cast(:to as date))
                        """)
                .param("employee", employee)
                .param("superior", superior)
                .param("day", from)
                .param("to", nextChange(employee, from))
                .update();
        jdbc.sql("""
                        delete from reporting_line
                        where employee_id = :employee and valid_from = :day
                          and id <> (select max(id) from reporting_line where employee_id = :employee)
                        """).param("employee", employee).param("day", from).update();
        jdbc.sql("""
                        update reporting_line set valid_to = :day
                        where employee_id = :employee and valid_from < :day and (valid_to is null or valid_to > :day)
                        """).param("employee", employee).param("day", from).update();
        jdbc.sql("set constraints reporting_line_one_at_a_time immediate").update();
        changes.corrected(employee, from, by);
    }

    /** The next day for which a change of the employee's superior is recorded; none when there is none. */
    private @Nullable LocalDate nextChange(UUID employee, LocalDate after) {
        return jdbc.sql("""
                        select edge from reporting_line, unnest(array[valid_from, valid_to]) edge
                        where employee_id = :employee and edge > :day order by edge limit 1
                        """)
                .param("employee", employee)
                .param("day", after)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
