package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Officials;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A decision that somebody moves by hand inside the engine, to a colleague who has nothing to do with the case. */
class MovedTaskIT extends IntegrationTest {

    private static final int YEAR = 2026;
    private static final String TASKLIST = "/camunda/api/engine/engine/default/task/";
    private static final Map<String, String> APPROVAL = Map.of("decision", "APPROVE");

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestApi api;

    @Autowired
    MockMvc mvc;

    @Autowired
    TaskService taskService;

    @Autowired
    IdentityService identity;

    @Autowired
    AssigneeDifferences assignees;

    @Autowired
    JdbcClient jdbc;

    private Employee head;
    private Employee employee;
    private Employee colleague;
    private UUID plan;
    private String task = "";

    @BeforeEach
    void a_submitted_plan_whose_decision_is_moved_to_a_colleague() {
        head = people.aHead();
        employee = people.anEmployeeUnder(head);
        colleague = people.anEmployeeUnder(head);
        plan = plans.submitted(employee, YEAR);
        task = plans.step(plan).taskId();
        taskService.setAssignee(task, colleague.userName());
    }

    @AfterEach
    void nobody_is_signed_in() {
        identity.clearAuthentication();
    }

    @Test
    void the_colleague_is_refused_by_the_api() throws Exception {
        api.post(as(colleague), "/api/tasks/" + task + "/submission", APPROVAL)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:wrong-assignee"))
                .andExpect(jsonPath("$.caseId").value(plan.toString()));
        api.get(as(colleague), "/api/tasks/" + task)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.fields").doesNotExist());
        nothingWasWritten();
    }

    @Test
    void the_colleague_is_refused_on_the_page_and_keeps_what_was_typed() throws Exception {
        mvc.perform(post("/tasks/" + task)
                        .with(authentication(as(colleague)))
                        .with(csrf())
                        .param("decision", "RETURN")
                        .param("comment", "Mohon dilengkapi"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Tugas ini bukan untuk Anda")))
                .andExpect(content().string(containsString("Mohon dilengkapi")));
        mvc.perform(get("/tasks/" + task).with(authentication(as(colleague))))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("bukan pegawai yang bersangkutan")));
        nothingWasWritten();
    }

    @Test
    void the_colleague_is_refused_in_the_stock_tasklist() throws Exception {
        mvc.perform(tasklist(post(TASKLIST + task + "/submit-form"), as(colleague))
                        .content("{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}}}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.message").value(containsString("bukan pegawai yang bersangkutan")));
        mvc.perform(tasklist(get(TASKLIST + task + "/form-variables"), as(colleague)))
                .andExpect(status().isNotFound());
        nothingWasWritten();
    }

    @Test
    void the_engine_itself_refuses_the_colleague() {
        identity.setAuthentication(colleague.userName(), List.of("employee"));
        assertThatThrownBy(() -> taskService.complete(task, Map.copyOf(APPROVAL)))
                .satisfies(refused -> assertThat(ExceptionUtils.indexOfType(refused, WrongAssignee.class))
                        .isNotNegative());
        identity.clearAuthentication();
        nothingWasWritten();
    }

    @Test
    void the_colleague_neither_reads_nor_drafts_the_reasons_of_the_decision() throws Exception {
        api.get(as(colleague), "/api/target-plans/" + plan + "/review").andExpect(status().isNotFound());
        taskService.setAssignee(task, head.userName());
        api.get(as(head), "/api/target-plans/" + plan + "/review").andExpect(status().isOk());
    }

    @Test
    void the_employee_does_not_decide_the_own_plan() throws Exception {
        taskService.setAssignee(task, employee.userName());
        api.post(as(employee), "/api/tasks/" + task + "/submission", APPROVAL).andExpect(status().isConflict());
        nothingWasWritten();
    }

    @Test
    void a_task_that_waits_for_a_role_is_done_by_nobody_without_the_role() throws Exception {
        UUID ofTheHead = plans.submitted(head, YEAR);
        String waiting = plans.step(ofTheHead).taskId();
        assertThat(plans.step(ofTheHead).group()).isEqualTo(Officials.PERSONNEL_ADMINS);
        taskService.setAssignee(waiting, colleague.userName());

        api.get(as(colleague), "/api/tasks/" + waiting).andExpect(status().isConflict());
        api.post(as(colleague), "/api/tasks/" + waiting + "/submission", APPROVAL)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:wrong-assignee"));
        api.get(as(colleague), "/api/target-plans/" + ofTheHead + "/review").andExpect(status().isNotFound());
        mvc.perform(tasklist(post(TASKLIST + waiting + "/submit-form"), as(colleague))
                        .content("{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}}}"))
                .andExpect(status().isConflict());
        assertThat(assignees.isWrong("target-setting", ofTheHead, waiting)).isTrue();
        assertThat(plans.step(ofTheHead).taskId()).isEqualTo(waiting);
    }

    @Test
    void the_superior_decides_once_it_is_moved_back() throws Exception {
        taskService.setAssignee(task, head.userName());
        api.post(as(head), "/api/tasks/" + task + "/submission", APPROVAL).andExpect(status().isNoContent());
        assertThat(stands()).isEqualTo("ESTABLISHED");
    }

    @Test
    void a_former_superior_no_longer_decides_what_was_submitted_before() throws Exception {
        taskService.setAssignee(task, head.userName());
        people.setSuperior(employee.id(), people.aHead().id(), LocalDate.of(YEAR, 7, 1));

        mvc.perform(post("/tasks/" + task)
                        .with(authentication(as(head)))
                        .with(csrf())
                        .param("decision", "APPROVE"))
                .andExpect(status().isConflict());
        assertThat(stands()).isEqualTo("SUBMITTED");
    }

    private void nothingWasWritten() {
        assertThat(stands()).isEqualTo("SUBMITTED");
        assertThat(plans.step(plan).taskId()).isEqualTo(task);
        assertThat(plans.step(plan).assignee()).isNotEqualTo(head.userName());
    }

    private String stands() {
        return jdbc.sql("select state from target_plan where id = ?")
                .param(plan)
                .query(String.class)
                .single();
    }

    private static MockHttpServletRequestBuilder tasklist(MockHttpServletRequestBuilder request, Authentication who) {
        return request.with(authentication(who))
                .locale(Locale.forLanguageTag("id"))
                .sessionAttr(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, "token")
                .header(CsrfConstants.CSRF_TOKEN_HEADER_NAME, "token")
                .contentType(MediaType.APPLICATION_JSON);
    }

    private static Authentication as(Employee person) {
        return TestApi.as(person);
    }
}
