package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.cycle.EndsWithYear;
import id.kinerja.cycle.PerformanceYears;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.PeriodWindow;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.TaskCase;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

/** The evaluation of a whole year goes the way of a quarter's, and is named as what it is wherever it is seen. */
class AnnualEvaluationIT extends IntegrationTest {

    private static final int YEAR = 2059;

    @Autowired
    MockMvc web;

    @Autowired
    TestApi api;

    @Autowired
    AnnualOpening opening;

    @Autowired
    PerformanceYears years;

    @Autowired
    Periods periods;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Evaluations ofPeople;

    @Autowired
    ContestedResults contested;

    @Autowired
    JudgedPeriods judged;

    @Autowired
    Organization organization;

    @Autowired
    RateForm form;

    @Autowired
    RatedPeriods rated;

    @Autowired
    JdbcClient jdbc;

    private Employee head;
    private Employee employee;
    private Employee planless;
    private Period annual;

    @BeforeEach
    void somebody_with_an_established_plan_and_somebody_without() {
        years.create(YEAR, "test");
        annual = periods.annualOf(YEAR).orElseThrow();
        head = people.aHead();
        employee = people.anEmployeeUnder(head);
        planless = people.anEmployee();
        plans.established(employee, YEAR);
    }

    @Test
    void it_is_opened_once_for_who_has_an_established_plan_and_goes_to_its_follow_up() throws Exception {
        assertThat(annual.kind()).isEqualTo(PeriodKind.YEAR);
        assertThat(annual.startsOn()).hasToString(YEAR + "-01-01");
        assertThat(annual.endsOn()).hasToString(YEAR + "-12-31");
        assertThat(opening.missing(annual)).contains(employee.id()).doesNotContain(planless.id());
        opening.open(annual, List.of(employee.id()));
        opening.open(annual, List.of(employee.id()));
        assertThat(opening.missing(annual)).doesNotContain(employee.id());
        assertThat(opening.unfinished(annual))
                .extracting(EndsWithYear.UnfinishedCase::employeeId)
                .containsOnlyOnce(employee.id());
        UUID id = ofPeople.of(employee.id(), annual.id()).orElseThrow();

        Authentication own = TestSignIn.as(Objects.requireNonNull(employee.userName()), employee.id(), Role.EMPLOYEE);
        for (String page :
                List.of("/", "/evaluations", "/evaluations/" + id, "/evaluations/" + id + "/self-assessment")) {
            web.perform(get(page).with(authentication(own)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Evaluasi tahunan " + YEAR)));
        }
        web.perform(get("/api/evaluations/{id}", id).with(authentication(own)))
                .andExpect(jsonPath("$.period.kind").value("YEAR"));
        web.perform(get("/api/evaluations?year={year}", YEAR).with(authentication(own)))
                .andExpect(jsonPath("$.items[0].id").value(id.toString()));

        evaluations.assess(id, "1.150 dokumen terbit");
        evaluations.complete(id, Map.of());
        evaluations.complete(id, TestEvaluations.rating(Rating.ABOVE, Rating.ABOVE));
        evaluations.complete(id, Map.of());
        evaluations.endTerm(id);
        assertThat(ofPeople.get(id).followUp()).isNotNull();
        assertThat(opening.unfinished(annual))
                .extracting(EndsWithYear.UnfinishedCase::employeeId)
                .doesNotContain(employee.id());
        web.perform(get("/api/me/data").with(authentication(own)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("YEAR")));
    }

    @Test
    void the_year_is_known_after_its_fourth_quarter_and_so_the_latest() {
        UUID quarter = evaluations.opened(
                employee, periods.quarterOf(LocalDate.of(YEAR, 10, 1)).orElseThrow());
        handedOver(quarter, Rating.MEETS);
        opening.open(annual, List.of(employee.id()));
        UUID id = ofPeople.of(employee.id(), annual.id()).orElseThrow();
        handedOver(id, Rating.ABOVE);

        assertThat(judged.of(employee.id()))
                .extracting(JudgedPeriod::evaluationId, JudgedPeriod::predicate)
                .containsExactly(tuple(id, Predicate.VERY_GOOD), tuple(quarter, Predicate.GOOD));
    }

    @Test
    void feedback_about_a_year_stands_in_its_evaluation_while_that_waits_and_afterwards_in_the_next_quarter() {
        UUID quarter = evaluations.opened(
                employee, periods.quarterOf(LocalDate.of(YEAR, 10, 1)).orElseThrow());
        handedOver(quarter, Rating.MEETS);
        opening.open(annual, List.of(employee.id()));
        Period next = new Period(
                UUID.randomUUID(),
                YEAR + 1,
                PeriodKind.QUARTER,
                1,
                LocalDate.of(YEAR + 1, 1, 1),
                LocalDate.of(YEAR + 1, 3, 31),
                null,
                PeriodWindow.NONE);
        assertThat(rated.notStoodBefore(employee.id(), next, null))
                .as("the year may still be rated with it")
                .isEmpty();

        UUID year = ofPeople.of(employee.id(), annual.id()).orElseThrow();
        handedOver(year, Rating.MEETS);
        jdbc.sql("update evaluation set rated_at = rated_at - interval '1 day' where id = ?")
                .param(quarter)
                .update();
        assertThat(rated.notStoodBefore(employee.id(), next, null))
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.to()).isEqualTo(LocalDate.of(YEAR, 12, 31));
                    assertThat(span.since())
                            .isEqualTo(Objects.requireNonNull(ofPeople.get(year).judgement())
                                    .ratedAt());
                });
    }

    @Test
    void who_publishes_reads_how_many_have_their_result_and_who_is_away_for_some_days() throws Exception {
        opening.open(annual, List.of(employee.id()));
        String address = "/api/performance-years/" + YEAR + "/results";
        JsonNode before = TestApi.read(api.get(TestApi.as(Role.PERSONNEL_ADMIN), address));
        assertThat(before.get("notAssessed").asInt()).isPositive();
        jdbc.sql(
                        "insert into exclusion (id, employee_id, kind, closing, starts_on, ends_on, document_number, document_date,"
                                + " note, recorded_at, recorded_by) values (gen_random_uuid(), ?, 'LONG_LEAVE', false, date '2026-07-01',"
                                + " date '2026-08-01', '800/1', date '2026-07-01', '', now(), 'uji')")
                .param(employee.id())
                .update();
        JsonNode after = TestApi.read(api.get(TestApi.as(Role.PERSONNEL_ADMIN), address));
        jdbc.sql("delete from exclusion where employee_id = ?")
                .param(employee.id())
                .update();

        assertThat(after.get("notAssessed")).isEqualTo(before.get("notAssessed"));
        assertThat(after.get("paused").asInt()).isEqualTo(before.get("paused").asInt() + 1);
        api.get(TestApi.as(Role.AUDITOR), address).andExpect(status().isNotFound());
    }

    private void handedOver(UUID id, Rating both) {
        evaluations.assess(id, "1.150 dokumen terbit");
        evaluations.complete(id, Map.of());
        evaluations.complete(id, TestEvaluations.rating(both, both));
    }

    @Test
    void it_shows_what_was_handed_over_of_each_quarter_to_employee_and_rater_in_page_form_and_api() throws Exception {
        Period first = periods.quarterOf(LocalDate.of(YEAR, 1, 1)).orElseThrow();
        Period second = periods.quarterOf(LocalDate.of(YEAR, 4, 1)).orElseThrow();
        UUID rated = evaluations.opened(employee, first);
        evaluations.assess(rated, "290 dokumen terbit");
        evaluations.complete(rated, Map.of());
        String rater = evaluations.waitedFor(rated).userName();
        evaluations.complete(rated, TestEvaluations.rating(Rating.BELOW, Rating.MEETS));
        evaluations.complete(rated, Map.of());
        contested.contest(rated, Actor.of(Objects.requireNonNull(employee.userName())));
        UUID running = evaluations.opened(employee, second);
        opening.open(annual, List.of(employee.id()));
        UUID id = ofPeople.of(employee.id(), annual.id()).orElseThrow();

        Authentication own = TestSignIn.as(Objects.requireNonNull(employee.userName()), employee.id(), Role.EMPLOYEE);
        for (String page : List.of("", "/self-assessment")) {
            web.perform(get("/evaluations/{id}" + page, id).with(authentication(own)))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Butuh Perbaikan"),
                                    containsString("Dipersoalkan"),
                                    containsString(organization.nameOf(rater)),
                                    containsString("Tidak dibuka"),
                                    containsString("Belum ada hasil yang diserahkan"),
                                    containsString("/evaluations/" + rated),
                                    containsString("/evaluations/" + running))));
        }
        web.perform(get("/api/evaluations/{id}", id).with(authentication(own)))
                .andExpect(jsonPath("$.quarters.length()").value(4))
                .andExpect(jsonPath("$.quarters[0].predicate").value("NEEDS_IMPROVEMENT"))
                .andExpect(jsonPath("$.quarters[0].resultRating").value("BELOW"))
                .andExpect(jsonPath("$.quarters[0].rater").value(organization.nameOf(rater)))
                .andExpect(jsonPath("$.quarters[0].contest").value("OPEN"))
                .andExpect(jsonPath("$.quarters[1].evaluation").value(running.toString()))
                .andExpect(jsonPath("$.quarters[1].predicate").doesNotExist())
                .andExpect(jsonPath("$.quarters[2].evaluation").doesNotExist());
        web.perform(get("/api/evaluations/{id}", rated).with(authentication(own)))
                .andExpect(jsonPath("$.quarters.length()").value(0));

        evaluations.assess(id, "1.150 dokumen terbit");
        evaluations.complete(id, Map.of());
        web.perform(get("/evaluations/{id}/rating", id).with(authentication(TestApi.as(head))))
                .andExpect(content().string(containsString("Hasil triwulan")));
        String task = evaluations.step(id).taskId();
        web.perform(get("/tasks/{task}", task).with(authentication(TestApi.as(head))))
                .andExpect(content().string(containsString("Butuh Perbaikan")));
        assertThat(form.values(new TaskCase(task, id, "rate", rater, null, null))
                        .get("quarters"))
                .asInstanceOf(list(Map.class))
                .extracting(quarter -> quarter.get("rater"))
                .containsExactly(organization.nameOf(rater), "", "", "");
        evaluations.complete(id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        web.perform(get("/api/evaluations/{id}/explanation", id).with(authentication(own)))
                .andExpect(jsonPath("$.quarters[0].predicate").value("NEEDS_IMPROVEMENT"))
                .andExpect(jsonPath("$.quarters[0].changedTo").doesNotExist())
                .andExpect(jsonPath("$.outcome.predicate").value("GOOD"));

        contested.change(rated, Rating.MEETS, Rating.MEETS, Actor.of("atasan"));
        jdbc.sql("update evaluation_contest set decided_at = decided_at + interval '1 day' where evaluation_id = ?")
                .param(rated)
                .update();
        web.perform(get("/api/evaluations/{id}/explanation", id).with(authentication(own)))
                .andExpect(jsonPath("$.quarters[0].predicate").value("NEEDS_IMPROVEMENT"))
                .andExpect(jsonPath("$.quarters[0].resultRating").value("BELOW"))
                .andExpect(jsonPath("$.quarters[0].contest").value("CHANGED"))
                .andExpect(jsonPath("$.quarters[0].changedTo").value("GOOD"));
        web.perform(get("/evaluations/{id}/why", id).with(authentication(own)))
                .andExpect(content().string(containsString("mengubahnya menjadi Baik")));
    }
}
