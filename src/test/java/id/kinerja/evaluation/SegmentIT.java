package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
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
import id.kinerja.calendar.Deadlines;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.PerformanceYears;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskMover;
import id.kinerja.engine.TaskMoves;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.HeldStretch;
import id.kinerja.organization.HeldStretches;
import id.kinerja.organization.SuperiorChanges;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.EstablishedPlans;
import id.kinerja.target.TestPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

/** Who had several raters in a year is rated by each for the own days; the last one concludes. */
class SegmentIT extends IntegrationTest {

    private static final int YEAR = 2024;
    private static final Map<String, Object> NOTE = Map.of(
            "resultRating", "BELOW", "behaviourRating", "MEETS", "note", "Serah terima: arsip 2023 belum selesai");

    @Autowired
    MockMvc web;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    EstablishedPlans established;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Evaluations ofPeople;

    @Autowired
    EvaluationHistory history;

    @Autowired
    AnnualOpening opening;

    @Autowired
    PerformanceYears years;

    @Autowired
    Periods periods;

    @Autowired
    HeldStretches held;

    @Autowired
    SegmentStore segments;

    @Autowired
    RateSegmentForm form;

    @Autowired
    ManagementService jobs;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    KinerjaClock clock;

    @Autowired
    Settings settings;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Deadlines deadlines;

    @Autowired
    SuperiorChanges changes;

    @Autowired
    TaskMover mover;

    @Autowired
    TaskMoves notes;

    @Autowired
    JdbcClient jdbc;

    private Employee first;
    private Employee last;
    private Employee employee;
    private Period annual;

    @BeforeEach
    void somebody_who_got_another_rater_on_the_leap_day() {
        years.create(YEAR, "test");
        annual = periods.annualOf(YEAR).orElseThrow();
        first = people.aHead();
        last = people.aHead();
        employee = people.anEmployeeUnder(first);
        people.setSuperior(employee.id(), last.id(), LocalDate.of(YEAR, 2, 29));
        plans.established(employee, YEAR);
    }

