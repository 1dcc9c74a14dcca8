package id.kinerja.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.LocalAccounts;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever people do, and whatever goes wrong meanwhile, the log names nobody and repeats nothing of theirs. */
class LogsIT extends IntegrationTest {

    private static final Logger LOG = LoggerFactory.getLogger(LogsIT.class);
    private static final String NAME = "Zulaikha Penanda Log";
    private static final String PASSWORD = "penanda-sandi-5521";
    private static final String WRONG_PASSWORD = "penanda-salah-5522";
    private static final String WRONG_NAME = "penanda-nama-5523";
    private static final String TYPED = "penanda ketikan 5524";
    private static final String KEY = "penanda-kunci-5525";
    private static final String FAILURE = "Penanda gagal 5526";
    private static final String LETTER = "SK/penanda/5527";

    @Autowired
    MockMvc mvc;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    TestOrganization people;

    @Autowired
    Organization organization;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestApi api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate batch;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    ProcessEngine engine;

    @Autowired
    FailuresWithoutWords withoutWords;

    private final List<String> secrets = new ArrayList<>(List.of(
            NAME,
            PASSWORD,
            WRONG_PASSWORD,
            WRONG_NAME,
            TYPED,
            KEY,
            FAILURE,
            LETTER,
            "Dokumen kependudukan",
            "VERY_GOOD",
            "Sangat Baik",
            "ABOVE"));
    private Employee superior;
    private Employee employee;
    private LogEars ears;

    @BeforeEach
    void somebody_whom_nothing_else_is_called() {
        superior = named(people.aHead(), NAME + " Kepala");
        employee = named(people.anEmployeeUnder(superior), NAME + " Pegawai");
        for (Employee one : List.of(superior, employee)) {
            secrets.add(String.valueOf(one.nip()));
        }
        // another context that was started or closed in this virtual machine has set the log up anew
        withoutWords.install();
        ears = LogEars.open();
    }

    @AfterEach
    void nobody_listens_any_more() {
        ears.close();
    }

    @Test
    void what_is_logged_is_heard() {
        LoggerFactory.getLogger("anything").warn("of {}", NAME);
        LoggerFactory.getLogger("anything").warn("of", new Spoken(NAME));
        assertThat(ears.containing(secrets)).hasSize(1);
        assertThat(ears.of("anything")).hasSize(2);
    }

    @Test
    void signing_in_rightly_and_wrongly() throws Exception {
        String name = String.valueOf(employee.nip());
        accounts.create(name, NAME, PASSWORD, Set.of(Role.EMPLOYEE), "test");
        var session = (MockHttpSession) mvc.perform(formLogin().user(name).password(PASSWORD))
                .andReturn()
                .getRequest()
                .getSession();
        mvc.perform(get("/").session(session));
        mvc.perform(post("/logout").session(session).with(csrf()));
        for (int tries = 0; tries < 12; tries++) {
            mvc.perform(formLogin().user(name).password(WRONG_PASSWORD));
        }
        mvc.perform(formLogin().user(WRONG_NAME).password(WRONG_PASSWORD));
        mvc.perform(get("/api/me").with(httpBasic(name, PASSWORD)));
        mvc.perform(get("/api/me").with(httpBasic(WRONG_NAME, WRONG_PASSWORD)));
        mvc.perform(get("/api/me").header("Authorization", "Bearer " + KEY));
        mvc.perform(get("/api/me").header("Authorization", "Basic " + KEY));
        quiet();
    }

    @Test
    void planning_reporting_rating_and_sending_back() throws Exception {
        UUID plan = plans.submitted(employee, 2026);
        String row = TestApi.read(api.get(TestApi.as(employee), "/api/target-plans/" + plan))
                .at("/results/0/id")
                .asText();
        api.submit(TestApi.as(superior), plan, Map.of("decision", "RETURN", "rows", List.of(row), "comment", TYPED))
                .andExpect(status().isNoContent());
        plans.submit(plan, employee);
        api.submit(TestApi.as(superior), plan, Map.of("decision", "APPROVE"));
        String day = "/api/daily-reports/2026-07-15";
        api.send(
                HttpMethod.PUT,
                TestApi.as(employee),
                day + "/activities/" + UUID.randomUUID(),
                Map.of(
                        "indicator",
                        "ADDITIONAL",
                        "description",
                        TYPED,
                        "quantity",
                        1,
                        "unit",
                        "dokumen",
                        "startsAt",
                        "08:00",
                        "endsAt",
                        "09:00",
                        "place",
                        "OFFICE"),
                KEY);
        api.post(TestApi.as(employee), day + "/submission", null);
        UUID evaluation = evaluations.opened(employee, evaluations.quarter(2));
        evaluations.assess(evaluation, TYPED);
        evaluations.complete(evaluation, Map.of());
        api.submit(
                TestApi.as(superior), evaluation, Map.of("decision", "RATE", "comment", TYPED, "resultRating", TYPED));
        api.submit(TestApi.as(superior), evaluation, TestEvaluations.rating(Rating.ABOVE, Rating.ABOVE));
        page(employee, "/evaluations/" + evaluation);
        page(superior, "/target-plans/" + plan);
        quiet();
    }

