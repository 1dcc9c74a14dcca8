package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class OrganizationIT extends IntegrationTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Autowired
    private TestOrganization people;

    @Autowired
    private Organization organization;

    @Autowired
    private Officials officials;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Reach reach;

    @Autowired
    private HeadsOfGovernment headsOfGovernment;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_employee_is_found_by_account_number_and_id() {
        Employee employee = people.anEmployee();
        String nip = Objects.requireNonNull(employee.nip());
        assertThat(organization.byUserName(nip)).contains(employee);
        assertThat(organization.byNip(nip)).contains(employee);
        assertThat(organization.get(employee.id())).isEqualTo(employee);
        assertThat(employee.titledName()).isEqualTo(employee.name() + ", S.Kom., M.Si.");
        assertThatThrownBy(() -> organization.get(UUID.randomUUID())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_superior_and_the_reports_belong_to_a_day() {
        Employee before = people.aHead();
        Employee after = people.aHead();
        Employee employee = people.anEmployeeUnder(before);
        people.setSuperior(employee.id(), after.id(), MARCH);
        assertThat(organization.superiorOf(employee.id(), FEBRUARY)).contains(before);
        assertThat(organization.superiorOf(employee.id(), MARCH.minusDays(1))).contains(before);
        assertThat(organization.superiorOf(employee.id(), MARCH)).contains(after);
        assertThat(organization.reportsOf(before.id(), FEBRUARY)).containsExactly(employee);
        assertThat(organization.reportsOf(before.id(), MARCH)).isEmpty();
        assertThat(organization.reportsOf(after.id(), MARCH)).containsExactly(employee);
        assertThat(organization.superiorsOf(List.of(employee.id(), before.id()), MARCH))
                .isEqualTo(Map.of(employee.id(), after.id()));
    }

    @Test
    void a_posting_names_post_and_unit_and_ends_before_the_person_came() {
        Employee head = people.aHead();
        Posting posting = organization.postingOf(head.id(), FEBRUARY).orElseThrow();
        assertThat(posting.kind()).isEqualTo(PostKind.ADMINISTRATOR);
        assertThat(posting.title()).isEqualTo("Kepala Bidang");
        assertThat(organization.headOf(posting.unitId(), FEBRUARY)).contains(head);
        assertThat(organization.postingOf(head.id(), LocalDate.of(2019, 12, 31)))
                .isEmpty();
        assertThat(organization.activeOn(FEBRUARY)).contains(head.id());
        assertThat(organization.activeOn(LocalDate.of(2019, 12, 31))).doesNotContain(head.id());
    }

    @Test
    void a_unit_with_two_managers_has_no_head() {
        Employee head = people.aHead();
        UUID unit = organization.postingOf(head.id(), FEBRUARY).orElseThrow().unitId();
        people.anEmployee(unit, PostKind.SUPERVISOR, "Kepala Seksi", head);
        assertThat(organization.headOf(unit, FEBRUARY)).isEmpty();
    }

    @Test
    void a_unit_without_a_manager_has_no_head() {
        assertThat(organization.headOf(people.aUnit(people.root()), FEBRUARY)).isEmpty();
    }

    @Test
    void who_heads_a_unit_directly_below_the_root_is_under_the_head_of_government() {
        UUID mayor = mayor();
        Employee top = people.anEmployee(people.aUnit(people.root()), PostKind.LEADER_PRIMARY, "Kepala Dinas", null);
        assertThat(organization.superiorOf(top.id(), FEBRUARY))
                .map(Employee::id)
                .contains(mayor);
        assertThat(organization.reportsOf(mayor, FEBRUARY)).contains(top);
        assertThat(organization.postingOf(mayor, FEBRUARY)).map(Posting::title).contains("Wali Kota");
    }

    @Test
    void nobody_else_without_a_recorded_superior_has_one() {
        mayor();
        UUID office = people.aUnit(people.root());
        Employee staff = people.anEmployee(office, PostKind.FUNCTIONAL, "Arsiparis", null);
        Employee lowerHead = people.aHead();
        assertThat(organization.superiorOf(staff.id(), FEBRUARY)).isEmpty();
        assertThat(organization.superiorOf(lowerHead.id(), FEBRUARY)).isEmpty();
    }

    @Test
    void two_managers_directly_below_the_root_are_not_under_the_head_of_government_by_themselves() {
        mayor();
        UUID office = people.aUnit(people.root());
        Employee one = people.anEmployee(office, PostKind.LEADER_PRIMARY, "Sekretaris Daerah", null);
        Employee two = people.anEmployee(office, PostKind.LEADER_PRIMARY, "Asisten", null);
        assertThat(organization.superiorOf(one.id(), FEBRUARY)).isEmpty();
        assertThat(organization.superiorOf(two.id(), FEBRUARY)).isEmpty();
    }

    @Test
    void nobody_is_their_own_superior() {
        Employee head = people.aHead();
        assertThatThrownBy(() -> people.setSuperior(head.id(), head.id(), MARCH))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobody_has_two_posts_on_one_day() {
        Employee employee = people.anEmployee();
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into holding (employee_id, post_id, valid_from)
                                select employee_id, post_id, date '2026-01-01' from holding where employee_id = :employee
                                """).param("employee", employee.id()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_task_goes_to_the_superior_who_can_sign_in() {
        Employee head = people.aHead();
        Employee employee = people.anEmployeeUnder(head);
        assertThat(officials.supervisorOf(employee.id())).isEqualTo(head.userName());
        assertThat(officials.supervisorGroupOf(employee.id())).isEmpty();
        assertThat(officials.accountOf(employee.id())).isEqualTo(employee.nip());
    }

    @Test
    void a_task_of_somebody_without_a_superior_goes_to_the_personnel_admins() {
        Employee alone = people.anEmployeeWithoutSuperior();
        assertThat(officials.supervisorOf(alone.id())).isNull();
        assertThat(officials.supervisorGroupOf(alone.id())).containsExactly("personnel-admin");
    }

    @Test
    void a_task_whose_superior_cannot_sign_in_goes_to_the_personnel_admins() {
        Employee head = people.anEmployeeWithoutAccount(null);
        Employee employee = people.anEmployeeUnder(head);
        assertThat(officials.supervisorOf(employee.id())).isNull();
        assertThat(officials.supervisorGroupOf(employee.id())).containsExactly("personnel-admin");
        accounts.link(List.of(head.id()));
        Employee another = people.anEmployeeUnder(head);
        assertThat(officials.supervisorOf(another.id()))
                .as("asked anew: the other's superior was looked up before in this transaction")
                .isEqualTo(head.nip());
    }

    @Test
    void who_works_here_without_an_account_is_listed_until_one_is_made() {
        Employee employee = people.anEmployeeWithoutAccount(null);
        assertThat(accounts.missing(FEBRUARY))
                .extracting(MissingAccount::employeeId)
                .contains(employee.id());
        accounts.link(employee.id(), "baru-" + employee.nip());
        assertThat(accounts.missing(FEBRUARY))
                .extracting(MissingAccount::employeeId)
                .doesNotContain(employee.id());
        assertThat(organization.byUserName("baru-" + employee.nip())).isPresent();
        accounts.unlink("baru-" + employee.nip());
        assertThat(organization.byUserName("baru-" + employee.nip())).isEmpty();
    }

    @Test
    void an_account_that_is_nobodys_counts_as_every_admin_while_one_of_them_works_here() {
        Employee top = people.anEmployeeWithoutSuperior();
        Employee admin = people.anEmployeeUnder(people.anEmployeeUnder(top));
        Employee leaver = people.anEmployeeUnder(top);
        people.leaves(leaver.id(), FEBRUARY);
        assertThat(listed("bukan-pegawai").of(null, FEBRUARY))
                .as("a new installation")
                .isEmpty();
        assertThat(listed("bukan-pegawai", String.valueOf(leaver.userName())).of(null, FEBRUARY))
                .isEmpty();
        assertThat(listed("bukan-pegawai", String.valueOf(admin.userName())).of(null, FEBRUARY))
                .contains(admin.id(), top.id())
                .doesNotContain(leaver.id());
        assertThat(listed().of(admin.id(), FEBRUARY)).contains(top.id()).doesNotContain(admin.id());
    }

    private AboveAdmins listed(String... admins) {
        return new AboveAdmins(() -> Set.of(admins), accounts, organization, reach);
    }

    private UUID mayor() {
        jdbc.sql("delete from head_of_government").update();
        return headsOfGovernment.succeed(
                new HeadOfGovernment("Budi D'Angelo", null, "S.H., M.H.", "Wali Kota", null),
                LocalDate.of(2025, 2, 20));
    }
}
