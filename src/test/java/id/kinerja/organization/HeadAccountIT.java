package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** The head of government has no NIP, and signs in all the same: heads of agencies are decided on by their superior. */
@Transactional
class HeadAccountIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final String ACCOUNT = "wali-kota-uji";
    private static final List<String> MENU = List.of(
            "/target-plans",
            "/daily-reports",
            "/evaluations",
            "/coaching",
            "/feedback",
            "/rewards",
            "/unit-results",
            "/acting");

    @Autowired
    TestOrganization people;

    @Autowired
    Organization organization;

    @Autowired
    Accounts accounts;

    @Autowired
    Officials officials;

    @Autowired
    TestPlans plans;

    @Autowired
    TestApi api;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private Employee agencyHead;

    @BeforeEach
    void a_government_without_a_head_yet() {
        jdbc.sql("delete from head_of_government").update();
        agencyHead = people.anEmployee(people.aUnit(people.root()), PostKind.LEADER_PRIMARY, "Kepala Dinas", null);
    }

    @Test
    void without_an_account_the_tasks_wait_for_the_admins_and_with_one_for_the_head() throws Exception {
        save("", "SUCCEED").andExpect(status().is3xxRedirection());
        assertThat(officials.supervisorOf(agencyHead.id())).isNull();
        assertThat(accounts.missing(TODAY)).extracting(MissingAccount::userName).doesNotContain(ACCOUNT);

        save(ACCOUNT, "CORRECT").andExpect(status().is3xxRedirection());
        UUID head = organization.headOfGovernment(TODAY).orElseThrow().id();
        assertThat(accounts.missing(TODAY)).contains(new MissingAccount(head, ACCOUNT, "Budi, S.H.", true));
        accounts.link(List.of(head));
        Employee other = people.anEmployee(people.aUnit(people.root()), PostKind.LEADER_PRIMARY, "Kepala Badan", null);
        assertThat(officials.supervisorOf(other.id())).isEqualTo(ACCOUNT);
    }

    @Test
    void the_head_approves_the_plan_of_an_agencys_head_and_every_page_of_the_menu_answers() throws Exception {
        Employee head = signedIn();
        UUID plan = plans.submitted(agencyHead, 2026);
        assertThat(plans.step(plan).assignee()).isEqualTo(ACCOUNT);
        mvc.perform(get("/").with(authentication(TestApi.as(head))))
                .andExpect(content().string(containsString(agencyHead.titledName())));
        for (String page : MENU) {
            mvc.perform(get(page).with(authentication(TestApi.as(head)))).andExpect(status().isOk());
        }
        String task = plans.step(plan).taskId();
        api.post(TestApi.as(head), "/api/tasks/" + task + "/submission", Map.of("decision", "APPROVE"))
                .andExpect(status().is2xxSuccessful());
    }

    @Test
    void an_operator_makes_the_account_and_no_personnel_admin() throws Exception {
        save(ACCOUNT, "SUCCEED").andExpect(status().is3xxRedirection());
        for (Role maker : List.of(Role.PERSONNEL_ADMIN, Role.OPERATOR)) {
            String made = mvc.perform(post("/admin/accounts").with(csrf()).with(authentication(TestApi.as(maker))))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(made.contains(ACCOUNT)).as(maker.name()).isEqualTo(maker == Role.OPERATOR);
        }
        assertThat(organization.headOfGovernment(TODAY))
                .get()
                .extracting(Employee::userName)
                .isEqualTo(ACCOUNT);
    }

    @Test
    void an_account_that_is_kept_elsewhere_is_the_heads_only_where_it_leads_there_too() throws Exception {
        save(ACCOUNT, "SUCCEED").andExpect(status().is3xxRedirection());
        accounts.link(ACCOUNT, false);
        assertThat(organization.byUserName(ACCOUNT)).isEmpty();
        accounts.link(ACCOUNT, true);
        assertThat(organization.byUserName(ACCOUNT)).isPresent();
    }

    @Test
    void an_account_is_one_persons_for_good() throws Exception {
        String another = String.valueOf(agencyHead.userName());
        save("Wali Kota", "SUCCEED")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Huruf kecil")));
        jdbc.sql("insert into account (user_name, must_change_password, created_at, created_by)"
                        + " values ('ada-sudah', false, now(), 'uji')")
                .update();
        save("ada-sudah", "SUCCEED")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Satu akun milik satu orang")));
        assertThat(accounts.isTaken(another, null)).isTrue();
        for (String name : List.of("wali.kota", "system", "unknown", "keycloak")) {
            save(name, "SUCCEED").andExpect(status().isUnprocessableEntity());
        }
        signedIn();
        save("nama-lain", "CORRECT")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("tidak dapat diganti")));
        save(ACCOUNT, "CORRECT").andExpect(status().is3xxRedirection());
    }

    private Employee signedIn() throws Exception {
        save(ACCOUNT, "SUCCEED").andExpect(status().is3xxRedirection());
        accounts.link(ACCOUNT, true);
        return organization.headOfGovernment(TODAY).orElseThrow();
    }

    private ResultActions save(String account, String change) throws Exception {
        return mvc.perform(post("/admin/organization/head")
                .param("name", "Budi")
                .param("backDegree", "S.H.")
                .param("title", "Wali Kota")
                .param("from", "2025-02-20")
                .param("accountName", account)
                .param("change", change)
                .with(csrf())
                .with(authentication(TestApi.as(Role.PERSONNEL_ADMIN))));
    }
}
