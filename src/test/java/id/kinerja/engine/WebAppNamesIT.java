package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Matter;
import id.kinerja.access.Relation;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.access.TestRights;
import id.kinerja.access.TestSignIn;
import id.kinerja.audit.TestTrail;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Who watches the processes is answered by the engine itself, and learns where cases stand but not for whom they wait. */
class WebAppNamesIT extends IntegrationTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String HAL = "application/hal+json";
    private static final Authentication OWNER = TestSignIn.as("namesOwner", null, Role.PROCESS_OWNER);
    private static final Authentication OPERATOR = TestSignIn.as("namesOperator", null, Role.OPERATOR);
    /** The task's holder watches the processes as well. */
    private static final Authentication ANN = TestSignIn.as("fenceAnn", null, Role.EMPLOYEE, Role.PROCESS_OWNER);

    @Autowired
    WebApplicationContext application;

    @Autowired
    RepositoryService repository;

    @Autowired
    Cases cases;

    @Autowired
    TestTrail trail;

    @Autowired
    TestRights rights;

    @Autowired
    WaitedForTrail told;

    private final ObjectMapper json = new ObjectMapper();
    private final UUID caseId = UUID.randomUUID();
    private TestWebApps webApps;
    private String taskId = "";

    @BeforeEach
    void a_task_of_ann() throws Exception {
        webApps = new TestWebApps(application);
        repository
                .createDeployment()
                .name("fence-test")
                .enableDuplicateFiltering(true)
                .addClasspathResource("fence/fence-test.bpmn")
                .addClasspathResource("forms/fence/fence-test.form")
                .deploy();
        cases.start("fence-test", caseId);
        taskId = cases.openSteps(caseId).get(0).taskId();
    }

    @AfterEach
    void stop() {
        webApps.close();
    }

    @Test
    void a_process_owner_sees_that_a_task_waits_and_not_for_whom() throws Exception {
        for (String list : List.of(list(), "/task/" + taskId, "/task/" + taskId + "/identity-links")) {
            String answer = answered(get(ENGINE + list), OWNER);
            assertThat(answer).as(list).doesNotContain("fenceAnn");
            assertThat(json.readTree(answer).isEmpty()).as(list).isFalse();
        }
        JsonNode task = json.readTree(answered(get(ENGINE + list()), OWNER)).get(0);
        assertThat(task.get("id").asText()).isEqualTo(taskId);
        assertThat(task.has("assignee"))
                .as("Cockpit reads the field, which is empty")
                .isTrue();
        assertThat(answered(get(ENGINE + list()).accept(HAL), OWNER))
                .as("with links")
                .contains(taskId)
                .doesNotContain("fenceAnn");
        assertThat(answered(post(ENGINE + "/task").content("{\"taskDefinitionKey\":\"answer\"}"), OWNER))
                .doesNotContain("fenceAnn");
    }

    @Test
    void the_groups_of_an_account_are_told_to_nobody_else() throws Exception {
        String groups = ENGINE + "/identity/groups";
        for (Authentication person : List.of(OWNER, OPERATOR, ANN)) {
            String own = groups + "?userId=" + person.getName();
            assertThat(status(get(own), person)).isEqualTo(200);
            for (String others : List.of("", "?userId=namesOther", "?userId=namesOther&userId=" + person.getName())) {
                assertThat(status(get(groups + others), person)).as(others).isIn(403, 404);
            }
        }
    }

    @Test
    void nor_finds_cases_by_people() throws Exception {
        for (String query : List.of(
                "/task?assignee=fenceAnn",
                "/task/count?assigneeLike=fence%25",
                "/task/count?ASSIGNEE=fenceAnn",
                "/task?involvedUser=fenceAnn",
                "/task?sortBy=assignee&sortOrder=asc",
                "/history/process-instance?startedBy=fenceAnn")) {
            assertThat(status(get(ENGINE + query), OWNER)).as(query).isEqualTo(403);
        }
        for (String query : List.of(
                "{\"assignee\":\"fenceAnn\"}",
                "{\"orQueries\":[{\"assigneeIn\":[\"fenceAnn\"]}]}",
                "{\"sorting\":[{\"sortBy\":\"assignee\",\"sortOrder\":\"asc\"}]}")) {
            assertThat(status(post(ENGINE + "/task").content(query), OWNER))
                    .as(query)
                    .isEqualTo(403);
        }
        assertThat(status(get(ENGINE + "/task/count?assigned=true&withCandidateUsers=false"), OWNER))
                .isEqualTo(200);
    }

    @Test
    void nothing_is_asked_by_a_body_that_the_engine_reads_otherwise_than_we_do() throws Exception {
        long mark = trail.mark();
        for (Authentication reader : List.of(OWNER, OPERATOR)) {
            for (String query : List.of(
                    "{\"x\":1,\"x\":1,\"assignee\":\"fenceAnn\"}",
                    "{\"assignee\":\"nobody\",\"assignee\":\"fenceAnn\"}",
                    "{\"x\":1,\"x\":1,\"processVariables\":[]}",
                    "{\"assignee\":")) {
                for (String list : List.of("/task", "/task/count", "/process-instance/count")) {
                    assertThat(status(post(ENGINE + list).content(query), reader))
                            .as(list + query)
                            .isEqualTo(400);
                }
            }
        }
        assertThat(trail.valuesSince(mark, "action")).isEmpty();
        assertThat(answered(post(ENGINE + "/task/count").content("{\"taskDefinitionKey\":\"answer\"}"), OWNER))
                .contains("count");
    }

    @Test
    void who_runs_the_installation_is_told_for_whom_the_engine_waits() throws Exception {
        assertThat(answered(get(ENGINE + list()), OPERATOR)).contains("fenceAnn");
        assertThat(answered(get(ENGINE + "/task/" + taskId), OPERATOR)).contains("fenceAnn");
        assertThat(status(get(ENGINE + "/task/count?assignee=fenceAnn"), OPERATOR))
                .isEqualTo(200);
    }

    @Test
    void each_list_or_instance_of_which_they_are_told_is_an_entry_of_the_trail_and_no_row() throws Exception {
        String instance = instance();
        long mark = trail.mark();
        for (int twice = 0; twice < 2; twice++) {
            answered(get(ENGINE + "/task?processInstanceId=" + instance), OPERATOR);
            answered(get(ENGINE + "/task/" + taskId), OPERATOR);
            answered(get(ENGINE + "/task/" + taskId + "/identity-links"), OPERATOR);
            answered(get(ENGINE + "/task/count?assignee=fenceAnn"), OPERATOR);
            answered(get(ENGINE + "/task/count"), OPERATOR);
            answered(get(ENGINE + "/task?processInstanceId=" + instance), OWNER);
        }
        assertThat(trail.valuesSince(mark, "concat(action, ' ', actor, ' ', object_type, ' ', object_id, ' ', after)"))
                .containsExactly(
                        "WAITED_FOR_READ namesOperator process-instance " + instance
                                + " {\"accounts\":[\"fenceAnn\"],\"count\":1}",
                        "WAITED_FOR_READ namesOperator task " + taskId + " {\"accounts\":[\"fenceAnn\"],\"count\":1}",
                        "WAITED_FOR_READ namesOperator cockpit /task/count"
                                + " {\"accounts\":[\"assignee=fenceAnn\"],\"count\":0}");
    }

    @Test
    void all_of_a_long_list_are_recorded_and_somebody_new_among_them_again() {
        SignedIn reader = (SignedIn) OPERATOR.getPrincipal();
        Set<String> names = new TreeSet<>();
        IntStream.range(0, 250).forEach(number -> names.add("names" + caseId + number));
        var request = new MockHttpServletRequest();
        String list = "/task/" + caseId;
        long mark = trail.mark();
        told.record(reader, list, request, Set.of(), names);
        told.record(reader, list, request, Set.of(), names);
        assertThat(trail.valuesSince(mark, "json_array_length(after -> 'accounts')::text"))
                .containsExactly("100", "100", "50");
        names.add("namesZ");
        told.record(reader, list, request, Set.of(), names);
        assertThat(trail.valuesSince(mark, "json_array_length(after -> 'accounts')::text"))
                .containsExactly("100", "100", "50", "100", "100", "51");
    }

    @Test
    void by_whom_they_ask_is_recorded_whatever_stands_before_it() throws Exception {
        String filler = "x".repeat(400);
        String blanks = " ".repeat(400);
        long mark = trail.mark();
        for (String name : List.of("fenceAnn", "fenceBob")) {
            String query = "{\"name\":\"" + filler + caseId + "\"," + blanks + "\"orQueries\":[{\"assigneeIn\":[\""
                    + name + caseId + "\",\"fenceEve\"]}],\"ownerLike\":\"" + "%".repeat(400) + name + "\"}";
            answered(post(ENGINE + "/task/count").content(query), OPERATOR);
            answered(post(ENGINE + "/task/count").content(query), OPERATOR);
        }
        assertThat(trail.valuesSince(mark, "after ->> 'accounts'"))
                .containsExactly(
                        "[\"assigneeIn=fenceAnn" + caseId + "\",\"assigneeIn=fenceEve\",\"ownerLike=%fenceAnn\"]",
                        "[\"assigneeIn=fenceBob" + caseId + "\",\"assigneeIn=fenceEve\",\"ownerLike=%fenceBob\"]");
    }

    private String instance() throws Exception {
        return json.readTree(answered(get(ENGINE + list()), OWNER))
                .get(0)
                .get("processInstanceId")
                .asText();
    }

    @Test
    void who_is_told_is_a_row_of_the_table() throws Exception {
        rights.without(Matter.WAITED_FOR, relation -> relation == Relation.OPERATOR, () -> {
            assertThat(answered(get(ENGINE + list()), OPERATOR)).doesNotContain("fenceAnn");
            assertThat(status(get(ENGINE + "/task/count?assignee=fenceAnn"), OPERATOR))
                    .isEqualTo(403);
        });
        rights.without(Matter.COCKPIT, relation -> relation == Relation.PROCESS_OWNER, () -> {
            assertThat(status(get(ENGINE + list()), OWNER)).isEqualTo(403);
            assertThat(status(get(ENGINE + "/task/" + taskId), OWNER)).isEqualTo(404);
        });
    }

    @Test
    void and_everybody_sees_themselves() throws Exception {
        for (String list : List.of(list(), "/task?assignee=fenceAnn", "/task/" + taskId)) {
            assertThat(answered(get(ENGINE + list), ANN)).as(list).contains("fenceAnn");
        }
    }

    @Test
    void who_watches_completes_a_task_of_their_own_like_everybody() throws Exception {
        var form = post(ENGINE + "/task/" + taskId + "/submit-form")
                .content("{\"variables\":{\"decision\":{\"value\":\"YES\"}}}");
        assertThat(status(form, ANN)).isEqualTo(204);
    }

    private String list() {
        return "/task?processInstanceBusinessKey=" + caseId;
    }

    private String answered(MockHttpServletRequestBuilder request, Authentication person) throws Exception {
        var answer = sent(request, person);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private int status(MockHttpServletRequestBuilder request, Authentication person) throws Exception {
        return sent(request, person).getStatus();
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request, Authentication person)
            throws Exception {
        return webApps.mvc()
                .perform(request.with(authentication(person))
                        .sessionAttr(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, "token")
                        .header(CsrfConstants.CSRF_TOKEN_HEADER_NAME, "token")
                        .contentType(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse();
    }
}
