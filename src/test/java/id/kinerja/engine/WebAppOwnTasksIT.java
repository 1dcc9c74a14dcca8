package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.IntegrationTest;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** What the stock Tasklist lists: by the engine's rights all tasks, so by the guard's condition one's own alone. */
class WebAppOwnTasksIT extends IntegrationTest {

    private static final SignedIn ANN = FenceIT.person("fenceAnn", Role.EMPLOYEE);
    private static final SignedIn BUDI = FenceIT.person("fenceBudi", Role.EMPLOYEE);
    private static final SignedIn WATCHER = FenceIT.person("fenceWatcher", Role.PROCESS_OWNER);

    @Autowired
    WebAppOwnTasks ownTasks;

    @Autowired
    RepositoryService repository;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Cases cases;

    @Autowired
    ObjectMapper json;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    ActingAppointments appointments;

    private String taskId = "";

    @BeforeEach
    void a_task_of_ann() {
        repository
                .createDeployment()
                .name("fence-test")
                .enableDuplicateFiltering(true)
                .addClasspathResource("fence/fence-test.bpmn")
                .addClasspathResource("forms/fence/fence-test.form")
                .deploy();
        UUID caseId = UUID.randomUUID();
        cases.start("fence-test", caseId);
        taskId = cases.openSteps(caseId).get(0).taskId();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        identity.clearAuthentication();
    }

    @Test
    void one_lists_ones_own_tasks_whatever_else_the_query_asks_for() throws Exception {
        assertThat(listed(ANN, "{}")).contains(taskId);
        assertThat(listed(ANN, "")).contains(taskId);
        assertThat(listed(BUDI, "{}")).doesNotContain(taskId);
        assertThat(listed(BUDI, "{\"assignee\":\"fenceAnn\"}")).isEmpty();
        assertThat(listed(BUDI, "{\"orQueries\":[{\"assignee\":\"fenceAnn\",\"unassigned\":true}]}"))
                .doesNotContain(taskId);
    }

    @Test
    void who_stands_in_lists_the_officials_decisions_beside_the_own_and_the_own_case_is_not_among_them()
            throws Exception {
        Employee official = people.aHead();
        Employee standIn = people.anEmployeeUnder(official);
        String decision = plans.step(plans.submitted(people.anEmployeeUnder(official), 2026))
                .taskId();
        String ownCase = plans.step(plans.submitted(standIn, 2026)).taskId();
        String ownTask = plans.step(plans.submitted(people.anEmployeeUnder(standIn), 2026))
                .taskId();
        LocalDate today = LocalDate.of(2026, 7, 15);
        appointments.grant(
                new ActingRequest(
                        official.id(), standIn.id(), ActingKind.PLH, "800/9", today, today, List.of(), official.id()),
                "test");
        assertThat(listed(TestPlans.signedIn(standIn), "{}")).containsExactlyInAnyOrder(decision, ownTask);
        assertThat(listed(TestPlans.signedIn(official), "{}")).containsExactlyInAnyOrder(decision, ownCase);
    }

    @Test
    void a_roles_task_about_oneself_is_listed_to_the_others_who_have_the_role() throws Exception {
        Employee employee = people.anEmployeeWithoutSuperior();
        Employee report = people.anEmployeeUnder(employee);
        String own = plans.step(plans.submitted(employee, 2026)).taskId();
        String decision = plans.step(plans.submitted(report, 2026)).taskId();
        String other = plans.step(plans.submitted(people.anEmployeeWithoutSuperior(), 2026))
                .taskId();
        SignedIn admin = new SignedIn(
                String.valueOf(employee.userName()),
                employee.id(),
                "Admin",
                Set.of(Role.EMPLOYEE, Role.PERSONNEL_ADMIN),
                false);
        SignedIn colleague = new SignedIn("uji-kolega", null, "Kolega", Set.of(Role.PERSONNEL_ADMIN), false);
        String newest = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}";

        assertThat(listed(admin, newest)).contains(decision, other).doesNotContain(own);
        assertThat(listed(colleague, newest)).contains(own, other).doesNotContain(decision);
        assertThat(listed(admin, "{\"taskIdIn\":[\"" + own + "\"]}")).isEmpty();
    }

    @Test
    void nobody_reads_a_task_that_waits_for_somebody_else_but_who_watches_the_processes() throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        assertThat(ownTasks.narrowed(ANN, "/task/" + taskId, request)).isSameAs(request);
        assertThat(ownTasks.narrowed(WATCHER, "/task/" + taskId, request)).isSameAs(request);
        for (String path : List.of("", "/form", "/deployed-form", "/identity-links")) {
            assertThatThrownBy(() -> ownTasks.narrowed(BUDI, "/task/" + taskId + path, request))
                    .isInstanceOf(NotVisible.class);
        }
    }

    @Test
    void no_query_is_code_at_any_depth() {
        // whether it ran shows: the engine would look for the method
        String code = "\"${reportSteps.noSuchStep()}\"";
        for (String field : List.of("assigneeExpression", "candidateGroupExpression", "dueAfterExpression")) {
            for (String query :
                    List.of("{\"" + field + "\":" + code + "}", "{\"orQueries\":[{\"" + field + "\":" + code + "}]}")) {
                assertThatThrownBy(() -> listed(ANN, query))
                        .as(query)
                        .extracting(ExceptionUtils::getRootCause)
                        .isInstanceOf(BadUserRequestException.class);
            }
        }
    }

    @Test
    void how_many_tasks_others_have_is_not_counted_beside_a_filter() {
        var request = new MockHttpServletRequest("GET", "/");
        request.setParameter("itemCount", "true");
        assertThatThrownBy(() -> ownTasks.narrowed(ANN, "/filter", request)).isInstanceOf(NotVisible.class);
    }

    private List<String> listed(SignedIn person, String query) throws Exception {
        String filter = filters.createFilterQuery()
                .filterName(WebAppRights.FILTER)
                .singleResult()
                .getId();
        var request = new MockHttpServletRequest("POST", "/");
        request.setContent(query.getBytes(StandardCharsets.UTF_8));
        var sent = ownTasks.narrowed(person, "/filter/" + filter + "/list", request);
        var extending = json.readValue(sent.getInputStream(), TaskQueryDto.class);
        extending.setObjectMapper(json);
        identity.setAuthentication(person.userName(), person.groups());
        return filters.list(filter, extending.toQuery(engine)).stream()
                .map(Task.class::cast)
                .map(Task::getId)
                .toList();
    }
}
