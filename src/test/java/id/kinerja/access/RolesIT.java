package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.organization.Accounts;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RolesIT extends IntegrationTest {

    private static final String PASSWORD = "gunung-biru-7788";
    private static final String REASON = "Surat tugas 800/12/2026";
    private static final Authentication ADMIN = TestSignIn.as("peran-admin", null, Role.PERSONNEL_ADMIN);

    @Autowired
    MockMvc mvc;

    @Autowired
    Roles roles;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    Identities identities;

    @Autowired
    People people;

    @Autowired
    TestOrganization organization;

    @Autowired
    Accounts links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String person = TestOrganization.aNip();

    @BeforeEach
    void an_account() {
        accounts.create(person, "Nama", PASSWORD, Set.of(Role.EMPLOYEE), "test");
    }

    @AfterEach
    void without_roles_again() {
        accounts.setRoles(person, Set.of(Role.EMPLOYEE));
    }

    @Test
    void a_role_is_given_with_a_reason_and_the_page_says_who_gave_it() throws Exception {
        give(ADMIN, person, "AUDITOR", REASON).andExpect(redirectedUrl("/admin/roles"));

        assertThat(identities.rolesOf(person)).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.AUDITOR);
        mvc.perform(get("/admin/roles").with(authentication(ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(person)))
                .andExpect(content().string(containsString(REASON)))
                .andExpect(content().string(containsString("peran-admin")));
    }

    @Test
    void a_changed_role_counts_at_once_for_who_is_signed_in_and_for_programs() throws Exception {
        MockHttpSession session = signedIn(person);
        mvc.perform(get("/admin").session(session)).andExpect(status().isForbidden());
        mvc.perform(get("/api/roster-imports").with(httpBasic(person, PASSWORD)))
                .andExpect(status().isNotFound());

        give(ADMIN, person, "PERSONNEL_ADMIN", REASON).andExpect(redirectedUrl("/admin/roles"));
        mvc.perform(get("/admin").session(session)).andExpect(status().isOk());
        mvc.perform(get("/api/roster-imports").with(httpBasic(person, PASSWORD)))
                .andExpect(status().isOk());

        Authentication other = TestSignIn.as("peran-lain", null, Role.PERSONNEL_ADMIN);
        another(Role.PERSONNEL_ADMIN);
        take(other, person, "PERSONNEL_ADMIN", REASON).andExpect(redirectedUrl("/admin/roles"));
        mvc.perform(get("/admin").session(session)).andExpect(status().isForbidden());
        mvc.perform(get("/api/roster-imports").with(httpBasic(person, PASSWORD)))
                .andExpect(status().isNotFound());
    }

    @Test
    void who_has_left_has_no_role_though_one_was_given_before() throws Exception {
        Employee leaver = organization.anEmployeeWithoutAccount(null);
        String name = String.valueOf(leaver.nip());
        accounts.create(name, leaver.titledName(), PASSWORD, Set.of(Role.EMPLOYEE), "test");
        links.link(List.of(leaver.id()));
        give(ADMIN, name, "PERSONNEL_ADMIN", REASON).andExpect(redirectedUrl("/admin/roles"));
        MockHttpSession session = signedIn(name);
        mvc.perform(get("/admin").session(session)).andExpect(status().isOk());

        organization.leaves(leaver.id(), LocalDate.of(2026, 7, 15));
        mvc.perform(get("/admin").session(session)).andExpect(status().isForbidden());
        mvc.perform(get("/admin").session(signedIn(name))).andExpect(status().isForbidden());
        mvc.perform(get("/api/roster-imports").with(httpBasic(name, PASSWORD))).andExpect(status().isNotFound());
    }

    @Test
    void without_a_reason_or_an_account_nothing_is_given_and_all_that_was_typed_stays() throws Exception {
        give(ADMIN, person, "AUDITOR", " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Isi alasannya.")))
                .andExpect(content().string(containsString(person)));
        give(ADMIN, "tidak-ada", "AUDITOR", REASON)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Tidak ada akun dengan nama ini.")))
                .andExpect(content().string(containsString(REASON)));
        give(ADMIN, person, "EMPLOYEE", REASON).andExpect(status().isUnprocessableEntity());
        assertThat(identities.rolesOf(person)).containsExactly(Role.EMPLOYEE);
    }

    @Test
    void nobody_gives_themselves_a_role() throws Exception {
        give(TestSignIn.as(person, null, Role.PERSONNEL_ADMIN), person, "AUDITOR", REASON)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("diri sendiri")));
        assertThat(identities.rolesOf(person)).containsExactly(Role.EMPLOYEE);
    }

    @Test
    void only_an_operator_makes_another_one_and_takes_the_role_away() throws Exception {
        give(ADMIN, person, "OPERATOR", REASON).andExpect(status().isNotFound());
        assertThat(identities.rolesOf(person)).containsExactly(Role.EMPLOYEE);

        Authentication operator = TestSignIn.as("peran-op", null, Role.PERSONNEL_ADMIN, Role.OPERATOR);
        give(operator, person, "OPERATOR", REASON).andExpect(redirectedUrl("/admin/roles"));
        take(ADMIN, person, "OPERATOR", REASON).andExpect(status().isNotFound());
        another(Role.OPERATOR);
        take(operator, person, "OPERATOR", REASON).andExpect(redirectedUrl("/admin/roles"));
    }

    @Test
    void the_last_admin_who_can_sign_in_stays_one() {
        SignedIn by = (SignedIn) ADMIN.getPrincipal();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from public.act_id_membership where group_id_ = 'personnel-admin'")
                    .update();
            accounts.setRoles(person, Set.of(Role.PERSONNEL_ADMIN));
            accounts.create(
                    Map.of(TestOrganization.aNip(), "Belum pernah masuk"), Set.of(Role.PERSONNEL_ADMIN), "test");

            assertThatThrownBy(() -> roles.take(person, Role.PERSONNEL_ADMIN, REASON, by))
                    .isInstanceOfSatisfying(RoleRefused.class, refused -> assertThat(refused.code())
                            .isEqualTo("access.roles.last"));

            another(Role.PERSONNEL_ADMIN);
            roles.take(person, Role.PERSONNEL_ADMIN, REASON, by);
            assertThat(identities.rolesOf(person)).isEmpty();
        });
    }

    @Test
    void who_replaced_a_password_gives_that_account_no_office_for_a_while() throws Exception {
        Employee employee = organization.anEmployeeWithoutAccount(null);
        String name = String.valueOf(employee.nip());
        accounts.create(name, employee.titledName(), PASSWORD, Set.of(Role.EMPLOYEE), "test");
        links.link(List.of(employee.id()));
        mvc.perform(post("/admin/accounts/reset")
                        .with(authentication(ADMIN))
                        .with(csrf())
                        .param("userName", name)
                        .param("reason", REASON))
                .andExpect(status().isOk());
        give(ADMIN, name, "AUDITOR", REASON)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Anda mengganti kata sandi akun ini")))
                .andExpect(content().string(containsString(REASON)));
        assertThat(identities.rolesOf(name)).containsExactly(Role.EMPLOYEE);

        give(ADMIN, name, "UNIT_ADMIN", REASON).andExpect(redirectedUrl("/admin/roles"));
        give(TestSignIn.as("peran-lain", null, Role.PERSONNEL_ADMIN), name, "AUDITOR", REASON)
                .andExpect(redirectedUrl("/admin/roles"));
        accounts.setRoles(name, Set.of(Role.EMPLOYEE));
        jdbc.sql("update account set reset_at = reset_at - interval '31 days' where user_name = ?")
                .param(name)
                .update();
        give(ADMIN, name, "AUDITOR", REASON)
                .andExpect(content().string(containsString("pemiliknya belum memilih kata sandi baru")));
        accounts.changePassword(name, PASSWORD);
        give(ADMIN, name, "AUDITOR", REASON).andExpect(redirectedUrl("/admin/roles"));
    }

    @Test
    void nor_does_who_made_the_account_and_so_handed_out_its_first_password() throws Exception {
        another(Role.PERSONNEL_ADMIN);
        String name = String.valueOf(organization.anEmployeeWithoutAccount(null).nip());
        mvc.perform(post("/admin/accounts").with(authentication(ADMIN)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)));
        give(ADMIN, name, "AUDITOR", REASON)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Anda membuat akun ini")))
                .andExpect(content().string(containsString(REASON)));
        give(ADMIN, name, "UNIT_ADMIN", REASON).andExpect(redirectedUrl("/admin/roles"));
        String made = "update account set created_at = created_at - interval '31 days' where user_name = ?";
        jdbc.sql(made).param(name).update();
        give(ADMIN, name, "AUDITOR", REASON)
                .andExpect(content().string(containsString("pemiliknya belum pernah masuk")));
        assertThat(identities.rolesOf(name)).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.UNIT_ADMIN);

        give(TestSignIn.as("peran-lain", null, Role.PERSONNEL_ADMIN), name, "AUDITOR", REASON)
                .andExpect(redirectedUrl("/admin/roles"));
        accounts.setRoles(name, Set.of(Role.EMPLOYEE));
        accounts.changePassword(name, PASSWORD);
        give(ADMIN, name, "AUDITOR", REASON).andExpect(redirectedUrl("/admin/roles"));
        accounts.setRoles(name, Set.of(Role.EMPLOYEE));
    }

    @Test
    void but_who_is_the_only_one_to_give_roles_in_a_new_installation_does() {
        String only = TestOrganization.aNip();
        SignedIn by = (SignedIn) TestSignIn.as(only, null, Role.PERSONNEL_ADMIN).getPrincipal();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from public.act_id_membership where group_id_ = 'personnel-admin'")
                    .update();
            jdbc.sql("delete from role_change").update();
            accounts.create(only, "Admin", PASSWORD, Set.of(Role.PERSONNEL_ADMIN), "test");
            String first = TestOrganization.aNip();
            String second = TestOrganization.aNip();
            accounts.create(Map.of(first, "Satu", second, "Dua"), Set.of(Role.EMPLOYEE), by.userName());
            roles.give(first, Role.PERSONNEL_ADMIN, REASON, by);
            assertMade(second, by);

            roles.take(first, Role.PERSONNEL_ADMIN, REASON, by);
            assertMade(second, by);
            jdbc.sql("update role_change set changed_at = changed_at - interval '31 days'")
                    .update();
            roles.give(second, Role.PERSONNEL_ADMIN, REASON, by);
        });
    }

    @Test
    void a_role_that_is_gone_meanwhile_cannot_be_taken() throws Exception {
        take(ADMIN, person, "AUDITOR", REASON).andExpect(status().isNotFound());
        take(ADMIN, person, "NOTHING", REASON).andExpect(status().isNotFound());
    }

    @Test
    void asking_for_the_roles_of_now_gives_its_connection_back() {
        SignedIn person = (SignedIn) ADMIN.getPrincipal();
        int moreThanThereAre = 25;
        for (int i = 0; i < moreThanThereAre; i++) {
            assertThat(new CurrentRoles(identities, people, jdbc).of(person)).isEqualTo(person);
        }
    }

    private void assertMade(String userName, SignedIn by) {
        assertThatThrownBy(() -> roles.give(userName, Role.AUDITOR, REASON, by))
                .isInstanceOfSatisfying(
                        RoleRefused.class, refused -> assertThat(refused.code()).isEqualTo("access.roles.made"));
    }

    /** Somebody else with a role, who has a password of the own. */
    private void another(Role role) {
        accounts.create(TestOrganization.aNip(), "Lain", PASSWORD, Set.of(role), "test");
    }

    private MockHttpSession signedIn(String userName) throws Exception {
        var session = (MockHttpSession) mvc.perform(formLogin().user(userName).password(PASSWORD))
                .andReturn()
                .getRequest()
                .getSession();
        assertThat(session).isNotNull();
        return session;
    }

    private ResultActions give(Authentication who, String userName, String role, String reason) throws Exception {
        return mvc.perform(post("/admin/roles")
                .with(authentication(who))
                .with(csrf())
                .param("userName", userName)
                .param("role", role)
                .param("reason", reason));
    }

    private ResultActions take(Authentication who, String userName, String role, String reason) throws Exception {
        String address = "/admin/roles/" + userName + "/" + role + "/removal";
        return mvc.perform(post(address).with(authentication(who)).with(csrf()).param("reason", reason));
    }
}
