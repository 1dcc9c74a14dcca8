package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import id.kinerja.access.TestExaminations;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.cycle.ExclusionKind;
import id.kinerja.cycle.Exclusions;
import id.kinerja.cycle.LeftOut;
import id.kinerja.cycle.Opening;
import id.kinerja.cycle.Openings;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import id.kinerja.cycle.YearResults;
import id.kinerja.engine.Cases;
import id.kinerja.engine.DueJobs;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who is on long leave, studies, is suspended, retires or dies is not evaluated, and every count says so. */
class ExclusionIT extends IntegrationTest {

    private static final int PAST = 2017;
    private static final Authentication ADMIN = TestSignIn.as("kepegawaian", null, Role.PERSONNEL_ADMIN);

    @Autowired
    MockMvc web;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Evaluations ofPeople;

    @Autowired
    EvaluationHistory history;

    @Autowired
    Openings openings;

    @Autowired
    Exclusions exclusions;

    @Autowired
    LeftOut leftOut;

    @Autowired
    YearResults results;

    @Autowired
    Periods periods;

    @Autowired
    Identities identities;

    @Autowired
    Cases cases;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient jdbc;

    private Employee head;
    private Employee employee;

    @BeforeEach
    void an_employee_and_a_superior() {
        head = people.aHead();
        employee = people.anEmployeeUnder(head);
    }

    @AfterEach
    void nobody_stays_excluded() {
        jdbc.sql("delete from exclusion where employee_id = ?")
                .param(employee.id())
                .update();
    }

    @Test
    void who_studies_for_a_whole_quarter_is_left_out_with_the_reason_and_comes_back_when_that_is_withdrawn()
            throws Exception {
        aPastYear();
        Period quarter = periods.quarterOf(LocalDate.of(PAST, 5, 1)).orElseThrow();
        plans.established(employee, PAST);
        UUID id = recorded(ExclusionKind.STUDY, PAST + "-04-01", PAST + "-06-30");

        assertThat(opened(quarter).excluded()).isEqualTo(1);

        assertThat(ofPeople.of(employee.id(), quarter.id())).isEmpty();
        web.perform(get("/admin/periods/{id}", quarter.id()).with(authentication(ADMIN)))
                .andExpect(content().string(containsString(employee.titledName())))
                .andExpect(content().string(containsString("Tugas belajar")))
                .andExpect(content().string(containsString("1 pegawai dilewati karena dikecualikan")));
        api.get(ADMIN, "/api/periods/" + quarter.id() + "/exclusions")
                .andExpect(jsonPath("$.items[?(@.employee.id == '" + employee.id() + "')].exclusion.kind")
                        .value("STUDY"));

        withdraw(id);
        assertThat(opened(quarter).excluded()).isZero();
        assertThat(ofPeople.of(employee.id(), quarter.id())).isPresent();
    }

    private void aPastYear() {
        if (periods.annualOf(PAST).isEmpty()) {
            evaluations.yearFromBefore(PAST, 2);
        }
    }

    private Opening opened(Period period) {
        List<Opening> runs = new ArrayList<>();
        jobs.withoutExecutor(() -> {
            runs.add(openings.open(period.id(), "test"));
            jobs.run();
        });
        return runs.get(0);
    }

