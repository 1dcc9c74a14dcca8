package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.access.TestSignIn;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the stock Tasklist sends, met by the guard in front of the engine. */
class WebAppGuardIT extends IntegrationTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String TASK = ENGINE + "/task/";
    private static final String TOKEN = "token";
    private static final Authentication ADMIN = TestSignIn.as("guardAdmin", null, Role.PERSONNEL_ADMIN);
    private static final Authentication ANN = TestSignIn.as("fenceAnn", null, Role.EMPLOYEE);

    @Autowired
    MockMvc web;

    @Autowired
    RepositoryService repository;

    @Autowired
    Cases cases;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WebAppValues values;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tasks tasks;

    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void startACase() {
        repository
                .createDeployment()
                .name("fence-test")
                .enableDuplicateFiltering(true)
                .addClasspathResource("fence/fence-test.bpmn")
                .addClasspathResource("forms/fence/fence-test.form")
                .deploy();
        cases.start("fence-test", caseId);
    }

    @Test
    void a_task_of_a_role_is_taken_for_oneself_whoever_the_request_names() throws Exception {
        String task = waitingForTheAdmins();
        web.perform(sent(TASK + task + "/claim", ADMIN).content("{\"userId\":\"fenceAnn\"}"))
                .andExpect(status().isNoContent());

        assertThat(step().assignee()).isEqualTo("guardAdmin");
    }

    @Test
    void and_given_back_to_the_role() throws Exception {
        String task = waitingForTheAdmins();
        web.perform(sent(TASK + task + "/claim", ADMIN)).andExpect(status().isNoContent());
        web.perform(sent(TASK + task + "/unclaim", ADMIN)).andExpect(status().isNoContent());

        assertThat(step().assignee()).isNull();
        assertThat(step().group()).isEqualTo(Role.PERSONNEL_ADMIN.group());
    }

    @Test
    void a_task_that_waits_for_one_person_is_not_given_back_to_nobody() throws Exception {
        web.perform(sent(TASK + step().taskId() + "/unclaim", ANN))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message").value("Tugas ini hanya untuk Anda dan tidak dapat dilepaskan."));

        assertThat(step().assignee()).isEqualTo("fenceAnn");
    }

    @Test
    void nobody_takes_what_waits_for_somebody_else() throws Exception {
        web.perform(sent(TASK + step().taskId() + "/claim", ADMIN)).andExpect(status().isNotFound());
        String task = waitingForTheAdmins();
        web.perform(sent(TASK + task + "/claim", ANN)).andExpect(status().isNotFound());

        assertThat(step().assignee()).isNull();
    }

    @Test
    void one_asks_for_ones_own_tasks_and_not_for_those_of_others() throws Exception {
        String list = "/camunda/api/engine/engine/default/task?assignee=";
        web.perform(get(list + "fenceAnn").with(authentication(ANN))).andExpect(status().is(not(403)));
        web.perform(get(list + "guardAdmin").with(authentication(ANN))).andExpect(status().isForbidden());
        web.perform(get(list + "fenceAnn&assignee=guardAdmin").with(authentication(ANN)))
                .andExpect(status().isForbidden());
    }

    @Test
    void without_the_web_apps_token_nothing_is_done() throws Exception {
        String task = waitingForTheAdmins();
        web.perform(post(TASK + task + "/claim").with(authentication(ADMIN))).andExpect(status().isForbidden());

        assertThat(step().assignee()).isNull();
    }

    @Test
    void nor_is_it_with_a_token_that_is_not_the_sessions() throws Exception {
        String task = waitingForTheAdmins();
        for (String token : List.of("", "TOKEN", "token2")) {
            web.perform(post(TASK + task + "/claim")
                            .with(authentication(ADMIN))
                            .sessionAttr(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, TOKEN)
                            .header(CsrfConstants.CSRF_TOKEN_HEADER_NAME, token)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}"))
                    .andExpect(status().isForbidden());
        }

        assertThat(step().assignee()).isNull();
    }

    @Test
    void a_variable_that_the_form_does_not_have_is_refused_and_nothing_is_written() throws Exception {
        String task = step().taskId();
        for (String name : List.of("predicate", "outcome", "assignee", "employee")) {
            web.perform(submitting(
                            task,
                            "{\"variables\":{\"decision\":{\"value\":\"YES\"},\"" + name
                                    + "\":{\"value\":\"VERY_GOOD\"}}}"))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.type").value("Kinerja"))
                    .andExpect(jsonPath("$.message").isNotEmpty());
        }

        assertThat(step().taskId()).isEqualTo(task);
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance())
                        .variableNameIn("predicate", "assignee", "employee")
                        .count())
                .isZero();
    }

    @Test
    void what_is_far_too_large_is_not_read() throws Exception {
        String task = step().taskId();
        web.perform(submitting(task, "{\"variables\":{\"comment\":{\"value\":\"" + "x".repeat(1_000_000) + "\"}}}"))
                .andExpect(status().isPayloadTooLarge());
        web.perform(withToken(
                        post(ENGINE + "/process-instance").content("{\"a\":\"" + "x".repeat(100_000) + "\"}"),
                        TestSignIn.as("guardOwner", null, Role.PROCESS_OWNER)))
                .andExpect(status().isPayloadTooLarge());
        var unannounced = new MockHttpServletRequest();
        unannounced.setContent(new byte[WebAppValues.LARGEST_SUBMISSION + 1]);
        assertThatThrownBy(() -> values.fields(unannounced)).isInstanceOf(TooLarge.class);

        assertThat(step().taskId()).isEqualTo(task);
    }

    @Test
    void an_address_is_read_as_the_engine_will_read_it() throws Exception {
        var owner = TestSignIn.as("guardOwner", null, Role.PROCESS_OWNER);
        web.perform(get(ENGINE + "/process-instance/count").with(authentication(owner)))
                .andExpect(status().is(not(403)));
        web.perform(get(URI.create(ENGINE + "/%75ser")).with(authentication(owner)))
                .andExpect(status().isForbidden());
        web.perform(get(URI.create("/camunda//api/engine/engine/default/user")).with(authentication(ANN)))
                .andExpect(status().isNotFound());
        web.perform(get(URI.create(ENGINE + "/%74ask/" + step().taskId())).with(authentication(ADMIN)))
                .andExpect(status().isNotFound());
    }

    @Test
    void who_watches_chooses_no_cases_by_what_was_decided() throws Exception {
        var owner = TestSignIn.as("guardOwner", null, Role.PROCESS_OWNER);
        for (String query : List.of(
                "/history/process-instance/count?variables=outcome_eq_reject",
                "/task/count?processVariables=outcome_eq_reject",
                "/process-instance/count?VARIABLES=outcome_eq_reject",
                "/history/process-instance/count?executedActivityIdIn=reportRejected",
                "/history/process-instance?executedActivityAfter=2026-07-01T00:00:00.000%2B0700",
                "/task?sortBy=processVariable&sortOrder=asc")) {
            web.perform(get(ENGINE + query).with(authentication(owner))).andExpect(status().isForbidden());
        }
        for (String query : List.of(
                "{\"variables\":[{\"name\":\"outcome\",\"operator\":\"eq\",\"value\":\"return\"}]}",
                "{\"orQueries\":[{\"processVariables\":[{\"name\":\"outcome\",\"operator\":\"eq\",\"value\":\"return\"}]}]}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\"}]}")) {
            web.perform(withToken(post(ENGINE + "/process-instance").content(query), owner))
                    .andExpect(status().isForbidden());
        }
        web.perform(withToken(
                        post(ENGINE + "/process-instance/count").content("{\"variables\":[],\"active\":true}"), owner))
                .andExpect(status().is(not(403)));
    }

    @Test
    void a_query_that_is_none_is_an_answer_and_no_failure() throws Exception {
        for (String query : List.of("{\"orQueries\":{}}", "{\"orQueries\":\"x\"}", "null", "[]", "7", "{")) {
            web.perform(withToken(
                            post(ENGINE + "/filter/" + UUID.randomUUID() + "/list")
                                    .content(query),
                            ANN))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void nobody_is_told_how_many_tasks_everybody_has() throws Exception {
        for (String counting : List.of("itemCount=true", "itemCount=TRUE", "itemCount=false&itemCount=tRue")) {
            web.perform(get(ENGINE + "/filter?" + counting).with(authentication(ANN)))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.type").value("Kinerja"));
        }
    }

    @Test
    void the_web_apps_own_login_tells_nobody_whether_a_password_is_right() throws Exception {
        web.perform(withToken(post("/camunda/api/admin/auth/user/default/login/tasklist"), ANN)
                        .param("username", "guardAdmin")
                        .param("password", "x"))
                .andExpect(status().isForbidden());
    }

    @Test
    void only_an_operator_has_a_job_tried_again_and_that_is_recorded() throws Exception {
        String job = management.createJobQuery().listPage(0, 1).get(0).getId();
        String address = ENGINE + "/job/" + job + "/retries";
        web.perform(retrying(address, TestSignIn.as("guardOwner", null, Role.PROCESS_OWNER), "{\"retries\":2}"))
                .andExpect(status().isNotFound());
        var operator = TestSignIn.as("guardOperator", null, Role.OPERATOR);
        web.perform(retrying(address, operator, "{\"retries\":0}")).andExpect(status().isBadRequest());
        web.perform(put(address).with(authentication(operator)).content("{\"retries\":2}"))
                .andExpect(status().isForbidden());
        web.perform(retrying(address, operator, "{\"retries\":2}")).andExpect(status().isNoContent());

        assertThat(jdbc.sql("select actor || ' ' || (after ->> 'retries') from audit_entry where object_id = ?")
                        .param(job)
                        .query(String.class)
                        .list())
                .containsExactly("guardOperator 2");
        management.setJobRetries(job, 3);
    }

    @Test
    void the_web_apps_sign_out_ends_the_session_for_our_pages_too() throws Exception {
        var session = new MockHttpSession();
        web.perform(get("/").session(session).with(authentication(ADMIN))).andExpect(status().isOk());
        web.perform(post("/camunda/api/admin/auth/user/default/logout").session(session))
                .andExpect(status().isNoContent());

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_page_of_another_host_of_the_same_site_signs_nobody_out() throws Exception {
        var session = new MockHttpSession();
        web.perform(get("/").session(session).with(authentication(ADMIN))).andExpect(status().isOk());
        web.perform(post("/camunda/api/admin/auth/user/default/logout")
                        .session(session)
                        .header("Sec-Fetch-Site", "same-site"))
                .andExpect(status().isForbidden());

        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void of_what_the_web_apps_ask_beside_the_engine_only_who_is_signed_in_is_answered() throws Exception {
        String admin = "/camunda/api/admin/";
        var operator = TestSignIn.as("guardOperator", null, Role.OPERATOR, Role.PROCESS_OWNER);
        for (Authentication person : List.of(ANN, ADMIN, operator)) {
            web.perform(get(admin + "auth/user/default").with(authentication(person)))
                    .andExpect(status().is(not(403)));
            for (String address : List.of(
                    "plugin/adminPlugins/default/metrics/aggregated",
                    "plugin/adminPlugins/static/app/plugin.js",
                    "auth/user/other",
                    "auth/user/default/guardAdmin",
                    "setup/default/user/create",
                    "",
                    "../tasklist/plugin/x/default/y",
                    "../welcome/plugin/x/default/y",
                    "../unknown")) {
                URI asked = URI.create(admin).resolve(address);
                web.perform(get(asked).with(authentication(person))).andExpect(status().isForbidden());
                web.perform(withToken(post(asked), person)).andExpect(status().isForbidden());
            }
            web.perform(withToken(post(admin + "auth/user/default"), person)).andExpect(status().isForbidden());
        }
    }

    private static MockHttpServletRequestBuilder sent(String path, Authentication person) {
        return withToken(post(path), person).content("{}");
    }

    private static MockHttpServletRequestBuilder retrying(String path, Authentication person, String body) {
        return withToken(put(path), person).content(body);
    }

    private static MockHttpServletRequestBuilder withToken(
            MockHttpServletRequestBuilder request, Authentication person) {
        return request.with(authentication(person))
                .locale(Locale.forLanguageTag("id"))
                .sessionAttr(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, TOKEN)
                .header(CsrfConstants.CSRF_TOKEN_HEADER_NAME, TOKEN)
                .contentType(MediaType.APPLICATION_JSON);
    }

    private static MockHttpServletRequestBuilder submitting(String task, String body) {
        return withToken(post(TASK + task + "/submit-form"), ANN).content(body);
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .singleResult()
                .getId();
    }

    private String waitingForTheAdmins() {
        tasks.complete(
                step().taskId(),
                new SignedIn("fenceAnn", null, "Ann", Set.of(Role.EMPLOYEE), false),
                Map.of("decision", "YES"));
        return step().taskId();
    }

    private OpenStep step() {
        return cases.openSteps(caseId).get(0);
    }
}
