package id.kinerja.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.LocalAccounts;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.engine.FlowCoverage;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskMover;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.SuperiorChanges;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody reports that the recorded superior is wrong; another decides; what waits goes to the right one. */
class SuperiorCorrectionIT extends IntegrationTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage("superior-correction");

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    /** The account of somebody who is no employee. */
    private static final Authentication NOBODY = TestApi.as(Role.PERSONNEL_ADMIN);

    @Autowired
    SuperiorChanges changes;

    @Autowired
    TestOrganization people;

    @Autowired
    Organization organization;

    @Autowired
    TestPlans plans;

    @Autowired
    TestApi api;

    @Autowired
    TaskMover mover;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private TestTrail trail;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    Tasks tasks;

    @Autowired
    PlatformTransactionManager transactions;

    private Employee recorded;
    private Employee right;
    private Employee employee;
    private Authentication admin;

    @BeforeEach
    void somebody_with_the_wrong_superior() {
        recorded = people.aHead();
        right = people.aHead();
        employee = people.anEmployeeUnder(recorded);
        admin = as(people.aHead());
    }

    @Test
    void an_approved_report_corrects_the_superior_and_moves_what_waits() throws Exception {
        UUID plan = plans.submitted(employee, 2026);
        // another change that is due as well is not this one's cause
        changes.note(SuperiorChanges.Cause.ROSTER, TODAY, "test");
        long mark = trail.mark();
        UUID report = reported(right);
        assertThat(trail.valuesSince(mark, "concat(action, ' ', employee_id, ' ', case_id, before, after, reason)"))
                .containsExactly("SUPERIOR_REPORTED " + employee.id() + " " + report + superior(recorded)
                        + "{\"proposed\":\"" + right.id() + "\"}" + "Pindah menurut SK 800/3");
        page("/").andExpect(content().string(containsString("Laporan atasan salah")));
        String task = api.task(admin, report);
        mvc.perform(get("/tasks/" + task).with(authentication(admin)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(recorded.titledName())))
                .andExpect(content().string(containsString(right.titledName())))
                .andExpect(content().string(containsString("SK 800/3")));
        api.submit(admin, report, Map.of("decision", "APPROVE", "from", "2026-07-10", "comment", "Sesuai SK"))
                .andExpect(status().isNoContent());

        assertThat(trail.valuesSince(
                        mark,
                        "concat(action, ' ', employee_id, ' ', case_id, before, after ->> 'superior', ' ',"
                                + " after ->> 'from', ' ', reason)"))
                .as("who was and who is the superior, and from which day on")
                .contains("SUPERIOR_CORRECTED " + employee.id() + " " + report + superior(recorded) + right.id()
                        + " 2026-07-10 Sesuai SK");
        assertThat(superiorOn(TODAY)).isEqualTo(right.id());
        assertThat(superiorOn(LocalDate.of(2026, 7, 9))).isEqualTo(recorded.id());
        mover.run();
        assertThat(plans.step(plan).assignee()).isEqualTo(right.userName());
        page("/target-plans/" + plan)
                .andExpect(content().string(containsString("Atasan yang tercatat salah dan sudah diperbaiki")));
        page("/superior")
                .andExpect(content().string(containsString("Diperbaiki")))
                .andExpect(content().string(containsString("Sesuai SK")));
    }

    private static String superior(Employee one) {
        return "{\"superior\":\"" + one.id() + "\"}";
    }

    @Test
    void a_rejected_report_changes_nothing_and_tells_why() throws Exception {
        UUID report = reported(right);
        api.submit(admin, report, Map.of("decision", "REJECT")).andExpect(status().isUnprocessableEntity());
        api.submit(admin, report, Map.of("decision", "REJECT", "comment", "SK belum terbit"))
                .andExpect(status().isNoContent());
        assertThat(superiorOn(TODAY)).isEqualTo(recorded.id());
        page("/superior")
                .andExpect(content().string(containsString("Ditolak")))
                .andExpect(content().string(containsString("SK belum terbit")));
        assertThat(reported(right)).as("may be reported again").isNotEqualTo(report);
    }

    @Test
    void nobody_decides_the_own_report_nor_makes_themselves_the_superior() throws Exception {
        UUID report = reported(right);
        Authentication self =
                TestSignIn.as(String.valueOf(employee.userName()), employee.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
        String task = api.task(admin, report);
        api.get(self, "/api/tasks?case=" + report).andExpect(jsonPath("$.items").isEmpty());
        api.post(self, "/api/tasks/" + task + "/submission", Map.of("decision", "APPROVE", "from", "2026-07-15"))
                .andExpect(status().isNotFound());
        Authentication proposed =
                TestSignIn.as(String.valueOf(right.userName()), right.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
        api.submit(proposed, report, Map.of("decision", "APPROVE", "from", "2026-07-15"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("menjadikan diri sendiri")));
        api.get(TestApi.as(right), "/api/tasks?case=" + report)
                .andExpect(jsonPath("$.items").isEmpty());
        assertThat(superiorOn(TODAY)).isEqualTo(recorded.id());
    }

    @Test
    void whom_a_report_touches_neither_takes_nor_decides_it_and_reads_who_does() throws Exception {
        Employee top = people.aHead();
        Employee over = people.anEmployeeUnder(top);
        employee = people.anEmployeeUnder(over);
        Employee me = people.anEmployeeUnder(employee);
        Employee below = people.anEmployeeUnder(me);
        Employee official = people.aHead();
        appointments.grant(
                new ActingRequest(
                        official.id(), me.id(), ActingKind.PLH, "800/1", TODAY, TODAY.plusDays(3), List.of(), null),
                "test");
        Employee farBelow = people.anEmployeeUnder(people.anEmployeeUnder(official));
        Employee mine = below;
        refusedTo(me, right, "dibuat oleh atasan Anda");
        employee = people.anEmployeeUnder(recorded);
        refusedTo(me, official, "bawahan pejabat yang Anda gantikan");
        refusedTo(me, mine, "menjadi bawahan Anda");
        refusedTo(me, farBelow, "menjadi bawahan Anda");
        refusedTo(me, me, "menjadikan diri sendiri");
        employee = mine;
        refusedTo(me, right, "tentang bawahan Anda");
        employee = farBelow;
        refusedTo(me, right, "tentang bawahan Anda");
        employee = people.anEmployeeUnder(recorded);
        UUID report = reported(right);
        api.submit(as(me), report, Map.of("decision", "APPROVE", "from", "2026-07-15"))
                .andExpect(status().isNoContent());
    }

    /** Reports it, tries to decide either way as somebody who is a personnel admin, and lets another one reject it. */
    private void refusedTo(Employee touched, Employee proposed, String why) throws Exception {
        UUID report = reported(proposed);
        mvc.perform(get("/tasks/" + api.task(admin, report)).with(authentication(as(touched))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(why)));
        for (Map<String, String> decision : List.of(
                Map.of("decision", "APPROVE", "from", "2026-07-15"),
                Map.of("decision", "REJECT", "comment", "Tidak benar"))) {
            api.submit(as(touched), report, decision)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.errors[0].message").value(containsString(why)));
        }
        SignedIn person = (SignedIn) as(touched).getPrincipal();
        assertThatThrownBy(() -> tasks.claim(api.task(admin, report), person)).isInstanceOf(Refused.class);
        api.submit(admin, report, Map.of("decision", "REJECT", "comment", "Uji"))
                .andExpect(status().isNoContent());
    }

    @Test
    void where_every_listed_admin_is_touched_the_report_waits_and_everybody_is_told() throws Exception {
        Employee me = people.anEmployeeUnder(employee);
        String name = String.valueOf(me.userName());
        accounts.create(name, me.titledName(), "gunung-biru-7788", Set.of(Role.EMPLOYEE), "test");
        UUID report = reported(right);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from public.act_id_membership where group_id_ = 'personnel-admin'")
                    .update();
            accounts.setRoles(name, Set.of(Role.EMPLOYEE, Role.PERSONNEL_ADMIN));
            Map<String, String> reject = Map.of("decision", "REJECT", "comment", "Uji");
            try {
                api.submit(as(me), report, reject)
                        .andExpect(status().isUnprocessableEntity())
                        .andExpect(jsonPath("$.errors[0].message").value(containsString("diberi peran admin")));
                // the account that is nobody's may be this admin's second one
                api.submit(NOBODY, report, reject).andExpect(status().isUnprocessableEntity());
                page("/superior").andExpect(content().string(containsString("begitu seorang pegawai lain")));
                String other = String.valueOf(right.userName());
                accounts.create(other, right.titledName(), "gunung-biru-7788", Set.of(Role.PERSONNEL_ADMIN), "test");
                api.submit(NOBODY, report, reject).andExpect(status().isUnprocessableEntity());
                Employee free = people.aHead();
                String third = String.valueOf(free.userName());
                accounts.create(third, free.titledName(), "gunung-biru-7788", Set.of(Role.PERSONNEL_ADMIN), "test");
                api.submit(as(me), report, reject)
                        .andExpect(jsonPath("$.errors[0].message").value(containsString(free.titledName())));
                api.submit(NOBODY, report, reject)
                        .andExpect(status().isUnprocessableEntity())
                        .andExpect(jsonPath("$.errors[0].message").value(containsString("bukan akun seorang pegawai")));
                page("/superior").andExpect(content().string(containsString("menunggu keputusan")));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        api.submit(admin, report, Map.of("decision", "REJECT", "comment", "Uji"))
                .andExpect(status().isNoContent());
    }

    @Test
    void an_account_that_is_nobodys_decides_where_no_employee_is_a_personnel_admin() throws Exception {
        UUID report = reported(right);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from public.act_id_membership where group_id_ = 'personnel-admin'")
                    .update();
            try {
                api.submit(NOBODY, report, Map.of("decision", "REJECT", "comment", "Uji"))
                        .andExpect(status().isNoContent());
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static Authentication as(Employee admin) {
        return TestSignIn.as(String.valueOf(admin.userName()), admin.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
    }

    @Test
    void a_correction_needs_a_day_and_holds_until_the_next_recorded_change() throws Exception {
        Employee later = people.aHead();
        people.setSuperior(employee.id(), later.id(), LocalDate.of(2026, 9, 1));
        UUID report = reported(right);
        api.submit(admin, report, Map.of("decision", "APPROVE")).andExpect(status().isUnprocessableEntity());
        api.submit(admin, report, Map.of("decision", "APPROVE", "from", "2030-01-01"))
                .andExpect(status().isUnprocessableEntity());
        api.submit(admin, report, Map.of("decision", "APPROVE", "from", "2026-08-01"))
                .andExpect(status().isNoContent());
        assertThat(superiorOn(LocalDate.of(2026, 7, 31))).isEqualTo(recorded.id());
        assertThat(superiorOn(LocalDate.of(2026, 8, 1))).isEqualTo(right.id());
        assertThat(superiorOn(LocalDate.of(2026, 8, 31))).isEqualTo(right.id());
        assertThat(superiorOn(LocalDate.of(2026, 9, 1))).isEqualTo(later.id());
    }

    @Test
    void whom_a_later_roster_puts_below_is_no_superior_beyond_that_day() throws Exception {
        LocalDate roster = LocalDate.of(2026, 9, 1);
        Employee between = people.anEmployeeUnder(people.aHead());
        people.setSuperior(right.id(), between.id(), TODAY.minusDays(90));
        people.setSuperior(between.id(), employee.id(), roster);
        UUID report = reported(right);
        Map<String, String> approval = Map.of("decision", "APPROVE", "from", "2026-07-15");
        api.submit(admin, report, approval)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("1 September 2026")))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("tidak boleh melingkar")));
        assertThat(superiorOn(TODAY)).isEqualTo(recorded.id());

        people.setSuperior(employee.id(), recorded.id(), roster);
        api.submit(admin, report, approval).andExpect(status().isNoContent());
        assertThat(superiorOn(roster.minusDays(1))).isEqualTo(right.id());
        assertThat(superiorOn(roster)).isEqualTo(recorded.id());
    }

    @Test
    void a_line_that_began_on_the_same_day_is_replaced() throws Exception {
        people.setSuperior(employee.id(), recorded.id(), LocalDate.of(2026, 7, 1));
        UUID report = reported(right);
        api.submit(admin, report, Map.of("decision", "APPROVE", "from", "2026-07-01"))
                .andExpect(status().isNoContent());
        assertThat(superiorOn(LocalDate.of(2026, 7, 1))).isEqualTo(right.id());
        assertThat(superiorOn(LocalDate.of(2026, 6, 30))).isEqualTo(recorded.id());
    }

    @Test
    void what_cannot_be_is_refused_beside_the_field_and_one_report_waits_at_a_time() throws Exception {
        Employee below = people.anEmployeeUnder(employee);
        for (Map.Entry<Employee, String> wrong : Map.of(
                        recorded, "sudah tercatat sebagai atasan Anda",
                        employee, "bukan atasan dirinya sendiri",
                        below, "tidak boleh melingkar")
                .entrySet()) {
            report(wrong.getKey())
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString(wrong.getValue())))
                    .andExpect(content().string(containsString("SK 800/3")));
        }
        reported(right);
        report(people.aHead())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("masih menunggu keputusan")));
    }

    private UUID reported(Employee proposed) throws Exception {
        report(proposed).andExpect(redirectedUrl("/superior"));
        return jdbc.sql("select id from superior_correction where employee_id = ? and outcome is null")
                .param(employee.id())
                .query(UUID.class)
                .single();
    }

    private ResultActions report(Employee proposed) throws Exception {
        return mvc.perform(post("/superior")
                .with(authentication(TestApi.as(employee)))
                .with(csrf())
                .param("proposed", String.valueOf(proposed.nip()))
                .param("reason", "Pindah menurut SK 800/3"));
    }

    private ResultActions page(String address) throws Exception {
        return mvc.perform(get(address).with(authentication(TestApi.as(employee))));
    }

    private UUID superiorOn(LocalDate day) {
        return organization.superiorOf(employee.id(), day).orElseThrow().id();
    }
}