    @Test
    void a_running_evaluation_ends_and_begins_again_when_the_exclusion_was_wrong() throws Exception {
        UUID id = evaluations.submitted(employee);
        UUID exclusion = recorded(ExclusionKind.SUSPENSION, "2026-04-01", null);

        assertThat(cases.openSteps(id)).isEmpty();
        assertThat(ofPeople.get(id).rateable()).isFalse();
        web.perform(get("/evaluations/{id}", id).with(authentication(TestApi.as(employee))))
                .andExpect(content().string(containsString("Dikecualikan")))
                .andExpect(content().string(containsString("Diberhentikan sementara, sejak")));
        web.perform(get("/evaluations").with(authentication(TestApi.as(head))))
                .andExpect(content().string(containsString("Dikecualikan")));
        api.get(TestApi.as(employee), "/api/evaluations/" + id)
                .andExpect(jsonPath("$.endedBy").value("SUSPENSION"));

        withdraw(exclusion);

        assertThat(evaluations.step(id).step()).isEqualTo("selfAssess");
        assertThat(ofPeople.get(id).assessable()).isTrue();
        evaluations.complete(id, Map.of());
        evaluations.complete(id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        assertThat(ofPeople.get(id).handedOverAt()).isNotNull();
        assertThat(history.of(id))
                .extracting(EvaluationEvent::kind)
                .containsSubsequence(EventKind.SUBMITTED, EventKind.EXCLUDED, EventKind.REINSTATED, EventKind.RATED);
    }

    @Test
    void an_exclusion_that_is_withdrawn_after_the_window_leaves_somebody_missing_with_that_reason() throws Exception {
        aPastYear();
        Period annual = periods.annualOf(PAST).orElseThrow();
        plans.established(employee, PAST);
        opened(annual);
        UUID exclusion = recorded(ExclusionKind.STUDY, PAST + "-01-01", PAST + "-12-31");
        assertThat(results.without(annual, 100))
                .extracting(YearResults.Without::name, YearResults.Without::reason)
                .contains(tuple(employee.titledName(), YearResults.Reason.EXCLUDED));
        jdbc.sql("update period set opened_at = now(), opened_by = 'uji', closes_on = ? where id = ?")
                .params(LocalDate.of(PAST, 12, 31), annual.id())
                .update();
        int missing = results.standing(annual).missing();

        withdraw(exclusion);

        assertThat(results.without(annual, 100))
                .extracting(YearResults.Without::name, YearResults.Without::reason)
                .contains(tuple(employee.titledName(), YearResults.Reason.WITHDRAWN));
        assertThat(results.standing(annual).withdrawn()).isPositive();
        assertThat(results.standing(annual).missing()).isEqualTo(missing + 1);
    }

    @Test
    void a_disciplinary_measure_ends_nothing_and_stands_beside_leave() throws Exception {
        UUID evaluation = evaluations.opened(employee);
        recorded(ExclusionKind.DISCIPLINE_MODERATE, "2026-01-01", null);
        UUID leave = recorded(ExclusionKind.LONG_LEAVE, "2026-08-03", "2026-08-07");
        assertThat(evaluations.step(evaluation).step()).isEqualTo("selfAssess");
        assertThat(exclusions.isDisciplined(employee.id())).isTrue();
        assertThat(exclusions.today(List.of(employee.id()))).isEmpty();
        withdraw(leave);
    }

    @Test
    void leave_for_a_part_of_a_quarter_ends_nothing_and_is_shown_to_the_rater() throws Exception {
        UUID id = evaluations.submitted(employee);
        recorded(ExclusionKind.LONG_LEAVE, "2026-04-02", "2026-06-30");

        assertThat(evaluations.step(id).step()).isEqualTo("rate");
        web.perform(get("/evaluations/{id}/rating", id).with(authentication(TestApi.as(head))))
                .andExpect(content().string(containsString("Cuti panjang")));
    }

    @Test
    void a_death_ends_whatever_runs_and_leaves_what_was_handed_over() throws Exception {
        UUID running = evaluations.opened(employee);
        UUID known = evaluations.opened(employee, evaluations.quarter(1));
        evaluations.assess(known, "290 dokumen terbit");
        evaluations.complete(known, Map.of());
        evaluations.complete(known, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));

        recorded(ExclusionKind.DEATH, "2026-07-14", null);

        assertThat(cases.openSteps(running)).isEmpty();
        assertThat(ofPeople.get(running).progress().endedBy()).isEqualTo(EndReason.DEATH);
        assertThat(evaluations.step(known).step())
                .as("a result that was handed over stays, and counts as received by time")
                .isEqualTo("acknowledge");
    }

