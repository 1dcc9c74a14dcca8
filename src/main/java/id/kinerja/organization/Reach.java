package id.kinerja.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom somebody reaches on a day: everybody below in the line, and everybody in the units of an admin. */
@Service
@Transactional(readOnly = true)
public class Reach {

    private static final String BELOW = """
            with recursive above as materialized (select employee_id, superior_id from superiors_on(:on)),
            line as (
                select a.employee_id from above a where a.superior_id = :person
                union
                select a.employee_id from above a join line l on l.employee_id = a.superior_id)
            select employee_id from line where employee_id <> :person
            """;

    /** The way up ends with the unit directly below the root, or with the own unit. */
    private static final String UNITS = """
            with recursive up as (
                select u.unit_id, u.parent_id from postings_on(:on) p join units_on(:on) u on u.unit_id = p.unit_id
                where p.employee_id = :person
                union
                select u.unit_id, u.parent_id from up join units_on(:on) u on u.unit_id = up.parent_id
                where :agency and u.parent_id is not null),
            scope as (
                select unit_id from up
                union
                select u.unit_id from units_on(:on) u join scope s on s.unit_id = u.parent_id)
            select p.employee_id from postings_on(:then) p join scope s on s.unit_id = p.unit_id
            """;

    private static final String ABOVE = """
            with recursive lines as materialized (select employee_id, superior_id from superiors_on(:on)),
            above as (
                select l.superior_id as id from lines l where l.employee_id = any(:people)
                union
                select l.superior_id from above a join lines l on l.employee_id = a.id),
            meant as (
                select id from above
                union
                select g.person_id from acting_on(:on) g join above a on a.id = g.principal_id)
            """;

    private static final String ACCOUNTS =
            ABOVE + "select e.user_name from employee e join meant m on m.id = e.id where e.user_name is not null";

    private static final String LEADING = """
            select e.user_name from employee e
            where e.user_name is not null
              and (e.id in (select superior_id from superiors_on(:on)) or e.id in (select person_id from acting_on(:on)))
            """;

    private final JdbcClient jdbc;

    Reach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody below a superior, however far. */
    public List<UUID> below(UUID superior, LocalDate on) {
        return jdbc.sql(BELOW)
                .param("person", superior)
                .param("on", on)
                .query(UUID.class)
                .list();
    }

    /** The accounts of everybody above somebody, however far, and of who stands in for one of them; never the own. */
    public Set<String> accountsAbove(UUID person, LocalDate on) {
        return Set.copyOf(asked(ACCOUNTS + " and e.id <> :person", List.of(person), on)
                .param("person", person)
                .query(String.class)
                .list());
    }

    /** The same for any of these people, also those of them who are above others of them. */
    public Set<String> accountsAbove(Collection<UUID> people, LocalDate on) {
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(asked(ACCOUNTS, people, on).query(String.class).list());
    }

    /** Everybody above somebody, however far, with or without an account, and who stands in for one of them. */
    public Set<UUID> above(UUID person, LocalDate on) {
        return Set.copyOf(
                asked(ABOVE + "select id from meant where id is not null and id <> :person", List.of(person), on)
                        .param("person", person)
                        .query(UUID.class)
                        .list());
    }

    /** The same for any of these people, also those of them who are above others of them. */
    public Set<UUID> above(Collection<UUID> people, LocalDate on) {
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(asked(ABOVE + "select id from meant where id is not null", people, on)
                        .query(UUID.class)
                        .list());
    }

    private StatementSpec asked(String sql, Collection<UUID> people, LocalDate on) {
        return jdbc.sql(sql).param("people", people.toArray(UUID[]::new)).param("on", on);
    }

    /** The accounts of everybody who has a report on a day, or stands in for somebody. */
    public Set<String> accountsLeading(LocalDate on) {
        return Set.copyOf(jdbc.sql(LEADING).param("on", on).query(String.class).list());
    }

    /**
     * Everybody who works in the unit where somebody works, or in a unit below it.
     *
     * @param agency whether the units begin with the agency directly below the root (perangkat daerah)
     * @param on the day by which the units are somebody's
     * @param then the day on which people work in them
     */
    public List<UUID> inUnitsOf(UUID person, boolean agency, LocalDate on, LocalDate then) {
        return jdbc.sql(UNITS)
                .param("person", person)
                .param("agency", agency)
                .param("on", on)
                .param("then", then)
                .query(UUID.class)
                .list();
    }
}
