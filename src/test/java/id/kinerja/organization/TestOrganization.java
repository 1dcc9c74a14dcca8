package id.kinerja.organization;

import id.kinerja.access.TestExaminations;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes people for tests: each with a NIP of their own, an account of that name, and a post since 2020. */
@Component
@Transactional
public class TestOrganization {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final AtomicInteger NIPS = new AtomicInteger();
    private static final int BIRTHDAYS = 3650;

    /** No roster of the demonstration or of the tests counts as far. */
    private static final int RARE_SERIAL = 500;

    private final JdbcClient jdbc;
    private final Organization organization;

    TestOrganization(JdbcClient jdbc, Organization organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    /** An employee in a new unit, under the unit's head. */
    public Employee anEmployee() {
        return anEmployeeUnder(aHead());
    }

    /** The head of a new unit two levels below the root, without a superior. */
    public Employee aHead() {
        return anEmployee(aUnit(aUnit(root())), PostKind.ADMINISTRATOR, "Kepala Bidang", null);
    }

    /** An employee in the superior's unit. */
    public Employee anEmployeeUnder(Employee superior) {
        return anEmployee(unitOf(superior), PostKind.FUNCTIONAL, "Pranata Komputer Ahli Pertama", superior);
    }

    /** The head of a new unit below the superior's. */
    public Employee aHeadUnder(Employee superior) {
        return anEmployee(aUnit(unitOf(superior)), PostKind.SUPERVISOR, "Kepala Seksi", superior);
    }

    /** An employee in the unit of nobody's, without a superior. */
    public Employee anEmployeeWithoutSuperior() {
        return anEmployee(aUnit(aUnit(root())), PostKind.OPERATIONAL, "Penata Layanan Operasional", null);
    }

    /** An employee who has no account yet, under a superior or none. */
    public Employee anEmployeeWithoutAccount(@Nullable Employee superior) {
        UUID unit = superior == null ? aUnit(aUnit(root())) : unitOf(superior);
        Employee employee = anEmployee(unit, PostKind.OPERATIONAL, "Penata Layanan Operasional", superior);
        takeAccount(employee.id());
        return organization.get(employee.id());
    }

    /** No employee has an office that another test gave: a roster without such a person would need a second admin. */
    public void nobodyHasAnOffice() {
        jdbc.sql("delete from public.act_id_membership where group_id_ <> 'employee'"
                        + " and user_id_ in (select user_name from employee where user_name is not null)")
                .update();
        jdbc.sql("update account set closed_as_office = false where closed_as_office")
                .update();
    }

    /** From now on the employee cannot sign in. */
    public void takeAccount(UUID employee) {
        jdbc.sql("update employee set user_name = null where id = :id")
                .param("id", employee)
                .update();
    }

    /** From a day on the employee holds no post. */
    public void leaves(UUID employee, LocalDate from) {
        jdbc.sql(
                        "update holding set valid_to = :from where employee_id = :id and (valid_to is null or valid_to > :from)")
                .param("from", from)
                .param("id", employee)
                .update();
    }

    /** From a day on the employee is an official of another unit. */
    public void movesTo(UUID employee, UUID unit, LocalDate from) {
        leaves(employee, from);
        jdbc.sql("""
                        insert into holding (employee_id, post_id, grade, held_since, valid_from)
                        values (:employee, :post, 'III/c', :from, :from)
                        """)
                .param("employee", employee)
                .param("post", aPost(unit, PostKind.FUNCTIONAL, "Pranata Komputer Ahli Pertama"))
                .param("from", from)
                .update();
    }

    /** An employee with a post of this kind and title in a unit. */
    public Employee anEmployee(UUID unit, PostKind kind, String title, @Nullable Employee superior) {
        UUID id = UUID.randomUUID();
        String nip = aNip();
        jdbc.sql("""
                        insert into employee (id, nip, kind, name, back_degree, email, user_name)
                        values (:id, :nip, 'PNS', :name, 'S.Kom., M.Si.', :email, :nip)
                        """)
                .param("id", id)
                .param("nip", nip)
                .param("name", "Pegawai " + MADE.incrementAndGet())
                .param("email", nip + "@kota.example")
                .update();
        jdbc.sql("""
                        insert into holding (employee_id, post_id, grade, held_since, valid_from)
                        values (:employee, :post, 'III/c', :since, :since)
                        """)
                .param("employee", id)
                .param("post", aPost(unit, kind, title))
                .param("since", SINCE)
                .update();
        jdbc.sql("""
                        insert into employee_version (employee_id, kind, name, back_degree, email, valid_from)
                        select id, kind, name, back_degree, email, :since from employee where id = :employee
                        """).param("employee", id).param("since", SINCE).update();
        if (superior != null) {
            setSuperior(id, superior.id(), SINCE);
        }
        return organization.get(id);
    }

    /** A new unit below another. */
    public UUID aUnit(@Nullable UUID parent) {
        return aUnit("UJI-" + UUID.randomUUID(), parent);
    }

    /** The root of the units made here. */
    public UUID root() {
        return jdbc.sql("select id from unit where code = 'UJI'")
                .query(UUID.class)
                .optional()
                .orElseGet(() -> aUnit("UJI", null));
    }

    /** From a day on the employee has this superior, and no other. */
    public void setSuperior(UUID employee, @Nullable UUID superior, LocalDate from) {
        jdbc.sql("delete from reporting_line where employee_id = :employee and valid_from >= :from")
                .param("employee", employee)
                .param("from", from)
                .update();
        jdbc.sql("""
                        update reporting_line set valid_to = :from
                        where employee_id = :employee and (valid_to is null or valid_to > :from)
                        """).param("employee", employee).param("from", from).update();
        if (superior != null) {
            jdbc.sql("""
                            insert into reporting_line (employee_id, superior_id, valid_from)
                            values (:employee, :superior, :from)
                            """)
                    .param("employee", employee)
                    .param("superior", superior)
                    .param("from", from)
                    .update();
        }
    }

    /** A valid NIP of a PNS born in the 1980s; none is made twice. */
    public static String aNip() {
        int number = NIPS.getAndIncrement();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        LocalDate birth = LocalDate.of(1980, 1, 1).plusDays(number % BIRTHDAYS);
        LocalDate appointed = LocalDate.of(2008, 1, 1).plusMonths(random.nextInt(130));
        return birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + appointed.format(DateTimeFormatter.ofPattern("yyyyMM"))
                + random.nextInt(1, 3)
                + String.format("%03d", RARE_SERIAL + number / BIRTHDAYS);
    }

    private UUID unitOf(Employee employee) {
        return organization.postingOf(employee.id(), SINCE).orElseThrow().unitId();
    }

    private UUID aUnit(String code, @Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into unit (id, code) values (:id, :code)")
                .param("id", id)
                .param("code", code)
                .update();
        jdbc.sql("""
                        insert into unit_version (unit_id, name, kind, parent_id, valid_from)
                        values (:unit, :name, 'BIDANG', :parent, :since)
                        """)
                .param("unit", id)
                .param("name", "Unit " + MADE.incrementAndGet())
                .param("parent", parent)
                .param("since", SINCE)
                .update();
        return id;
    }

    private UUID aPost(UUID unit, PostKind kind, String title) {
        return jdbc.sql("""
                        insert into post (id, unit_id, kind, title, valid_from)
                        values (:id, :unit, :kind, :title, :since)
                        on conflict (unit_id, kind, title) do update set valid_to = null
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("unit", unit)
                .param("kind", kind.name())
                .param("title", title)
                .param("since", SINCE)
                .query(UUID.class)
                .single();
    }

    /** Lets an account with the role of an auditor examine an employee. */
    public void examinedBy(String auditor, UUID employee) {
        TestExaminations.running(jdbc, auditor, employee);
    }
}