    @Test
    void standing_in_a_wrong_superior_and_a_roster_with_a_bad_line() throws Exception {
        Employee other = people.aHead();
        mvc.perform(post("/acting")
                .with(authentication(TestApi.as(superior)))
                .with(csrf())
                .param("kind", "PLH")
                .param("standIn", String.valueOf(other.nip()))
                .param("letterNumber", LETTER)
                .param("from", "2026-07-20")
                .param("until", "2026-07-21"));
        mvc.perform(post("/superior")
                .with(authentication(TestApi.as(employee)))
                .with(csrf())
                .param("proposed", String.valueOf(other.nip()))
                .param("reason", TYPED));
        UUID report = jdbc.sql("select id from superior_correction where employee_id = ?")
                .param(employee.id())
                .query(UUID.class)
                .single();
        Authentication admin = TestApi.as(Role.PERSONNEL_ADMIN);
        api.submit(admin, report, Map.of("decision", "REJECT", "comment", TYPED));
        String roster =
                "NIP,NAMA,GELAR DEPAN,GELAR BELAKANG,JENIS PEGAWAI,GOLONGAN,JENIS JABATAN,JABATAN,KODE UNOR,NIP ATASAN,"
                        + "TMT JABATAN,EMAIL,STATUS\n" + employee.nip() + "9," + NAME + ",,,PNS,III/a,Fungsional,"
                        + TYPED
                        + ",UJI,,31-31-2020," + TYPED + ",Aktif\n";
        mvc.perform(multipart("/api/roster-imports")
                .file(new MockMultipartFile(
                        "roster", NAME + ".csv", "text/csv", roster.getBytes(StandardCharsets.UTF_8)))
                .param("effectiveOn", "2026-07-15")
                .param("dryRun", "true")
                .with(authentication(admin)));
        mvc.perform(multipart("/api/roster-imports")
                .file(new MockMultipartFile(
                        "roster", NAME + ".xlsx", "text/csv", TYPED.getBytes(StandardCharsets.UTF_8)))
                .param("effectiveOn", TYPED)
                .with(authentication(admin)));
        quiet();
    }

    @Test
    void what_is_refused() throws Exception {
        UUID plan = plans.submitted(employee, 2026);
        String task = plans.step(plan).taskId();
        Authentication me = TestApi.as(employee);
        page(employee, "/target-plans/" + TYPED);
        page(employee, "/target-plans?year=" + TYPED);
        page(employee, "/daily-reports/" + TYPED);
        page(employee, "/" + TYPED);
        mvc.perform(post("/account/password").with(authentication(me)).param("current", PASSWORD));
        mvc.perform(post("/tasks/" + task)
                .with(authentication(TestApi.as(superior)))
                .with(csrf())
                .param("decision", TYPED)
                .param("comment", TYPED + "\u0000"));
        for (Object body : List.of(
                "{\"decision\": \"" + TYPED,
                "{\"decision\": \"" + TYPED + "\"}",
                "{\"" + TYPED + "\": 1}",
                "[\"" + TYPED + "\"]")) {
            api.post(TestApi.as(superior), "/api/tasks/" + task + "/submission", body);
        }
        api.get(me, "/api/target-plans?whose=" + TYPED.replace(' ', '+') + "&year=" + TYPED.replace(' ', '+'));
        api.get(me, "/api/evaluations?size=" + TYPED.replace(' ', '+'));
        api.put(me, "/api/daily-reports/2026-07-15/activities/" + UUID.randomUUID(), Map.of("quantity", TYPED));
        api.put(me, "/api/target-plans/" + plan + "/approach", Map.of("approach", TYPED));
        String webApp = "/camunda/api/engine/engine/default/task";
        for (String query : List.of("?assignee=" + employee.nip(), "?sortBy=" + TYPED, "/" + TYPED)) {
            mvc.perform(get((webApp + query).replace(' ', '+')).with(authentication(me)));
        }
        quiet();
    }

