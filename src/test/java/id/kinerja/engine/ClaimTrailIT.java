package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who takes a role's task and who gives it back stands in the trail, whichever way they go. */
class ClaimTrailIT extends IntegrationTest {

    private static final String TASK = "/camunda/api/engine/engine/default/task/";
    private static final String TOKEN = "token";
    private static final String CLAIMED = "TASK_CLAIMED uji-pengambil target-setting";
    private static final String RELEASED = "TASK_RELEASED uji-pengambil target-setting";

    private final Authentication admin = TestSignIn.as("uji-pengambil", null, Role.PERSONNEL_ADMIN);
    private final Authentication colleague = TestSignIn.as("uji-rekan", null, Role.PERSONNEL_ADMIN);

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestTrail trail;

    @Autowired
    TestApi api;

    @Autowired
    MockMvc web;

    private Employee employee;
    private UUID plan;
    private String task = "";

    @BeforeEach
    void a_decision_that_waits_for_the_admins() {
        employee = people.anEmployeeWithoutSuperior();
        plan = plans.submitted(employee, 2026);
        task = plans.step(plan).taskId();
    }

    @Test
    void by_the_api_with_case_task_and_role() throws Exception {
        long mark = trail.mark();
        api.post(admin, "/api/tasks/" + task + "/claim", null).andExpect(status().is2xxSuccessful());
        api.post(admin, "/api/tasks/" + task + "/claim", null).andExpect(status().is2xxSuccessful());
        api.post(colleague, "/api/tasks/" + task + "/claim", null).andExpect(status().isConflict());
        api.post(admin, "/api/tasks/" + task + "/release", null).andExpect(status().is2xxSuccessful());
        api.post(admin, "/api/tasks/" + task + "/release", null).andExpect(status().is2xxSuccessful());

        assertThat(trail.since(mark)).as("what changed nothing leaves nothing").containsExactly(CLAIMED, RELEASED);
        assertThat(trail.valuesSince(mark, "case_id")).containsOnly(plan.toString());
        assertThat(trail.valuesSince(mark, "task_id")).containsOnly(task);
        assertThat(trail.valuesSince(mark, "roles")).containsOnly("PERSONNEL_ADMIN");
        assertThat(trail.valuesSince(mark, "employee_id"))
                .containsOnly(employee.id().toString());
        assertThat(trail.valuesSince(mark, "before")).containsExactly("", "{\"assignee\":\"uji-pengambil\"}");
        assertThat(trail.valuesSince(mark, "after"))
                .containsExactly(
                        "{\"assignee\":\"uji-pengambil\",\"role\":\"personnel-admin\",\"step\":\"decidePlan\"}",
                        "{\"role\":\"personnel-admin\",\"step\":\"decidePlan\"}");
        assertThat(api.get(TestApi.as(employee), "/api/me/data")
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .as("that a case is there for a role is told by the case, if it may be")
                .doesNotContain("TASK_CLAIMED");
    }

    @Test
    void by_tasklist() throws Exception {
        long mark = trail.mark();
        tasklist(admin, "claim").andExpect(status().isNoContent());
        tasklist(colleague, "claim").andExpect(status().isConflict());
        tasklist(admin, "unclaim").andExpect(status().isNoContent());

        assertThat(trail.since(mark)).containsExactly(CLAIMED, RELEASED);
    }

    @Test
    void who_completes_what_nobody_had_taken_leaves_one_entry() throws Exception {
        long mark = trail.mark();
        api.submit(admin, plan, Map.of("decision", "APPROVE")).andExpect(status().isNoContent());

        assertThat(trail.since(mark)).containsExactly("TASK_COMPLETED uji-pengambil target-setting");
    }

    private ResultActions tasklist(Authentication who, String action) throws Exception {
        return web.perform(post(TASK + task + "/" + action)
                .with(authentication(who))
                .sessionAttr(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, TOKEN)
                .header(CsrfConstants.CSRF_TOKEN_HEADER_NAME, TOKEN)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"));
    }
}
