package id.kinerja.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.calendar.CalendarSettings;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.TestPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An official and who stands in: for its time, in its scope, never in the own case, and named beside the official. */
class ActingOfficialIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final int YEAR = 2026;
    private static final Map<String, String> APPROVAL = Map.of("decision", "APPROVE");

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestApi api;

    @Autowired
    MockMvc mvc;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    KinerjaClock clock;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    private Employee official;
    private Employee employee;
    private Employee standIn;
    private UUID plan;

    @BeforeEach
    void an_official_with_an_open_decision_and_a_colleague_who_may_stand_in() {
        official = people.aHead();
        employee = people.anEmployeeUnder(official);
        standIn = people.aHead();
        plan = plans.submitted(employee, YEAR);
    }

    @AfterEach
    void the_clock_and_the_zone_are_as_they_were() {
        clock.moveTo(MORNING);
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Jakarta", "test");
    }

    @Test
    void the_stand_in_has_the_officials_queue_from_midnight_where_the_government_is_until_midnight() throws Exception {
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Makassar", "test");
        appoint(TODAY.plusDays(1), TODAY.plusDays(2), List.of());
        assertThat(taskOf(standIn)).as("today").isEmpty();

        at("2026-07-15T23:59:30+08:00");
        assertThat(taskOf(standIn)).as("the second before").isEmpty();
        at("2026-07-16T00:00:00+08:00");
        assertThat(taskOf(standIn)).as("midnight in Palu").isNotEmpty();
        assertThat(taskOf(official)).as("the official has it still").isEqualTo(taskOf(standIn));
        at("2026-07-17T23:59:30+08:00");
        assertThat(taskOf(standIn)).as("the last second").isNotEmpty();
        String task = taskOf(standIn);
        at("2026-07-18T00:00:00+08:00");
        assertThat(taskOf(standIn)).as("it ends by itself").isEmpty();
        api.get(TestApi.as(standIn), "/api/tasks/" + task).andExpect(status().isNotFound());
        api.post(TestApi.as(standIn), "/api/tasks/" + task + "/submission", APPROVAL)
                .andExpect(status().isNotFound());
        assertThat(stands()).isEqualTo("SUBMITTED");
    }

    @Test
    void who_comes_too_late_learns_who_was_first_only_as_far_as_the_appointment_goes() throws Exception {
        Employee narrow = people.aHead();
        appointments.grant(
                new ActingRequest(
                        official.id(),
                        narrow.id(),
                        ActingKind.PLH,
                        "800/2",
                        TODAY,
                        TODAY.plusDays(3),
                        List.of("daily-report"),
                        null),
                "test");
        String task = taskOf(official);
        api.submit(TestApi.as(official), plan, APPROVAL).andExpect(status().isNoContent());
        api.get(TestApi.as(narrow), "/api/tasks/" + task).andExpect(status().isNotFound());
        ends();

        appoint(TODAY, TODAY.plusDays(3), List.of("target-setting"));
        api.get(TestApi.as(standIn), "/api/tasks/" + task).andExpect(status().isConflict());
    }

    private void ends() {
        jdbc.sql("update acting_appointment set revoked_by = 'test', revoked_at = now(), revoked_why = 'Kembali'"
                        + " where principal_id = ?")
                .param(official.id())
                .update();
    }

    @Test
    void who_has_left_stands_in_for_nobody() throws Exception {
        appoint(TODAY, TODAY.plusDays(3), List.of());
        String task = taskOf(standIn);
        people.leaves(standIn.id(), TODAY);

        assertThat(taskOf(standIn)).isEmpty();
        api.get(TestApi.as(standIn), "/api/tasks/" + task).andExpect(status().isNotFound());
        api.get(TestApi.as(standIn), "/api/target-plans/" + plan).andExpect(status().isNotFound());
        api.post(TestApi.as(standIn), "/api/tasks/" + task + "/submission", APPROVAL)
                .andExpect(status().isNotFound());
        assertThat(stands()).isEqualTo("SUBMITTED");
    }

    @Test
    void a_decision_of_the_stand_in_is_recorded_as_theirs_for_the_official() throws Exception {
        appoint(TODAY, TODAY.plusDays(3), List.of());
        api.get(TestApi.as(standIn), "/api/tasks?case=" + plan)
                .andExpect(jsonPath("$.items[0].onBehalfOf").value(official.titledName()))
                .andExpect(jsonPath("$.items[0].assignee").value(official.userName()));
        api.submit(TestApi.as(standIn), plan, APPROVAL).andExpect(status().isNoContent());

        String both = standIn.titledName() + " untuk " + official.titledName();
        api.get(TestApi.as(employee), "/api/target-plans/" + plan)
                .andExpect(jsonPath("$.status").value("ESTABLISHED"))
                .andExpect(jsonPath("$.rounds[0].decidedBy").value(both));
        page(employee, "/target-plans/" + plan).andExpect(content().string(containsString(both)));
        assertThat(jdbc.sql("select decided_by, decided_for from target_submission where plan_id = ?")
                        .param(plan)
                        .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                        .single())
                .containsExactly(standIn.userName(), official.userName());
    }

    @Test
    void a_return_names_both_beside_its_reasons_and_its_event() throws Exception {
        UUID evaluation = evaluations.submitted(people.anEmployeeUnder(official));
        appoint(TODAY, TODAY.plusDays(3), List.of());
        api.submit(TestApi.as(standIn), evaluation, TestEvaluations.rating(Rating.MEETS, Rating.ABOVE))
                .andExpect(status().isNoContent());
        assertThat(jdbc.sql("select actor || ' for ' || on_behalf_of from evaluation_event where evaluation_id = ?"
                                + " and event = 'RATED'")
                        .param(evaluation)
                        .query(String.class)
                        .single())
                .isEqualTo(standIn.userName() + " for " + official.userName());

        var rows = api.get(TestApi.as(standIn), "/api/target-plans/" + plan);
        String row = TestApi.read(rows).at("/results/0/id").asText();
        api.submit(TestApi.as(standIn), plan, Map.of("decision", "RETURN", "rows", List.of(row), "comment", "Lengkapi"))
                .andExpect(status().isNoContent());
        assertThat(jdbc.sql("select count(*) from review_note where case_id = ? and on_behalf_of = ?")
                        .params(plan, official.userName())
                        .query(Integer.class)
                        .single())
                .as("the row's and the common one")
                .isEqualTo(2);
        api.get(TestApi.as(employee), "/api/target-plans/" + plan)
                .andExpect(jsonPath("$.reasons[0].by").value(standIn.titledName() + " untuk " + official.titledName()));
    }

    @Test
    void the_official_who_comes_second_learns_who_acted_for_whom() throws Exception {
        appoint(TODAY, TODAY.plusDays(3), List.of());
        String task = taskOf(official);
        api.submit(TestApi.as(standIn), plan, APPROVAL).andExpect(status().isNoContent());
        api.post(TestApi.as(official), "/api/tasks/" + task + "/submission", APPROVAL)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.by").value(standIn.userName()))
                .andExpect(jsonPath("$.name").value(standIn.titledName() + " untuk " + official.titledName()));
    }

    @Test
    void the_stand_in_never_has_the_own_case_nor_one_of_the_officials() throws Exception {
        Employee report = people.anEmployeeUnder(official);
        Employee other = people.aHead();
        UUID own = plans.submitted(report, YEAR);
        UUID officials = plans.opened(official, YEAR);
        appointments.grant(
                new ActingRequest(
                        official.id(),
                        report.id(),
                        ActingKind.PLH,
                        "800/7",
                        TODAY,
                        TODAY.plusDays(3),
                        List.of(),
                        other.id()),
                "test");
        assertThat(taskOf(report)).as("the colleague's").isNotEmpty();
        assertThat(api.task(TestApi.as(report), own)).as("the own").isEmpty();
        assertThat(api.task(TestApi.as(report), officials))
                .as("the official's own")
                .isEmpty();
        String task = plans.step(own).taskId();
        api.post(TestApi.as(report), "/api/tasks/" + task + "/submission", APPROVAL)
                .andExpect(status().isNotFound());
        assertThat(api.task(TestApi.as(other), plan))
                .as("the other has only the stand-in's")
                .isEmpty();
        api.submit(TestApi.as(other), own, APPROVAL).andExpect(status().isNoContent());
    }

    @Test
    void a_limited_appointment_reaches_no_further_than_its_kinds_of_tasks() throws Exception {
        appoint(TODAY, TODAY.plusDays(3), List.of("daily-report"));
        assertThat(taskOf(standIn)).isEmpty();
        api.get(TestApi.as(standIn), "/api/target-plans/" + plan).andExpect(status().isNotFound());
    }

    @Test
    void the_inbox_names_the_official_and_shows_one_queue_when_asked() throws Exception {
        UUID ownCase = plans.submitted(people.anEmployeeUnder(standIn), YEAR);
        appoint(TODAY, TODAY.plusDays(3), List.of());
        String behalf = "Atas nama " + official.titledName();
        page(standIn, "/")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(behalf)))
                .andExpect(content().string(containsString(plans.step(ownCase).taskId())))
                .andExpect(content().string(containsString(plans.step(plan).taskId())));
        page(standIn, "/?whose=" + standIn.id())
                .andExpect(content().string(containsString(plans.step(ownCase).taskId())))
                .andExpect(content().string(not(containsString(plans.step(plan).taskId()))));
        page(standIn, "/?whose=" + official.id())
                .andExpect(content().string(containsString(plans.step(plan).taskId())))
                .andExpect(
                        content().string(not(containsString(plans.step(ownCase).taskId()))));
        page(standIn, "/?whose=" + employee.id())
                .andExpect(content().string(not(containsString(plans.step(plan).taskId()))));
        page(standIn, "/tasks/" + taskOf(standIn))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("atas nama " + official.titledName())));
        api.get(TestApi.as(standIn), "/api/tasks?whose=" + official.id())
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void the_official_names_a_stand_in_and_takes_it_back() throws Exception {
        mvc.perform(form("/acting", official)
                        .param("standIn", String.valueOf(standIn.nip()))
                        .param("kind", "PLH")
                        .param("letterNumber", "800/12/2026")
                        .param("from", TODAY.toString())
                        .param("lastDay", TODAY.plusDays(2).toString())
                        .param("scope", "ALL"))
                .andExpect(redirectedUrl("/acting"));
        assertThat(taskOf(standIn)).isNotEmpty();
        page(official, "/acting").andExpect(content().string(containsString(standIn.titledName())));
        UUID id = appointments.of(official.id()).get(0).id();
        page(standIn, "/acting/" + id)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/revocation"))));
        page(employee, "/acting/" + id).andExpect(status().isNotFound());
        mvc.perform(form("/acting/" + id + "/revocation", standIn).param("reason", "Sudah kembali"))
                .andExpect(status().isNotFound());
        mvc.perform(form("/acting/" + id + "/revocation", official)).andExpect(status().isUnprocessableEntity());
        mvc.perform(form("/acting/" + id + "/revocation", official).param("reason", "\u3164\u200B"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("tidak terlihat")));
        mvc.perform(form("/acting/" + id + "/revocation", official).param("reason", "Sudah kembali"))
                .andExpect(redirectedUrl("/acting"));
        assertThat(taskOf(standIn)).isEmpty();
        page(official, "/acting/" + id).andExpect(content().string(containsString("Sudah kembali")));
    }

    @Test
    void what_was_typed_stays_beside_what_is_wrong() throws Exception {
        mvc.perform(form("/acting", official)
                        .param("standIn", "Tidak Ada Orangnya")
                        .param("scope", "SOME"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Tidak Ada Orangnya")))
                .andExpect(content().string(containsString("Tidak ada pegawai dengan NIP atau nama ini.")))
                .andExpect(content().string(containsString("Isi nomor suratnya.")))
                .andExpect(content().string(containsString("Pilih paling sedikit satu jenis tugas.")));
    }

    private void appoint(LocalDate from, LocalDate lastDay, List<String> processes) {
        appointments.grant(
                new ActingRequest(official.id(), standIn.id(), ActingKind.PLH, "800/1", from, lastDay, processes, null),
                "test");
    }

    private String taskOf(Employee person) throws Exception {
        return api.task(TestApi.as(person), plan);
    }

    private void at(String moment) {
        clock.moveTo(ZonedDateTime.parse(moment).toInstant());
    }

    private String stands() {
        return jdbc.sql("select state from target_plan where id = ?")
                .param(plan)
                .query(String.class)
                .single();
    }

    private ResultActions page(Employee who, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(TestApi.as(who))));
    }

    private static MockHttpServletRequestBuilder form(String address, Employee who) {
        return post(address).with(authentication(TestApi.as(who))).with(csrf());
    }
}