    @Test
    void what_the_database_refuses() {
        assertThatThrownBy(() -> jdbc.sql("insert into employee (id, nip, kind, name) values (?, ?, 'PNS', ?)")
                        .params(UUID.randomUUID(), employee.nip(), NAME)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .satisfies(failure -> LOG.error("refused", failure));
        assertThatThrownBy(() -> batch.batchUpdate(
                        "insert into employee (id, nip, kind, name) values (?, ?, 'PNS', ?)",
                        List.of(
                                new Object[] {UUID.randomUUID(), employee.nip(), NAME},
                                new Object[] {UUID.randomUUID(), superior.nip(), NAME})))
                .satisfies(failure -> LOG.error("refused", failure));
        assertThatThrownBy(() -> jdbc.sql("insert into employee (id, nip, kind, name) values (?, ?, 'LAIN', ?)")
                        .params(UUID.randomUUID(), null, NAME)
                        .update())
                .satisfies(failure -> LOG.error("refused", failure));
        assertThatThrownBy(() ->
                        jdbc.sql("select cast(? as date)").param(TYPED).query().singleRow())
                .satisfies(failure -> LOG.error("refused", failure));
        assertThat(ears.of(LOG.getName()))
                .as("where it was, and what SQL says of it")
                .allSatisfy(event -> assertThat(event).contains("LogsIT.java").containsPattern("23\\d{3}|22007"));
        quiet();
    }

    @Test
    void what_nobody_expected_in_a_controller() throws Exception {
        var faulty = RequestMappingInfo.paths("/faulty", "/api/faulty").build();
        requestMappingHandlerMapping.registerMapping(
                faulty, new Faulty(), Faulty.class.getDeclaredMethod("fail", HttpServletRequest.class));
        try {
            for (String address : List.of("/faulty", "/api/faulty")) {
                assertThatThrownBy(() ->
                                mvc.perform(get(address).param("id", TYPED).with(authentication(TestApi.as(employee)))))
                        .isInstanceOf(ServletException.class)
                        // as the web server does with what reaches it
                        .satisfies(failure -> LOG.error("Servlet.service() threw exception", failure));
            }
        } finally {
            requestMappingHandlerMapping.unregisterMapping(faulty);
        }
        assertThat(ears.of(LOG.getName())).hasSize(2).allSatisfy(event -> assertThat(event)
                .contains("java.lang.IllegalArgumentException", "LogsIT.java", "UUID.java"));
        quiet();
    }

    @Test
    void a_failing_job_of_the_engine() {
        repository
                .createDeployment()
                .name("failing-job")
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "failing-job.bpmn",
                        Bpmn.createExecutableProcess("failing-job")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("fail")
                                .camundaAsyncBefore()
                                .camundaExpression("#{reportSteps.approve('" + TYPED + "')}")
                                .endEvent()
                                .done())
                .deploy();
        String instance = runtime.startProcessInstanceByKey(
                        "failing-job", UUID.randomUUID().toString())
                .getId();
        try {
            String job = jobs.createJobQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            // as the job executor does
            assertThatThrownBy(() ->
                            ExecuteJobHelper.executeJob(job, configuration().getCommandExecutorTxRequired()))
                    .satisfies(failure -> ExecuteJobHelper.LOGGING_HANDLER.exceptionWhileExecutingJob(job, failure));
            assertThat(String.valueOf(jobs.createJobQuery()
                                    .jobId(job)
                                    .singleResult()
                                    .getExceptionMessage())
                            + jobs.getJobExceptionStacktrace(job))
                    .as("what Cockpit shows of it, to who may read no case")
                    .contains("org.camunda.bpm.engine", "ReportSteps.java")
                    .doesNotContain(TYPED);
        } finally {
            runtime.deleteProcessInstance(instance, "test");
        }
        assertThat(ears.of("org.camunda.bpm.engine.jobexecutor"))
                .singleElement()
                .satisfies(event -> assertThat(event).contains("ENGINE-14006", "ReportSteps.java"));
        quiet();
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Nothing of theirs was logged. */
    private void quiet() {
        assertThat(ears.containing(secrets)).isEmpty();
    }

    private void page(Employee who, String address) throws Exception {
        mvc.perform(get(address.replace(" ", "%20").startsWith("/") ? address : "/" + address)
                .with(authentication(TestApi.as(who))));
    }

    private Employee named(Employee one, String name) {
        for (String table : List.of("employee where id", "employee_version where employee_id")) {
            jdbc.sql("update " + table.replace(" where", " set name = ? where") + " = ?")
                    .params(name, one.id())
                    .update();
        }
        return organization.get(one.id());
    }

    /** A controller that trips over what was typed, as the language's own methods report it. */
    static final class Faulty {

        @ResponseBody
        String fail(HttpServletRequest request) {
            return UUID.fromString(request.getParameter("id")).toString();
        }
    }

    /** A failure that says what it should not. */
    private static final class Spoken extends RuntimeException {

        Spoken(String message) {
            super(message);
        }
    }
}
