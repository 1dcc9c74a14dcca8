package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.coaching.TestCoachings;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who hands a password out could sign in with it: so not everybody hands out everybody's. */
class PasswordResetIT extends IntegrationTest {

    private static final String CHOSEN = "gunung-biru-7788";
    private static final String REASON = "Datang sendiri, lupa kata sandi";
    private static final Pattern ONE_TIME = Pattern.compile("<code>([a-z2-9-]+)</code>");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    Identities identities;

    @Autowired
    PasswordResets resets;

    @Autowired
    TestOrganization people;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    TestCoachings coachings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void by_role_a_personnel_admin_replaces_ordinary_passwords_alone_and_an_operator_all() {
        SignedIn admin = signedIn(somebody(null), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
        SignedIn operator = signedIn(somebody(null), Role.EMPLOYEE, Role.OPERATOR);
        SignedIn auditor = signedIn(somebody(null), Role.EMPLOYEE, Role.AUDITOR);
        String target = name(somebody(null));
        Map<Role, String> seen = new HashMap<>();
        for (Role role : Role.values()) {
            accounts.setRoles(target, EnumSet.of(Role.EMPLOYEE, role));
            seen.put(role, resets.problem(target, admin).orElse("may"));
            assertThat(resets.problem(target, operator)).as("operator: " + role).isEmpty();
            assertThat(resets.problem(target, auditor)).as("auditor: " + role).contains("access.accounts.office");
        }
        accounts.setRoles(target, Set.of(Role.EMPLOYEE));

        Map<Role, String> expected = new HashMap<>();
        EnumSet.allOf(Role.class).forEach(role -> expected.put(role, "access.accounts.office"));
        expected.put(Role.EMPLOYEE, "may");
        expected.put(Role.UNIT_ADMIN, "may");
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void by_line_nobody_above_the_admin_nor_who_acts_for_them_nor_the_admin() {
        LocalDate today = calendar.today();
        Employee head = somebody(null);
        Employee superior = somebody(head);
        Employee standIn = somebody(null);
        Employee me = somebody(superior);
        Employee colleague = somebody(superior);
        Employee below = somebody(me);
        appointments.grant(
                new ActingRequest(
                        head.id(), standIn.id(), ActingKind.PLH, "800/1", today, today.plusDays(3), List.of(), null),
                "test");
        SignedIn admin = signedIn(me, Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
        SignedIn operator = signedIn(me, Role.EMPLOYEE, Role.OPERATOR);

        assertThat(resets.problem(name(head), admin)).contains("access.accounts.above");
        assertThat(resets.problem(name(superior), admin)).contains("access.accounts.above");
        assertThat(resets.problem(name(standIn), admin)).contains("access.accounts.above");
        assertThat(resets.problem(name(me), admin)).contains("access.accounts.own");
        assertThat(resets.problem(name(me), operator)).contains("access.accounts.own");
        for (Employee other : List.of(colleague, below)) {
            assertThat(resets.problem(name(other), admin)).isEmpty();
        }
        for (Employee other : List.of(head, superior, standIn, colleague)) {
            assertThat(resets.problem(name(other), operator)).isEmpty();
        }
    }

    @Test
    void nobodys_who_leads_stands_in_or_was_told_in_confidence_but_by_an_operator() {
        LocalDate today = calendar.today();
        Employee head = somebody(null);
        Employee report = somebody(head);
        Employee standIn = somebody(null);
        Employee author = somebody(null);
        Employee official = somebody(null);
        Employee receiver = somebody(null);
        Employee newcomer = unused();
        people.setSuperior(somebody(null).id(), newcomer.id(), today);
        appointments.grant(
                new ActingRequest(
                        head.id(), standIn.id(), ActingKind.PLH, "800/1", today, today.plusDays(3), List.of(), null),
                "test");
        counselled(author, official, receiver);
        SignedIn admin = signedIn(somebody(null), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
        SignedIn operator = signedIn(somebody(null), Role.EMPLOYEE, Role.OPERATOR);

        for (Employee trusted : List.of(head, standIn, author, official, receiver, newcomer)) {
            assertThat(resets.problem(name(trusted), admin)).contains("access.accounts.trusted");
            assertThat(resets.problem(name(trusted), operator)).isEmpty();
        }
        assertThat(resets.problem(name(report), admin)).isEmpty();
        assertThat(resets.unused(admin)).doesNotContainKey(name(newcomer));
        assertThat(resets.unused(operator)).containsKey(name(newcomer));

        people.setSuperior(report.id(), null, today.plusDays(1));
        assertThat(resets.problem(name(head), admin)).contains("access.accounts.trusted");
        people.setSuperior(report.id(), null, today);
        assertThat(resets.problem(name(head), admin)).isEmpty();
    }

    /** A note of a counselling, as far as passwords are concerned. */
    private void counselled(Employee author, Employee official, Employee receiver) {
        UUID coaching = coachings.opened(somebody(somebody(null)));
        jdbc.sql("""
                        insert into counselling_note
                            (id, case_id, author, author_for, receiver_id, held_on, note, written_at)
                        values (:id, :coaching, :author, :official, :receiver, :day, 'Catatan', now())
                        """)
                .param("id", UUID.randomUUID())
                .param("coaching", coaching)
                .param("author", name(author))
                .param("official", name(official))
                .param("receiver", receiver.id())
                .param("day", calendar.today())
                .update();
    }

    @Test
    void a_list_of_unused_passwords_leaves_out_whose_may_not_be_replaced() {
        Employee superior = unused();
        Employee me = somebody(superior);
        Employee auditor = unused();
        Employee employee = unused();
        accounts.setRoles(name(auditor), Set.of(Role.EMPLOYEE, Role.AUDITOR));
        SignedIn admin = signedIn(me, Role.EMPLOYEE, Role.PERSONNEL_ADMIN);

        assertThat(resets.unused(admin).keySet())
                .contains(name(employee))
                .doesNotContain(name(superior), name(auditor), name(me));
        accounts.setRoles(name(auditor), Set.of(Role.EMPLOYEE));
    }

    @Test
    void the_page_asks_for_a_reason_refuses_in_clear_words_and_loses_nothing() throws Exception {
        Employee superior = somebody(null);
        Employee me = somebody(superior);
        Employee other = somebody(null);
        Authentication admin = TestSignIn.as(name(me), me.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);

        mvc.perform(get("/admin/accounts").with(authentication(admin)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Alasan")));
        reset(admin, name(other), " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Isi alasannya.")))
                .andExpect(content().string(containsString(name(other))));
        reset(admin, name(superior), REASON)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Pegawai ini atasan Anda")))
                .andExpect(content().string(containsString(REASON)))
                .andExpect(content().string(not(containsString("new-accounts"))));
        mvc.perform(post("/admin/accounts/unused").with(authentication(admin)).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(formLogin().user(name(superior)).password(CHOSEN)).andExpect(redirectedUrl("/"));
        mvc.perform(formLogin().user(name(other)).password(CHOSEN)).andExpect(redirectedUrl("/"));
    }

    @Test
    void whose_password_was_replaced_reads_by_whom_and_why_at_signing_in_and_in_the_own_file() throws Exception {
        Employee me = somebody(null);
        Employee other = somebody(null);
        Authentication admin = TestSignIn.as(name(me), me.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
        String page = reset(admin, name(other), REASON)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher password = ONE_TIME.matcher(page);
        assertThat(password.find()).isTrue();

        var session =
                (MockHttpSession) mvc.perform(formLogin().user(name(other)).password(password.group(1)))
                        .andReturn()
                        .getRequest()
                        .getSession();
        mvc.perform(get("/account/password").session(session))
                .andExpect(content().string(containsString(me.titledName())))
                .andExpect(content().string(containsString(REASON)));
        mvc.perform(get("/opened-files").with(authentication(TestApi.as(other))))
                .andExpect(content().string(containsString(me.titledName())))
                .andExpect(content().string(containsString("Mengganti kata sandi Anda dengan kata sandi sekali pakai")))
                .andExpect(content().string(containsString(REASON)));
        mvc.perform(get("/opened-files?lang=en").with(authentication(TestApi.as(other))))
                .andExpect(content().string(containsString("Replaced your password by a one-time password")));
        api.get(TestApi.as(other), "/api/opened-files")
                .andExpect(jsonPath("$.items[0].type").value("account-reset"))
                .andExpect(jsonPath("$.items[0].reason").value(REASON))
                .andExpect(jsonPath("$.items[0].id").doesNotExist());

        accounts.changePassword(name(other), CHOSEN);
        mvc.perform(get("/account/password").with(authentication(TestApi.as(other))))
                .andExpect(content().string(not(containsString(REASON))));
    }

    @Test
    void an_operator_has_the_page_for_passwords_and_makes_no_employees_account() throws Exception {
        Employee auditor = somebody(null);
        accounts.setRoles(name(auditor), Set.of(Role.EMPLOYEE, Role.AUDITOR));
        Authentication operator = TestSignIn.as("uji-operator", null, Role.OPERATOR);

        mvc.perform(get("/admin/accounts").with(authentication(operator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lupa kata sandi")))
                .andExpect(content().string(not(containsString("Buat akun"))));
        Employee without = people.anEmployee();
        people.takeAccount(without.id());
        mvc.perform(post("/admin/accounts").with(authentication(operator)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(Objects.requireNonNull(without.nip())))));
        assertThat(identities.existing(List.of(Objects.requireNonNull(without.nip()))))
                .isEmpty();
        reset(operator, name(auditor), REASON).andExpect(status().isOk());
        assertThat(accounts.mustChangePassword(name(auditor))).isTrue();
        accounts.setRoles(name(auditor), Set.of(Role.EMPLOYEE));
    }

    private ResultActions reset(Authentication by, String userName, String reason) throws Exception {
        return mvc.perform(post("/admin/accounts/reset")
                .param("userName", userName)
                .param("reason", reason)
                .with(authentication(by))
                .with(csrf()));
    }

    /** An employee with an account and a password that is the own. */
    private Employee somebody(@Nullable Employee superior) {
        return employee(superior, true);
    }

    /** An employee whose one-time password nobody has used. */
    private Employee unused() {
        return employee(null, false);
    }

    private Employee employee(@Nullable Employee superior, boolean used) {
        Employee employee = superior == null ? people.anEmployeeWithoutSuperior() : people.anEmployeeUnder(superior);
        if (used) {
            accounts.create(name(employee), employee.titledName(), CHOSEN, Set.of(Role.EMPLOYEE), "test");
        } else {
            accounts.create(Map.of(name(employee), employee.titledName()), Set.of(Role.EMPLOYEE), "test");
        }
        return employee;
    }

    private static String name(Employee employee) {
        return String.valueOf(employee.userName());
    }

    private static SignedIn signedIn(Employee employee, Role... roles) {
        return new SignedIn(name(employee), employee.id(), employee.titledName(), Set.of(roles), false);
    }
}
