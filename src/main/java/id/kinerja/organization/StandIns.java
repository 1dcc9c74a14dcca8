package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.database.TransactionMemory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may act in whose place today, in the government's zone: an appointment begins and ends at its midnight.
 *
 * <p>A stand-in does not pass on what others have given the principal, and roles that an account has go to nobody.
 */
@Service
@Transactional(readOnly = true)
public class StandIns {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final TransactionMemory<String, List<Standing>> remembered = new TransactionMemory<>();

    StandIns(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** In whose place who signs in by this account may act today; nearly always in nobody's. */
    public List<Standing> of(String userName) {
        return remembered.get(userName, this::find);
    }

    private List<Standing> find(String userName) {
        return jdbc.sql("""
                        select a.principal_id, p.titled_name, p.user_name, a.kind, a.valid_to, a.own_cases
                        from employee me
                             join acting_on(:today) a on a.person_id = me.id
                             join employee p on p.id = a.principal_id
                        where me.user_name = :person
                        order by p.name, p.id
                        """)
                .param("today", calendar.today())
                .param("person", userName)
                .query((row, number) -> new Standing(
                        row.getObject("principal_id", UUID.class),
                        row.getString("titled_name"),
                        row.getString("user_name"),
                        ActingKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))
                                .map(day -> day.minusDays(1))
                                .orElse(null),
                        row.getBoolean("own_cases")))
                .list();
    }

    /**
     * Whether somebody acts in the place of an official on a day, in what is about an employee.
     *
     * @param principal the official's user name
     * @param processes the kinds of tasks, of which one suffices; empty for any kind
     */
    public boolean actsFor(UUID person, String principal, Set<String> processes, UUID employee, LocalDate on) {
        return placesOf(person, processes, on).include(principal, employee);
    }

    /**
     * The officials' places in which somebody acts on a day, also those that are about one employee alone.
     *
     * @param processes the kinds of tasks, of which one suffices; empty for any kind
     */
    public Places placesOf(UUID person, Set<String> processes, LocalDate on) {
        return new Places(jdbc.sql("""
                        select distinct p.user_name, case when a.own_cases then a.stand_in_id end as employee
                        from acting_on(:on) a join employee p on p.id = a.principal_id
                        where a.person_id = :person and p.user_name is not null
                          and (cardinality(cast(:processes as text[])) = 0 or a.processes is null
                               or a.processes && cast(:processes as text[]))
                        """)
                .param("person", person)
                .param("processes", processes.toArray(String[]::new))
                .param("on", on)
                .query((row, number) ->
                        new Places.Place(row.getString("user_name"), row.getObject("employee", UUID.class)))
                .list());
    }

    /**
     * The officials in whose place somebody acts on a day.
     *
     * @param processes the kinds of tasks, of which one suffices; empty for any kind
     */
    public Set<UUID> principalsOf(UUID person, Set<String> processes, LocalDate on) {
        return Set.copyOf(jdbc.sql("""
                        select distinct principal_id from acting_on(:on)
                        where person_id = :person and not own_cases
                          and (cardinality(cast(:processes as text[])) = 0 or processes is null
                               or processes && cast(:processes as text[]))
                        """)
                .param("on", on)
                .param("person", person)
                .param("processes", processes.toArray(String[]::new))
                .query(UUID.class)
                .list());
    }
}