    @Test
    void who_retires_is_listed_where_that_left_a_period_out_and_not_where_the_result_was_handed_over()
            throws Exception {
        UUID running = evaluations.opened(employee);
        Period first = evaluations.quarter(1);
        UUID known = evaluations.opened(employee, first);
        evaluations.assess(known, "290 dokumen terbit");
        evaluations.complete(known, Map.of());
        evaluations.complete(known, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        aPastYear();
        Period longAgo = periods.quarterOf(LocalDate.of(PAST, 8, 1)).orElseThrow();

        recorded(ExclusionKind.RETIREMENT, "2026-07-14", null);

        assertThat(exclusions.from(first, List.of(employee.id())))
                .as("no opening opens it anew")
                .containsKey(employee.id());
        assertThat(leftOut.of(first, List.of(employee.id()))).isEmpty();
        assertThat(leftOut.of(periods.get(ofPeople.get(running).periodId()), null))
                .containsKey(employee.id());
        assertThat(leftOut.of(longAgo, List.of(employee.id()))).isEmpty();
        for (UUID period : List.of(first.id(), longAgo.id())) {
            web.perform(get("/admin/periods/{id}", period).with(authentication(ADMIN)))
                    .andExpect(content().string(not(containsString(employee.titledName()))));
        }
        plans.established(employee, PAST);
        assertThat(leftOut.of(longAgo, List.of(employee.id())))
                .as("recorded before it was opened: it is not opened because of that")
                .containsKey(employee.id());
        jdbc.sql("update period set opened_at = now(), opened_by = 'uji', closes_on = ends_on where id = ?")
                .param(longAgo.id())
                .update();
        try {
            assertThat(leftOut.of(periods.get(longAgo.id()), List.of(employee.id())))
                    .as("recorded after it was closed: that did not keep it from being opened")
                    .isEmpty();
        } finally {
            jdbc.sql("update period set opened_at = null, opened_by = null, closes_on = null where id = ?")
                    .param(longAgo.id())
                    .update();
        }
    }

    @Test
    void a_retirement_ends_plans_and_reports_that_wait_and_plans_begin_again_when_it_was_wrong() throws Exception {
        UUID plan = plans.submitted(employee, PAST);
        UUID report = UUID.randomUUID();
        jdbc.sql("insert into daily_report (id, version, employee_id, day, status, round, submitted_at, changed_at)"
                        + " values (?, 0, ?, date '2026-07-13', 'SUBMITTED', 1, now(), now())")
                .params(report, employee.id())
                .update();
        cases.start("daily-report", report);
        assertThat(cases.openSteps(List.of(plan, report))).hasSize(2);

        UUID retired = recorded(ExclusionKind.RETIREMENT, "2026-07-14", null);

        assertThat(cases.openSteps(List.of(plan, report))).isEmpty();
        assertThat(state("target_plan", "state", plan)).isEqualTo("EXCLUDED");
        assertThat(state("daily_report", "status", report)).isEqualTo("DRAFT");
        assertThat(jdbc.sql("select person || ': ' || reason from report_event where report_id = ?")
                        .param(report)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .endsWith(": 800/12-D'Angelo");
        web.perform(get("/target-plans/{id}", plan).with(authentication(TestApi.as(employee))))
                .andExpect(content().string(containsString("Diakhiri (pensiun")));

        withdraw(retired);

        assertThat(cases.openSteps(plan)).singleElement().satisfies(step -> assertThat(step.step())
                .isEqualTo("draftPlan"));
        assertThat(state("target_plan", "state", plan)).isEqualTo("DRAFT");
    }

    @Test
    void who_studies_for_a_whole_year_plans_nothing_of_it_until_the_return_is_recorded() throws Exception {
        UUID plan = plans.submitted(employee, PAST);
        UUID study = recorded(ExclusionKind.STUDY, PAST + "-01-01", null);

        assertThat(cases.openSteps(plan)).isEmpty();
        assertThat(state("target_plan", "state", plan)).isEqualTo("EXCLUDED");
        web.perform(get("/target-plans/{id}", plan).with(authentication(TestApi.as(employee))))
                .andExpect(content().string(containsString("dikecualikan sepanjang tahun")));

        api.post(ADMIN, "/api/exclusions/" + study + "/end", Map.of("endsOn", PAST + "-08-31"))
                .andExpect(status().isOk());
        assertThat(cases.openSteps(plan)).singleElement().satisfies(step -> assertThat(step.step())
                .isEqualTo("draftPlan"));
        assertThat(state("target_plan", "state", plan)).isEqualTo("DRAFT");
    }

    private String state(String table, String column, UUID id) {
        return jdbc.sql("select " + column + " from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void wrong_input_is_refused_at_its_field_and_changes_nothing() throws Exception {
        UUID id = evaluations.opened(employee);
        refused(with("startsOn", "2026-07-16", "kind", "RETIREMENT"), "startsOn", "pada atau sesudah harinya");
        refused(with("endsOn", "2026-03-31"), "endsOn", "mendahului");
        refused(with("documentNumber", " "), "documentNumber", "nomor surat");
        refused(with("documentDate", "2026-07-16"), "documentDate", "belum tiba");
        refused(with("kind", null), "kind", "sebabnya");
        refused(with("employee", UUID.randomUUID().toString()), "employee", "");
        refused(with("startsOn", "0001-01-01"), "startsOn", "");
        assertThat(evaluations.step(id).step()).isEqualTo("selfAssess");

        recorded(ExclusionKind.STUDY, "2026-04-01", null);
        refused(with("startsOn", "2027-01-01"), "startsOn", "sudah mempunyai");
        web.perform(post("/admin/exclusions")
                        .with(authentication(ADMIN))
                        .with(csrf())
                        .param("person", String.valueOf(employee.nip()))
                        .param("kind", "STUDY")
                        .param("startsOn", "2026-05-01")
                        .param("documentNumber", "800/\u003cb\u003e7")
                        .param("documentDate", "2026-01-02"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("sudah mempunyai")))
                .andExpect(content().string(containsString("800/&lt;b&gt;7")));
    }

    @Test
    void nobody_but_a_personnel_admin_records_and_none_the_own() throws Exception {
        Authentication own =
                TestSignIn.as(String.valueOf(employee.userName()), employee.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);

        api.post(own, "/api/exclusions", with()).andExpect(status().isNotFound());
        api.post(TestApi.as(head), "/api/exclusions", with()).andExpect(status().isNotFound());
        UUID id = recorded(ExclusionKind.STUDY, "2031-01-01", "2031-02-01");
        api.get(TestApi.as(employee), "/api/exclusions/" + id).andExpect(status().isOk());
        api.get(TestApi.as(head), "/api/exclusions/" + id).andExpect(status().isNotFound());
        api.get(TestApi.as(employee), "/api/me/data").andExpect(content().string(containsString("800/12-D'Angelo")));
    }

    @Test
    void nor_does_an_account_that_is_nobodys_record_one_of_a_personnel_admin_or_change_it() throws Exception {
        UUID id = recorded(ExclusionKind.STUDY, "2031-01-01", "2031-02-01");
        String account = String.valueOf(employee.userName());
        identities.create(account, "Admin", "gunung-biru-7788", false, Set.of(Role.EMPLOYEE, Role.PERSONNEL_ADMIN));
        try {
            api.post(ADMIN, "/api/exclusions", with("startsOn", "2032-01-01")).andExpect(status().isNotFound());
            api.post(ADMIN, "/api/exclusions/" + id + "/end", Map.of("endsOn", "2031-03-01"))
                    .andExpect(status().isNotFound());
            api.post(ADMIN, "/api/exclusions/" + id + "/withdrawal", Map.of("reason", "Salah"))
                    .andExpect(status().isNotFound());
            web.perform(get("/exclusions/{id}", id).with(authentication(ADMIN)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("/withdrawal"))));
            web.perform(post("/admin/exclusions")
                            .with(authentication(ADMIN))
                            .with(csrf())
                            .param("person", String.valueOf(employee.nip()))
                            .param("kind", "STUDY")
                            .param("startsOn", "2032-05-01")
                            .param("documentNumber", "800/9")
                            .param("documentDate", "2026-01-02"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("bukan akun seorang pegawai")));
            Authentication colleague =
                    TestSignIn.as(String.valueOf(head.userName()), head.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
            api.post(colleague, "/api/exclusions/" + id + "/end", Map.of("endsOn", "2031-03-01"))
                    .andExpect(status().isOk());
        } finally {
            identities.setRoles(account, Set.of(Role.EMPLOYEE));
        }
        withdraw(id);
    }

    @Test
    void lists_are_on_record_and_an_auditor_reads_one_in_an_examination_alone() throws Exception {
        UUID id = recorded(ExclusionKind.STUDY, "2031-01-01", "2031-02-01");
        Authentication watcher = TestSignIn.as("uji-" + UUID.randomUUID(), null, Role.PERSONNEL_ADMIN);
        for (ResultActions list : List.of(
                api.get(watcher, "/api/exclusions?size=100"),
                web.perform(get("/admin/exclusions").with(authentication(watcher))))) {
            list.andExpect(status().isOk()).andExpect(content().string(containsString(employee.name())));
        }
        api.get(watcher, "/api/exclusions?size=100")
                .andExpect(jsonPath("$.items[0].exclusion.note").doesNotExist());
        assertThat(jdbc.sql("select object_type from audit_entry where actor = ? and employee_id = ?")
                        .params(watcher.getName(), employee.id())
                        .query(String.class)
                        .list())
                .as("once an hour, as it shows nothing new")
                .containsExactly("exclusion-list");

        Authentication auditor = TestSignIn.as("uji-" + UUID.randomUUID(), null, Role.AUDITOR);
        api.get(auditor, "/api/exclusions").andExpect(status().isNotFound());
        api.get(auditor, "/api/exclusions/" + id).andExpect(status().isNotFound());
        web.perform(get("/exclusions/{id}", id).with(authentication(auditor))).andExpect(status().isNotFound());
        TestExaminations.running(jdbc, auditor.getName(), employee.id());
        web.perform(get("/exclusions/{id}", id).with(authentication(auditor)))
                .andExpect(content().string(containsString("800/12-D")))
                .andExpect(content().string(not(containsString("/withdrawal"))));
    }

    private void refused(Map<String, ?> body, String field, String message) throws Exception {
        api.post(ADMIN, "/api/exclusions", body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].message").value(containsString(message)));
    }

    private Map<String, @Nullable Object> with(@Nullable String... changed) {
        Map<String, @Nullable Object> body = new HashMap<>(Map.of(
                "employee",
                employee.id().toString(),
                "kind",
                "STUDY",
                "startsOn",
                "2026-04-01",
                "documentNumber",
                "800/12-D'Angelo",
                "documentDate",
                "2026-03-02"));
        for (int i = 0; i < changed.length; i += 2) {
            body.put(String.valueOf(changed[i]), changed[i + 1]);
        }
        return body;
    }

    private UUID recorded(ExclusionKind kind, String from, @Nullable String to) throws Exception {
        ResultActions answer = api.post(
                        ADMIN, "/api/exclusions", with("kind", kind.name(), "startsOn", from, "endsOn", to))
                .andExpect(status().isCreated());
        return UUID.fromString(TestApi.read(answer).at("/exclusion/id").asText());
    }

    private void withdraw(UUID id) throws Exception {
        api.post(ADMIN, "/api/exclusions/" + id + "/withdrawal", Map.of("reason", "Salah orang"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.exclusion.withdrawnAt").exists());
    }
}
