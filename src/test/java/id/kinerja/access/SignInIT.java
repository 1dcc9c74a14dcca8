package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.engine.QuickPasswords;
import id.kinerja.organization.Accounts;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class SignInIT extends IntegrationTest {

    private static final String CHOSEN = "gunung-biru-7788";

    private static final RequestPostProcessor ADMIN =
            authentication(TestSignIn.as("somebody", null, Role.PERSONNEL_ADMIN));

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    TestOrganization people;

    @Autowired
    Accounts links;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_one_time_password_opens_nothing_but_the_page_that_replaces_it() throws Exception {
        NewAccount account = aNewAccount();
        MockHttpSession session = signIn(account.userName(), account.password());

        for (String page : List.of("/", "/target-plans", "/tasks/4711", "/camunda/app/tasklist/default/")) {
            mvc.perform(get(page).session(session)).andExpect(redirectedUrl("/account/password"));
        }
        mvc.perform(get("/camunda/api/engine/engine/default/task/4711/form-variables")
                        .session(session))
                .andExpect(redirectedUrl("/account/password"));
        mvc.perform(get("/api/periods/" + UUID.randomUUID() + "/opening")
                        .with(httpBasic(account.userName(), account.password())))
                .andExpect(status().is(Matchers.not(200)))
                .andExpect(status().is(Matchers.not(404)));

        change(session, account.password(), CHOSEN, CHOSEN).andExpect(redirectedUrl("/"));
        mvc.perform(get("/").session(session)).andExpect(status().isOk());
        mvc.perform(formLogin().user(account.userName()).password(account.password()))
                .andExpect(redirectedUrl("/login?error"));
        waitAfterAWrongPassword();
        signIn(account.userName(), CHOSEN);
    }

    @Test
    void a_new_password_that_breaks_a_rule_is_refused_beside_its_field_and_the_old_one_stays() throws Exception {
        NewAccount account = aNewAccount();
        MockHttpSession session = signIn(account.userName(), account.password());
        String old = account.password();

        change(session, old, "pendek", "pendek").andExpect(refusedAt("chosen"));
        change(session, old, CHOSEN, CHOSEN + "x").andExpect(refusedAt("repeated"));
        change(session, old, old, old).andExpect(refusedAt("chosen"));
        change(session, old, "x" + account.userName() + "x", "x" + account.userName() + "x")
                .andExpect(refusedAt("chosen"));
        change(session, old, "rahasia2026", "rahasia2026").andExpect(refusedAt("chosen"));
        String emoji = "\uD83C\uDF4C".repeat(20);
        change(session, old, emoji, emoji).andExpect(refusedAt("chosen"));
        change(session, "salah-sama-sekali", CHOSEN, CHOSEN).andExpect(refusedAt("current"));
        change(session, old, "", "").andExpect(refusedAt("chosen"));
        waitAfterAWrongPassword();
        signIn(account.userName(), old);
    }

    @Test
    void passwords_are_kept_as_bcrypt_hashes_and_nowhere_in_clear() {
        NewAccount account = aNewAccount();
        String stored = stored(account.userName());
        assertThat(stored).startsWith("{bcrypt}$2a$04$").doesNotContain(account.password());

        QuickPasswords.asInProduction(() -> accounts.changePassword(account.userName(), CHOSEN));
        assertThat(stored(account.userName())).startsWith("{bcrypt}$2a$11$");
    }

    @Test
    void one_time_passwords_are_drawn_at_random_and_long() {
        Map<String, String> hundred = new java.util.HashMap<>();
        for (int i = 0; i < 100; i++) {
            hundred.put(TestOrganization.aNip(), "Nama");
        }
        List<NewAccount> made = accounts.create(hundred, Set.of(Role.EMPLOYEE), "test");
        assertThat(made)
                .extracting(NewAccount::password)
                .doesNotHaveDuplicates()
                .allMatch(password -> password.replace("-", "").matches("[a-z2-9]{16}"));
        assertThat(made.toString()).doesNotContain(made.get(0).password());
        assertThat(accounts.create(hundred, Set.of(Role.EMPLOYEE), "test"))
                .as("once only")
                .isEmpty();
    }

    @Test
    void a_request_that_changes_something_needs_the_token_of_the_session() throws Exception {
        NewAccount account = aNewAccount();
        MockHttpSession session = signIn(account.userName(), account.password());
        mvc.perform(post("/account/password")
                        .session(session)
                        .param("current", account.password())
                        .param("chosen", CHOSEN)
                        .param("repeated", CHOSEN))
                .andExpect(status().is(Matchers.not(200)));
        signIn(account.userName(), account.password());
    }

    @Test
    void the_token_of_another_session_or_none_of_ours_is_as_good_as_none() throws Exception {
        NewAccount account = aNewAccount();
        String foreign = tokenOf(signIn(account.userName(), account.password()));
        MockHttpSession session = signIn(account.userName(), account.password());
        assertThat(foreign).isNotEqualTo(tokenOf(session));
        for (String token : List.of(foreign, "x", "")) {
            mvc.perform(changing(session, account).param("_csrf", token)).andExpect(status().is(Matchers.not(200)));
        }
        mvc.perform(formLogin().user(account.userName()).password(CHOSEN)).andExpect(redirectedUrl("/login?error"));
        mvc.perform(changing(session, account).param("_csrf", tokenOf(session))).andExpect(status().is3xxRedirection());
        signIn(account.userName(), CHOSEN);
    }

    private static MockHttpServletRequestBuilder changing(MockHttpSession session, NewAccount account) {
        return post("/account/password")
                .session(session)
                .param("current", account.password())
                .param("chosen", CHOSEN)
                .param("repeated", CHOSEN);
    }

    /** The token in a page of the session. */
    private String tokenOf(MockHttpSession session) throws Exception {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(mvc.perform(get("/account/password").session(session))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @Test
    void the_web_apps_own_login_and_setup_are_closed() throws Exception {
        mvc.perform(get("/camunda/api/admin/setup/default/user/create")).andExpect(status().is(Matchers.not(200)));
        NewAccount account = aNewAccount();
        accounts.changePassword(account.userName(), CHOSEN);
        MockHttpSession session = signIn(account.userName(), CHOSEN);
        mvc.perform(get("/camunda/app/admin/default/").session(session)).andExpect(status().isForbidden());
        mvc.perform(get("/camunda/app/cockpit/default/").session(session)).andExpect(status().isForbidden());
        mvc.perform(get("/admin/accounts").session(session)).andExpect(status().isForbidden());
    }

    @Test
    void a_personnel_admin_replaces_a_forgotten_password_and_a_lost_list() throws Exception {
        Employee employee = people.anEmployeeWithoutAccount(null);
        String userName = String.valueOf(employee.nip());
        accounts.create(userName, employee.titledName(), CHOSEN, Set.of(Role.EMPLOYEE), "test");
        links.link(List.of(employee.id()));
        var admin = authentication(TestSignIn.as("somebody", null, Role.PERSONNEL_ADMIN));

        mvc.perform(post("/admin/accounts/reset")
                        .param("userName", userName)
                        .param("reason", "Lupa")
                        .with(admin)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")))
                .andExpect(content().string(Matchers.containsString("new-accounts")));
        mvc.perform(formLogin().user(userName).password(CHOSEN)).andExpect(redirectedUrl("/login?error"));
        mvc.perform(post("/admin/accounts/unused")
                        .param("lostWhy", "Daftar hilang")
                        .with(admin)
                        .with(csrf()))
                .andExpect(content().string(Matchers.containsString(userName)));
        for (String wrong : List.of("admin", "199001011990011001", "", "x\u0000y", "<script>")) {
            mvc.perform(post("/admin/accounts/reset")
                            .param("userName", wrong)
                            .param("reason", "Lupa")
                            .with(admin)
                            .with(csrf()))
                    .andExpect(status().is4xxClientError());
        }
        mvc.perform(post("/admin/accounts/reset")
                        .param("userName", userName)
                        .with(authentication(TestSignIn.as(userName, employee.id(), Role.EMPLOYEE)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_new_password_or_a_closed_account_ends_the_sessions_of_before() throws Exception {
        NewAccount account = aNewAccount();
        String name = account.userName();
        stored("one", name);
        stored("two", name);
        stored("other", "somebody-else");
        accounts.changePassword(name, CHOSEN);
        assertThat(storedSessions()).contains("other").doesNotContain("one", "two");

        stored("three", name);
        mvc.perform(get("/api/me").with(httpBasic(name, CHOSEN))).andExpect(status().isOk());
        closing(name, "Pensiun menurut SK 800/9").andExpect(redirectedUrl("/admin/accounts/closed"));
        assertThat(storedSessions()).doesNotContain("three");
        mvc.perform(get("/api/me").with(httpBasic(name, CHOSEN))).andExpect(status().isUnauthorized());
        mvc.perform(formLogin().user(name).password(CHOSEN)).andExpect(redirectedUrl("/login?closed"));
        mvc.perform(formLogin().user(name).password("lain-sekali-4455")).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void an_account_is_closed_and_opened_with_a_reason_that_stays_in_the_trail() throws Exception {
        NewAccount account = aNewAccount();
        String name = account.userName();
        closing(name, "").andExpect(refusedAt("reason"));
        closing("somebody", "alasan").andExpect(refusedAt("userName"));
        closing("admin", "operator").andExpect(refusedAt("userName"));
        closing(name, "Mutasi ke provinsi").andExpect(redirectedUrl("/admin/accounts/closed"));
        closing(name, "dua kali").andExpect(refusedAt("userName"));
        mvc.perform(get("/admin/accounts/closed").with(ADMIN))
                .andExpect(content().string(Matchers.containsString("Mutasi ke provinsi")));
        mvc.perform(post("/admin/accounts/closed/reopening")
                        .param("userName", name)
                        .param("reason", "Kembali bertugas")
                        .with(ADMIN)
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/accounts/closed"));
        signIn(name, account.password());
        assertThat(jdbc.sql(
                                "select action || ': ' || reason from audit_entry where object_id = ? and reason is not null"
                                        + " order by id")
                        .param(name)
                        .query(String.class)
                        .list())
                .containsExactly("ACCOUNT_CLOSED: Mutasi ke provinsi", "ACCOUNT_REOPENED: Kembali bertugas");
    }

    @Test
    void who_has_left_keeps_no_role_but_that_of_being_appraised() {
        Employee employee = people.anEmployeeWithoutAccount(null);
        String name = String.valueOf(employee.nip());
        accounts.create(name, employee.titledName(), CHOSEN, Set.of(Role.EMPLOYEE, Role.PERSONNEL_ADMIN), "test");
        links.link(List.of(employee.id()));
        assertThat(signIn.with(name, CHOSEN).orElseThrow().roles()).contains(Role.PERSONNEL_ADMIN);

        people.leaves(employee.id(), LocalDate.of(2026, 7, 15));
        assertThat(signIn.with(name, CHOSEN).orElseThrow().roles()).containsExactly(Role.EMPLOYEE);
        accounts.setRoles(name, Set.of(Role.EMPLOYEE));
    }

    private ResultActions closing(String userName, String reason) throws Exception {
        return mvc.perform(post("/admin/accounts/closed")
                .param("userName", userName)
                .param("reason", reason)
                .with(ADMIN)
                .with(csrf()));
    }

    private void stored(String id, String userName) {
        jdbc.sql("insert into spring_session values (:id, :id, 0, 0, 3600, 9223372036854775807, :name)")
                .param("id", id)
                .param("name", userName)
                .update();
    }

    private List<String> storedSessions() {
        return jdbc.sql("select trim(session_id) from spring_session")
                .query(String.class)
                .list();
    }

    @Test
    void a_name_that_no_account_can_have_is_simply_not_recognised() throws Exception {
        for (String name : List.of("adm\u0000in", "", "'; drop table account; --", "x".repeat(10_000))) {
            mvc.perform(formLogin().user(name).password(CHOSEN)).andExpect(redirectedUrl("/login?error"));
        }
    }

    @Test
    void a_wrong_password_delays_the_next_try_but_never_locks_an_account_for_good() throws Exception {
        NewAccount account = aNewAccount();
        jdbc.sql("update public.act_id_user set attempts_ = 500 where id_ = :id")
                .param("id", account.userName())
                .update();
        signIn(account.userName(), account.password());
    }

    @Test
    void counts_of_all_cases_are_for_who_watches_the_processes() throws Exception {
        mvc.perform(get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
                        .with(authentication(TestSignIn.as("somebody", null, Role.EMPLOYEE))))
                .andExpect(status().isForbidden());
    }

    /** After a wrong password the identity store takes no other for a second. */
    private static void waitAfterAWrongPassword() throws InterruptedException {
        Thread.sleep(1_500);
    }

    private NewAccount aNewAccount() {
        Employee employee = people.anEmployeeWithoutAccount(null);
        return accounts.create(
                        Map.of(String.valueOf(employee.nip()), employee.titledName()), Set.of(Role.EMPLOYEE), "test")
                .get(0);
    }

    private MockHttpSession signIn(String userName, String password) throws Exception {
        var result = mvc.perform(formLogin().user(userName).password(password))
                .andExpect(status().isFound())
                .andReturn();
        assertThat(result.getResponse().getRedirectedUrl()).doesNotContain("error");
        return (MockHttpSession)
                java.util.Objects.requireNonNull(result.getRequest().getSession());
    }

    private org.springframework.test.web.servlet.ResultActions change(
            MockHttpSession session, String current, String chosen, String repeated) throws Exception {
        return mvc.perform(post("/account/password")
                .session(session)
                .with(csrf())
                .param("current", current)
                .param("chosen", chosen)
                .param("repeated", repeated));
    }

    private static org.springframework.test.web.servlet.ResultMatcher refusedAt(String field) {
        return result -> {
            status().isUnprocessableEntity().match(result);
            content().string(Matchers.containsString(field + "-error")).match(result);
        };
    }

    private String stored(String userName) {
        return jdbc.sql("select pwd_ from public.act_id_user where id_ = :id")
                .param("id", userName)
                .query(String.class)
                .single();
    }
}