    @Test
    void the_former_rater_rates_the_own_days_with_a_note_and_the_last_one_concludes() throws Exception {
        UUID id = submitted();
        assertThat(evaluations.step(id).step()).isEqualTo("rateSegment");
        assertThat(evaluations.step(id).assignee()).isEqualTo(first.userName());
        assertThat(segments.of(id))
                .extracting(one -> one.startsOn() + " " + one.endsOn() + " " + one.raterId() + " " + one.concluding())
                .containsExactly(
                        YEAR + "-01-01 " + YEAR + "-02-28 " + first.id() + " false",
                        YEAR + "-02-29 " + YEAR + "-12-31 " + last.id() + " true");

        // who concludes has to wait, and learns why
        web.perform(get("/evaluations/{id}/rating", id).with(authentication(TestApi.as(last))))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/tasks/{task}", evaluations.step(id).taskId()).with(authentication(TestApi.as(first))))
                .andExpect(content().string(containsString("Catatan serah terima")))
                .andExpect(content().string(containsString("28 Februari " + YEAR)));
        String task = evaluations.step(id).taskId();
        evaluations.complete(id, NOTE);

        assertThat(evaluations.step(id).step()).isEqualTo("rate");
        assertThat(evaluations.step(id).assignee()).isEqualTo(last.userName());
        assertThatThrownBy(() -> form.submit(
                        new RateSegment(Rating.ABOVE, Rating.ABOVE, "lagi"),
                        new TaskCase(task, id, "rateSegment", Objects.requireNonNull(first.userName()), null, null)))
                .as("what was handed over is not rated again")
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                refused.problems().get(0).code())
                        .isEqualTo("evaluation.refused.segment-handed-over"));
        api.get(TestApi.as(employee), "/api/evaluations/" + id)
                .andExpect(jsonPath("$.segments[0].endsOn").value(YEAR + "-02-28"))
                .andExpect(jsonPath("$.segments[0].days").value(59))
                .andExpect(jsonPath("$.segments[0].note").doesNotExist())
                .andExpect(jsonPath("$.segments[0].resultRating").doesNotExist());
        web.perform(get("/evaluations/{id}", id).with(authentication(TestApi.as(employee))))
                .andExpect(content().string(not(containsString("arsip 2023"))));
        web.perform(get("/evaluations/{id}/rating", id).with(authentication(TestApi.as(last))))
                .andExpect(content().string(containsString("arsip 2023")));

        evaluations.complete(id, TestEvaluations.rating(Rating.MEETS, Rating.ABOVE));

        web.perform(get("/evaluations/{id}", id).with(authentication(TestApi.as(employee))))
                .andExpect(content().string(containsString("arsip 2023")))
                .andExpect(content().string(containsString("menyimpulkan hasil tahunan")));
        JsonNode why = TestApi.read(api.get(TestApi.as(employee), "/api/evaluations/" + id + "/explanation"));
        assertThat(why.at("/segments/0/resultRating").asText()).isEqualTo("BELOW");
        assertThat(why.at("/segments/1/concluding").asBoolean()).isTrue();
        assertThat(why.at("/table/cells"))
                .as("the predicate follows from the concluding ratings")
                .anySatisfy(cell -> {
                    assertThat(cell.at("/resultRating").asText())
                            .isEqualTo(why.at("/outcome/resultRating").asText());
                    assertThat(cell.at("/behaviourRating").asText())
                            .isEqualTo(why.at("/outcome/behaviourRating").asText());
                    assertThat(cell.at("/predicate").asText())
                            .isEqualTo(why.at("/outcome/predicate").asText());
                });
        api.get(TestApi.as(employee), "/api/me/data").andExpect(content().string(containsString("arsip 2023")));
        assertThat(history.of(id))
                .extracting(EvaluationEvent::kind)
                .containsSubsequence(EventKind.SUBMITTED, EventKind.SEGMENT_RATED, EventKind.RATED);
    }

    @Test
    void a_former_rater_rates_the_rows_and_reports_of_the_own_days_and_the_explanation_tells_them() throws Exception {
        EstablishedPlan before = established.of(employee.id(), YEAR).orElseThrow();
        EstablishedPlan.Result old = before.results().get(0);
        UUID dropped = old.id();
        amendedOn(LocalDate.of(YEAR, 3, 1), before.planId());
        reported(LocalDate.of(YEAR, 2, 28), old);
        reported(LocalDate.of(YEAR, 3, 5), old);
        said(before, "2024-02-28", "Rapi sampai Februari");
        said(before, "2024-03-01", "Lambat sejak Maret");
        UUID id = submitted();

        assertThat(segments.of(id))
                .extracting(Segment::planVersion)
                .as("in force on the last day: the first, and the one since March")
                .containsExactly(1, 2);
        assertThat(evaluations.results(id))
                .extracting(EstablishedPlan.Result::id)
                .doesNotContain(dropped);
        String page = web.perform(
                        get("/tasks/{task}", evaluations.step(id).taskId()).with(authentication(TestApi.as(first))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains(old.text(), "1 kegiatan, 1 hari", "Rapi sampai Februari")
                .doesNotContain("Hasil sejak mutasi", "Lambat sejak Maret");
        api.get(TestApi.as(first), "/api/tasks/" + evaluations.step(id).taskId())
                .andExpect(content().string(not(containsString("Hasil sejak mutasi"))));
        evaluations.complete(id, NOTE);

        web.perform(get("/evaluations/{id}/rating", id).with(authentication(TestApi.as(last))))
                .andExpect(content().string(containsString("Hasil sejak mutasi")));
        evaluations.complete(id, TestEvaluations.rating(Rating.MEETS, Rating.ABOVE));

        JsonNode why = TestApi.read(api.get(TestApi.as(last), "/api/evaluations/" + id + "/explanation"));
        assertThat(why.at("/segments/0/planVersion").asInt()).isEqualTo(1);
        assertThat(why.at("/plan/version").asInt()).isEqualTo(2);
        JsonNode rows = why.at("/segmentRows/0");
        assertThat(rows.at("/plan/version").asInt()).isEqualTo(1);
        assertThat(rows.at("/results/0/id").asText()).isEqualTo(dropped.toString());
        assertThat(rows.at("/results/0/indicators/0/evidence/days").asInt()).isEqualTo(1);
        assertThat(rows.toString()).contains("Rapi sampai Februari").doesNotContain("Lambat sejak Maret");
        assertThat(why.at("/results/0/indicators/0/evidence/days").asInt())
                .as("who concludes looks at the year")
                .isEqualTo(2);
        assertThat(why.at("/segmentRows").size()).isEqualTo(1);
        web.perform(get("/evaluations/{id}/why", id).with(authentication(TestApi.as(employee))))
                .andExpect(content().string(containsString("Yang dinilai pada setiap segmen")))
                .andExpect(content().string(containsString(old.text())));
    }

    @Test
    void a_former_rater_who_is_silent_is_replaced_by_the_present_one_and_never_skipped() throws Exception {
        UUID id = submitted();

        fire(id);

        assertThat(evaluations.step(id).step()).isEqualTo("rateSegment");
        assertThat(evaluations.step(id).assignee()).isEqualTo(last.userName());
        assertThat(history.of(id)).extracting(EvaluationEvent::kind).contains(EventKind.SEGMENT_LAPSED);
        web.perform(get("/tasks/{task}", evaluations.step(id).taskId()).with(authentication(TestApi.as(last))))
                .andExpect(content().string(containsString("tidak menjawab")));
        api.get(TestApi.as(first), "/api/tasks/" + evaluations.step(id).taskId())
                .andExpect(status().isNotFound());

        fire(id);

        assertThat(evaluations.step(id).step()).as("silence decides nothing").isEqualTo("rateSegment");
        assertThat(evaluations.step(id).assignee()).isEqualTo(last.userName());
        assertThat(history.of(id))
                .extracting(EvaluationEvent::kind)
                .as("told once")
                .containsOnlyOnce(EventKind.SEGMENT_LAPSED);
        evaluations.complete(id, NOTE);
        assertThat(evaluations.step(id).step()).isEqualTo("rate");
        assertThat(segments.of(id).get(0))
                .extracting(Segment::ratedBy, Segment::raterId, Segment::lapsedAt)
                .containsExactly(last.userName(), first.id(), null);
        api.get(TestApi.as(last), "/api/evaluations/" + id)
                .andExpect(jsonPath("$.segments[0].inPlaceOf").value(first.titledName()));
    }

    @Test
    void the_window_leaves_days_to_who_concludes_and_however_late_it_is_the_former_rater_is_asked() throws Exception {
        LocalDate closes = annual.window().closesOn();
        try {
            window(12);
            UUID id = submitted();
            assertThat(evaluations.step(id).assignee()).isEqualTo(first.userName());
            assertThat(evaluations.step(id).due())
                    .isEqualTo(deadlines.inWorkingDays(7).toInstant());

            Employee other = people.anEmployeeUnder(first);
            people.setSuperior(other.id(), last.id(), LocalDate.of(YEAR, 2, 29));
            plans.established(other, YEAR);
            window(1);
            UUID late = submitted(other);
            assertThat(evaluations.step(late).step()).isEqualTo("rateSegment");
            assertThat(evaluations.step(late).assignee())
                    .as("who submits on the last day but one shuts nobody out")
                    .isEqualTo(first.userName());
            assertThat(evaluations.step(late).due())
                    .as("beyond the window")
                    .isEqualTo(deadlines.inWorkingDays(3).toInstant());
            assertThat(history.of(late)).extracting(EvaluationEvent::kind).doesNotContain(EventKind.SEGMENT_UNASKED);
            window(-1);
            evaluations.complete(late, NOTE);
            assertThat(segments.of(late).get(0).ratedBy()).isEqualTo(first.userName());
            assertThat(evaluations.step(late).step()).isEqualTo("rate");
            assertThat(evaluations.step(late).assignee()).isEqualTo(last.userName());

            Employee after = people.anEmployeeUnder(first);
            people.setSuperior(after.id(), last.id(), LocalDate.of(YEAR, 2, 29));
            plans.established(after, YEAR);
            window(-2);
            UUID told = submitted(after);
            assertThat(evaluations.step(told).assignee())
                    .as("a closed window is no cap: the former rater is asked")
                    .isEqualTo(first.userName());
            assertThat(evaluations.step(told).due())
                    .isEqualTo(deadlines
                            .inWorkingDays(settings.get(EvaluationSettings.RATING_DAYS))
                            .toInstant());
        } finally {
            jdbc.sql("update period set opened_at = null, opened_by = null, closes_on = ? where id = ?")
                    .params(closes, annual.id())
                    .update();
        }
    }

    @Test
    void a_segment_moves_when_its_rater_leaves_or_is_recorded_dead_with_a_note() throws Exception {
        Employee above = people.aHead();
        people.setSuperior(first.id(), above.id(), LocalDate.of(2020, 1, 1));
        UUID id = submitted();
        Instant due = evaluations.step(id).due();
        people.leaves(first.id(), LocalDate.of(2026, 7, 1));
        changes.note(SuperiorChanges.Cause.ROSTER, LocalDate.of(2026, 7, 15), "test");

        mover.run();

        assertThat(evaluations.step(id).assignee()).isEqualTo(above.userName());
        assertThat(evaluations.step(id).due()).as("the term stays").isEqualTo(due);
        assertThat(notes.of(id)).singleElement().satisfies(note -> {
            assertThat(note.from()).isEqualTo(first.titledName());
            assertThat(note.to()).isEqualTo(above.titledName());
        });
        api.post(
                        TestApi.as(Role.PERSONNEL_ADMIN),
                        "/api/exclusions",
                        Map.of(
                                "employee", above.id(),
                                "kind", "DEATH",
                                "startsOn", "2026-07-14",
                                "documentNumber", "474/1",
                                "documentDate", "2026-07-14"))
                .andExpect(status().isCreated());

        assertThat(evaluations.step(id).assignee())
                .as("nobody above: who is the rater now")
                .isEqualTo(last.userName());
        assertThat(notes.of(id)).hasSize(2);
        api.submit(TestApi.as(last), id, NOTE).andExpect(status().isNoContent());
        assertThat(evaluations.step(id).step()).isEqualTo("rate");
        jdbc.sql("delete from exclusion where employee_id = ?")
                .param(above.id())
                .update();
    }

    @Test
    void who_has_left_is_replaced_by_the_own_superior_of_then() {
        Employee above = people.aHead();
        people.setSuperior(first.id(), above.id(), LocalDate.of(2020, 1, 1));
        people.leaves(first.id(), LocalDate.of(2026, 1, 1));

        assertThat(evaluations.step(submitted()).assignee()).isEqualTo(above.userName());
    }

    @Test
    void who_stands_in_for_the_former_rater_rates_the_days_in_that_place_as_long_as_the_appointment_runs()
            throws Exception {
        UUID id = submitted();
        Employee standIn = people.aHead();
        LocalDate today = LocalDate.of(2026, 7, 15);
        assertThat(api.task(TestApi.as(standIn), id)).isEmpty();
        appointments.grant(
                new ActingRequest(
                        first.id(),
                        standIn.id(),
                        ActingKind.PLH,
                        "800/1",
                        today,
                        today,
                        List.of("period-evaluation"),
                        null),
                "test");

        String task = api.task(TestApi.as(standIn), id);
        assertThat(task).isEqualTo(evaluations.step(id).taskId());
        api.get(TestApi.as(standIn), "/api/evaluations/" + id).andExpect(status().isOk());
        Instant now = clock.instant();
        try {
            clock.moveTo(now.plus(1, ChronoUnit.DAYS));
            assertThat(api.task(TestApi.as(standIn), id)).as("a day later").isEmpty();
            api.get(TestApi.as(standIn), "/api/evaluations/" + id).andExpect(status().isNotFound());
            api.post(TestApi.as(standIn), "/api/tasks/" + task + "/submission", NOTE)
                    .andExpect(status().isNotFound());
        } finally {
            clock.moveTo(now);
        }
        api.submit(TestApi.as(standIn), id, NOTE).andExpect(status().isNoContent());

        assertThat(segments.of(id).get(0))
                .extracting(Segment::ratedBy, Segment::ratedFor)
                .containsExactly(standIn.userName(), first.userName());
        assertThat(evaluations.step(id).step()).isEqualTo("rate");
    }

    @Test
    void where_nobody_is_left_a_personnel_admin_rates_the_days_but_never_the_own() throws Exception {
        people.leaves(first.id(), LocalDate.of(2026, 1, 1));
        people.leaves(last.id(), LocalDate.of(2026, 1, 1));
        UUID id = submitted();
        assertThat(evaluations.step(id).assignee()).isNull();
        String task = evaluations.step(id).taskId();
        Authentication own =
                TestSignIn.as(String.valueOf(employee.userName()), employee.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);

        api.get(own, "/api/tasks/" + task).andExpect(status().isNotFound());
        api.post(own, "/api/tasks/" + task + "/claim", null).andExpect(status().isNotFound());
        api.post(own, "/api/tasks/" + task + "/submission", NOTE).andExpect(status().isNotFound());
        assertThat(segments.of(id).get(0).open()).isTrue();
        api.submit(TestApi.as(Role.PERSONNEL_ADMIN), id, NOTE).andExpect(status().isNoContent());
        assertThat(evaluations.step(id).step()).isEqualTo("rate");
    }

    @Test
    void after_a_return_segments_stay_as_they_are_and_nobody_rates_twice() {
        UUID id = submitted();
        evaluations.complete(id, NOTE);
        String row = evaluations.results(id).get(0).id().toString();

        evaluations.complete(
                id, Map.of("decision", "RETURN", "returnRows", List.of(row), "comment", "Sebutkan angkanya"));
        evaluations.complete(id, Map.of());

        assertThat(evaluations.step(id).step()).isEqualTo("rate");
        assertThat(segments.of(id)).hasSize(2);
    }

    @Test
    void a_year_under_one_rater_and_a_quarter_have_no_segments() {
        people.setSuperior(employee.id(), first.id(), LocalDate.of(2020, 1, 1));
        UUID id = submitted();
        assertThat(evaluations.step(id).step()).isEqualTo("rate");
        assertThat(segments.of(id)).isEmpty();
    }

    @Test
    void where_a_minimum_is_set_the_result_names_whose_shorter_days_are_within_a_segment() throws Exception {
        settings.set(EvaluationSettings.SEGMENT_DAYS, 60, "test");
        try {
            UUID id = submitted();
            assertThat(evaluations.step(id).step()).isEqualTo("rate");
            api.get(TestApi.as(last), "/api/evaluations/" + id)
                    .andExpect(jsonPath("$.segments.length()").value(1))
                    .andExpect(jsonPath("$.segments[0].concluding").value(true))
                    .andExpect(jsonPath("$.segments[0].days").value(366))
                    .andExpect(jsonPath("$.segments[0].absorbed[0].days").value(59))
                    .andExpect(jsonPath("$.segments[0].absorbed[0].rater").value(first.titledName()));
            web.perform(get("/evaluations/{id}", id).with(authentication(TestApi.as(last))))
                    .andExpect(content().string(containsString("(59 hari) dengan penilai " + first.titledName())));
        } finally {
            settings.set(EvaluationSettings.SEGMENT_DAYS, EvaluationSettings.SEGMENT_DAYS.defaultValue(), "test");
        }
    }

    @Test
    void a_note_is_needed_and_nobody_else_rates_the_days() throws Exception {
        UUID id = submitted();
        Authentication foreign = TestApi.as(people.aHead());

        api.submit(TestApi.as(first), id, Map.of("resultRating", "MEETS", "behaviourRating", "MEETS", "note", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("note"));
        api.get(foreign, "/api/evaluations/" + id).andExpect(status().isNotFound());
        assertThat(evaluations.step(id).step()).isEqualTo("rateSegment");
    }

    @Test
    void stretches_of_the_organisation_follow_posts_and_superiors_day_by_day() {
        people.setSuperior(employee.id(), null, LocalDate.of(YEAR, 12, 31));

        assertThat(held.of(employee.id(), annual.startsOn(), annual.endsOn()))
                .extracting(HeldStretch::from, HeldStretch::to, HeldStretch::superiorId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 2, 28), first.id()),
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.of(YEAR, 2, 29), LocalDate.of(YEAR, 12, 30), last.id()),
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.of(YEAR, 12, 31), LocalDate.of(YEAR, 12, 31), null));
    }

    /** From this day on another result stands in the plan, measured by the same indicator. */
    private void amendedOn(LocalDate day, UUID plan) {
        jdbc.sql("""
                        insert into target_plan_version (plan_id, version, content, established_at, established_by)
                        select plan_id, 2, jsonb_set(jsonb_set(content, '{results,0,id}', to_jsonb(gen_random_uuid())),
                            '{results,0,text}', '"Hasil sejak mutasi"'), cast(? as date) + interval '12 hours', 'uji'
                        from target_plan_version where plan_id = ? and version = 1
                        """).params(day, plan).update();
    }

    private void reported(LocalDate day, EstablishedPlan.Result result) {
        jdbc.sql("""
                        with made as (
                            insert into daily_report (id, version, employee_id, day, status, round, submitted_at, changed_at)
                            values (gen_random_uuid(), 0, :employee, :day, 'APPROVED', 1, now(), now()) returning id),
                        done as (
                            insert into report_activity (id, version, report_id, indicator_id, description, quantity, unit,
                                starts_at, ends_at, minutes, place, links)
                            select gen_random_uuid(), 0, id, :indicator, 'Dilaporkan', 1, 'dokumen', '08:00', '09:00', 60,
                                'OFFICE', '{}' from made)
                        insert into report_event (id, report_id, round, kind, at, person)
                        select gen_random_uuid(), id, 1, 'APPROVED', timestamptz '2026-07-01 09:00+00', 'uji' from made
                        """)
                .param("employee", employee.id())
                .param("day", day)
                .param("indicator", result.indicators().get(0).id())
                .update();
    }

    private void said(EstablishedPlan plan, String day, String text) {
        jdbc.sql("insert into feedback (id, employee_id, plan_id, plan_version, behaviour, day, text, giver_id, kind,"
                        + " anonymous, given_on, given_at) values (gen_random_uuid(), ?, ?, 1, 'LOYAL', cast(? as date), ?, ?,"
                        + " 'SUPERIOR', false, date '2026-07-14', timestamptz '2026-07-14 03:00:00Z')")
                .params(employee.id(), plan.planId(), day, text, first.id())
                .update();
    }

    /** The window of the year closes after so many working days. */
    private void window(int days) {
        LocalDate today = calendar.today();
        jdbc.sql("update period set opened_at = now(), opened_by = 'test', closes_on = ? where id = ?")
                .params(days < 0 ? today.plusDays(days) : calendar.plusWorkingDays(today, days), annual.id())
                .update();
        annual = periods.annualOf(YEAR).orElseThrow();
    }

    private UUID submitted() {
        return submitted(employee);
    }

    private UUID submitted(Employee of) {
        opening.open(annual, List.of(of.id()));
        UUID id = ofPeople.of(of.id(), annual.id()).orElseThrow();
        evaluations.assess(id, "1.150 dokumen terbit");
        evaluations.complete(id, Map.of());
        return id;
    }

    private void fire(UUID id) {
        jobs.executeJob(jdbc.sql("""
                        select j.id_ from public.act_ru_job j
                        join public.act_ru_execution e on e.id_ = j.process_instance_id_ and e.business_key_ = ?
                        join public.act_ru_jobdef d on d.id_ = j.job_def_id_ and d.act_id_ = 'segmentLapsed'
                        """).param(id.toString()).query(String.class).single());
    }
}
