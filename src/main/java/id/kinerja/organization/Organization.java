package id.kinerja.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works where, under whom, on which day.
 *
 * <p>Names, degrees, kind and address are those of the day that is asked for, and the latest where none is. Lists of people
 * go by one query; SQL of other capabilities may join the functions {@code people_on(date)}, {@code postings_on(date)},
 * {@code superiors_on(date)}, {@code reports_on(superior, date)} and {@code units_on(date)}.
 */
@Service
@Transactional(readOnly = true)
public class Organization {

    private static final String SELECT = "select " + EmployeeRows.COLUMNS + " from employee e ";
    private static final String SELECT_ON = "select " + EmployeeRows.COLUMNS + " from people_on(:on) e ";

    private final JdbcClient jdbc;
    private final MessageSource messages;

    Organization(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** The employee who signs in by this account. */
    public Optional<Employee> byUserName(String userName) {
        return jdbc.sql(SELECT + "where e.user_name = :userName")
                .param("userName", userName)
                .query(EmployeeRows::employee)
                .optional();
    }

    /** Whether an account is an employee's own. */
    public boolean isAccountOf(String userName, UUID employeeId) {
        return byUserName(userName)
                .filter(employee -> employee.id().equals(employeeId))
                .isPresent();
    }

    /** The titled name of who signs in by this account; the account itself when it is no employee's. */
    public String nameOf(String userName) {
        return byUserName(userName).map(Employee::titledName).orElse(userName);
    }

    /** Who acted, named: "A", or "A for B" where A stood in for B; both by account. */
    public String nameOf(String person, @Nullable String principal) {
        return principal == null ? nameOf(person) : actingFor(nameOf(person), nameOf(principal));
    }

    /** "A for B", given both names. */
    public String actingFor(String person, String principal) {
        return messages.getMessage(
                "organization.acting.for", new Object[] {person, principal}, LocaleContextHolder.getLocale());
    }

    /** Who signs in by these accounts, by account, by one query. */
    public Map<String, Employee> byUserNames(Collection<String> userNames) {
        return jdbc
                .sql(SELECT + "where e.user_name = any(:userNames)")
                .param("userNames", userNames.toArray(String[]::new))
                .query(EmployeeRows::employee)
                .list()
                .stream()
                .collect(Collectors.toMap(employee -> String.valueOf(employee.userName()), Function.identity()));
    }

    /** The employee with this NIP. */
    public Optional<Employee> byNip(String nip) {
        return jdbc.sql(SELECT + "where e.nip = :nip")
                .param("nip", nip)
                .query(EmployeeRows::employee)
                .optional();
    }

    /** @throws NoSuchElementException when there is none */
    public Employee get(UUID id) {
        return jdbc.sql(SELECT + "where e.id = :id")
                .param("id", id)
                .query(EmployeeRows::employee)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no employee " + id));
    }

    /** The employee as named on a day; as last known on a day without a post. */
    public Optional<Employee> find(UUID id, LocalDate on) {
        return jdbc.sql(SELECT_ON + "where e.id = :id")
                .param("on", on)
                .param("id", id)
                .query(EmployeeRows::employee)
                .optional();
    }

    /** These employees by id, by one query; who does not exist is missing in the map. */
    public Map<UUID, Employee> all(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + "where e.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(EmployeeRows::employee)
                .list()
                .stream()
                .collect(Collectors.toMap(Employee::id, Function.identity()));
    }

    /**
     * The direct superior on a day (atasan langsung): the recorded one; without one, who leads the vacant unit as Plt., or,
     * for the head of a unit directly below the root, the head of government; else none.
     */
    public Optional<Employee> superiorOf(UUID employeeId, LocalDate on) {
        return jdbc.sql(SELECT_ON + "join superiors_on(:on) s on s.superior_id = e.id where s.employee_id = :employee")
                .param("on", on)
                .param("employee", employeeId)
                .query(EmployeeRows::employee)
                .optional();
    }

    /** The ids of these people's direct superiors on a day, by one query; who has none is missing in the map. */
    public Map<UUID, UUID> superiorsOf(Collection<UUID> employeeIds, LocalDate on) {
        return jdbc
                .sql("""
                        select employee_id, superior_id from superiors_on(:on)
                        where employee_id = any(:employees) and superior_id is not null
                        """)
                .param("on", on)
                .param("employees", employeeIds.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The direct reports on a day, by name. */
    public List<Employee> reportsOf(UUID superiorId, LocalDate on) {
        return jdbc.sql(SELECT_ON + "join reports_on(:superior, :on) r on r.employee_id = e.id order by e.name, e.id")
                .param("on", on)
                .param("superior", superiorId)
                .query(EmployeeRows::employee)
                .list();
    }

    /** The post and unit on a day; none when the employee does not work here then. */
    public Optional<Posting> postingOf(UUID employeeId, LocalDate on) {
        return Optional.ofNullable(postingsOf(List.of(employeeId), on).get(employeeId));
    }

    /** These people's posts and units on a day, by one query; who has none is missing in the map. */
    public Map<UUID, Posting> postingsOf(Collection<UUID> employeeIds, LocalDate on) {
        return jdbc
                .sql("""
                        select employee_id, title, post_kind, grade, held_since, unit_id, unit_code, unit_name
                        from postings_on(:on) where employee_id = any(:employees)
                        union all
                        select g.employee_id, g.title, null, null, g.valid_from, u.unit_id, u.code, u.name
                        from head_of_government g
                             cross join lateral (select * from units_on(:on) where parent_id is null
                                                 order by code limit 1) u
                        where g.employee_id = any(:employees)
                          and g.valid_from <= :on and (g.valid_to is null or g.valid_to > :on)
                        """)
                .param("on", on)
                .param("employees", employeeIds.toArray(UUID[]::new))
                .query(Organization::posting)
                .list()
                .stream()
                .collect(Collectors.toMap(Posting::employeeId, Function.identity()));
    }

    /** Whether somebody holds a post, or leads the government, on a day. */
    public boolean works(UUID employeeId, LocalDate on) {
        return jdbc.sql("select works_on(:employee, :on)")
                .param("employee", employeeId)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** Everybody who holds a post on a day, in a stable order; heads of government are not among them. */
    public List<UUID> activeOn(LocalDate day) {
        return jdbc.sql("select employee_id from postings_on(:day) order by employee_id")
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /** What a unit is called on a day; none when there is no such unit then. */
    public Optional<String> unitName(UUID unitId, LocalDate on) {
        return jdbc.sql("select name from units_on(:on) where unit_id = :unit")
                .param("on", on)
                .param("unit", unitId)
                .query(String.class)
                .optional();
    }

    /** Who leads a unit on a day: the one holder of a managerial post, or the Plt. while nobody holds one; none when several do. */
    public Optional<Employee> headOf(UUID unitId, LocalDate on) {
        return jdbc.sql(SELECT_ON + """
                          join (select unit_id, employee_id from managers_on(:on)
                                union all select unit_id, person_id from acting_heads_on(:on)) m on m.employee_id = e.id
                          where m.unit_id = :unit
                          """)
                .param("on", on)
                .param("unit", unitId)
                .query(EmployeeRows::employee)
                .optional();
    }

    /** The head of government on a day. */
    public Optional<Employee> headOfGovernment(LocalDate on) {
        return jdbc.sql(SELECT_ON + """
                          join head_of_government g on g.employee_id = e.id
                          where g.valid_from <= :on and (g.valid_to is null or g.valid_to > :on)
                          """)
                .param("on", on)
                .query(EmployeeRows::employee)
                .optional();
    }

    private static Posting posting(ResultSet row, int number) throws SQLException {
        String kind = row.getString("post_kind");
        return new Posting(
                row.getObject("employee_id", UUID.class),
                row.getString("title"),
                kind == null ? null : PostKind.valueOf(kind),
                row.getString("grade"),
                row.getObject("held_since", java.time.LocalDate.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_code"),
                row.getString("unit_name"));
    }
}
