package id.kinerja.inbox;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.access.TestSignIn;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class TaskPagesIT extends IntegrationTest {

    private static final String TYPED = "Mohon sebutkan <b>jumlahnya</b>";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    Tasks tasks;

    @Autowired
    RuntimeService runtime;

    @Test
    void the_inbox_names_the_task_and_whose_it_is_and_the_employee_sees_who_is_waited_for() throws Exception {
        Employee head = people.aHead();
        Employee employee = people.anEmployeeUnder(head);
        String task = plans.step(plans.submitted(employee, 2026)).taskId();

        mvc.perform(get("/").with(as(head)))
                .andExpect(content().string(Matchers.containsString("/tasks/" + task)))
                .andExpect(content().string(Matchers.containsString(employee.titledName())));
        mvc.perform(get("/").with(as(employee)))
                .andExpect(content().string(Matchers.not(Matchers.containsString("/tasks/" + task))))
                .andExpect(content().string(Matchers.containsString(head.titledName())));
        mvc.perform(get("/tasks/" + task).with(as(people.anEmployee()))).andExpect(status().isNotFound());
    }

    @Test
    void a_refused_submission_stays_on_the_page_with_what_was_typed() throws Exception {
        Employee head = people.aHead();
        String task =
                plans.step(plans.submitted(people.anEmployeeUnder(head), 2026)).taskId();

        mvc.perform(post("/tasks/" + task).with(as(head)).with(csrf()).param("comment", TYPED))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("decision-error")))
                .andExpect(content().string(Matchers.containsString("Mohon sebutkan &lt;b&gt;jumlahnya&lt;/b&gt;")));
    }

    @Test
    void the_second_of_two_windows_reads_who_was_first_and_what_was_typed() throws Exception {
        Employee head = people.aHead();
        String task =
                plans.step(plans.submitted(people.anEmployeeUnder(head), 2026)).taskId();
        mvc.perform(post("/tasks/" + task).with(as(head)).with(csrf()).param("decision", "APPROVE"))
                .andExpect(redirectedUrl("/"));

        mvc.perform(post("/tasks/" + task)
                        .with(as(head))
                        .with(csrf())
                        .param("decision", "RETURN")
                        .param("comment", TYPED))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString(head.titledName())))
                .andExpect(content().string(Matchers.containsString("Mohon sebutkan &lt;b&gt;jumlahnya&lt;/b&gt;")));
    }

    @Test
    void a_group_task_that_a_colleague_has_taken_says_who_and_keeps_what_was_typed() throws Exception {
        String task = plans.step(plans.submitted(people.anEmployeeWithoutSuperior(), 2026))
                .taskId();
        tasks.claim(task, new SignedIn("pagesAdminOne", null, "One", Set.of(Role.PERSONNEL_ADMIN), false));
        Authentication second = TestSignIn.as("pagesAdminTwo", null, Role.PERSONNEL_ADMIN);

        mvc.perform(post("/tasks/" + task)
                        .with(authentication(second))
                        .with(csrf())
                        .param("decision", "APPROVE")
                        .param("comment", TYPED))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("pagesAdminOne")))
                .andExpect(content().string(Matchers.containsString("sudah diambil")))
                .andExpect(content().string(Matchers.containsString("Mohon sebutkan &lt;b&gt;jumlahnya&lt;/b&gt;")));
    }

    @Test
    void a_suspended_case_says_so_and_keeps_what_was_typed() throws Exception {
        Employee head = people.aHead();
        var plan = plans.submitted(people.anEmployeeUnder(head), 2026);
        String task = plans.step(plan).taskId();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(plan.toString())
                .singleResult();
        runtime.suspendProcessInstanceById(instance.getId());

        mvc.perform(post("/tasks/" + task)
                        .with(as(head))
                        .with(csrf())
                        .param("decision", "APPROVE")
                        .param("comment", TYPED))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("menangguhkan kasus ini")))
                .andExpect(content().string(Matchers.containsString("Mohon sebutkan &lt;b&gt;jumlahnya&lt;/b&gt;")));
        mvc.perform(post("/api/tasks/" + task + "/submission")
                        .with(as(head))
                        .contentType("application/json")
                        .content("{\"decision\": \"APPROVE\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:case-suspended"));

        runtime.activateProcessInstanceById(instance.getId());
        mvc.perform(post("/tasks/" + task).with(as(head)).with(csrf()).param("decision", "APPROVE"))
                .andExpect(redirectedUrl("/"));
    }

    private static RequestPostProcessor as(Employee employee) {
        return authentication(TestSignIn.as(String.valueOf(employee.userName()), employee.id(), Role.EMPLOYEE));
    }
}
