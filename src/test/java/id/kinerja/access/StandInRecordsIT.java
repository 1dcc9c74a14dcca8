package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.attachment.SampleFiles;
import id.kinerja.audit.TestTrail;
import id.kinerja.coaching.TestCoachings;
import id.kinerja.engine.Tasks;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.feedback.TestFeedback;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * What a stand-in does outside tasks is recorded as "A for B", and is the official's: once the appointment is over, who stood
 * in neither reads nor changes it any more.
 */
class StandInRecordsIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final String SAID = "Bicara-tertutup";

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestFeedback feedback;

    @Autowired
    TestCoachings coachings;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    Tasks tasks;

    @Autowired
    Settings settings;

    @Autowired
    TestApi api;

    @Autowired
    TestTrail trail;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private Employee official;
    private Employee employee;
    private Employee standIn;

    @BeforeEach
    void somebody_acts_for_an_official() {
        Employee head = people.aHead();
        official = people.aHeadUnder(head);
        employee = people.anEmployeeUnder(official);
        standIn = people.aHead();
        appointments.grant(
                new ActingRequest(
                        official.id(),
                        standIn.id(),
                        ActingKind.PLH,
                        "800/1",
                        TODAY,
                        TODAY.plusDays(3),
                        List.of(),
                        null),
                "test");
    }

    @AfterEach
    void raters_read_as_they_come() {
        settings.set(AccessSettings.RATER_KEEPS_READING, AccessSettings.RATER_KEEPS_READING.defaultValue(), "test");
    }

    @Test
    void feedback_in_an_officials_place_is_changed_by_the_stand_in_only_as_long_as_one_stands_in() throws Exception {
        plans.established(employee, 2026);
        UUID id = feedback.onBehaviour(standIn, employee, "Pelayanan ramah");
        String file = attached(standIn, id);
        String address = "/api/feedback/" + id;
        long mark = trail.mark();
        api.put(TestApi.as(standIn), address, changed("Pelayanan sangat ramah", 0))
                .andExpect(status().isOk());
        assertThat(acts(mark)).contains("FEEDBACK_CHANGED " + forTheOfficial());
        page(standIn, file).andExpect(status().isOk());

        ends();

        api.put(TestApi.as(standIn), address, changed("Tidak ramah", 1)).andExpect(status().isNotFound());
        api.put(TestApi.as(standIn), address, changed("Tidak ramah", 0)).andExpect(status().isNotFound());
        api.delete(TestApi.as(standIn), address).andExpect(status().isNotFound());
        page(standIn, "/feedback/" + id + "/edit").andExpect(status().isNotFound());
        mvc.perform(post("/feedback/" + id + "/withdrawal")
                        .with(authentication(TestApi.as(standIn)))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        page(standIn, file).andExpect(status().isNotFound());
        page(standIn, "/feedback/given").andExpect(content().string(not(containsString("Pelayanan"))));
        api.get(TestApi.as(standIn), "/api/feedback/given")
                .andExpect(jsonPath("$.total").value(0));
        api.get(TestApi.as(standIn), "/api/me/data")
                .andExpect(content().string(not(containsString("Pelayanan"))))
                .andExpect(
                        jsonPath("$.sections['feedback-given'][0].onBehalfOf").value(official.titledName()));
        page(employee, "/feedback")
                .andExpect(content().string(containsString("Pelayanan sangat ramah")))
                .andExpect(content().string(containsString(standIn.titledName() + " untuk " + official.titledName())));
    }

    @Test
    void files_and_withdrawals_in_an_officials_place_are_recorded_as_such() throws Exception {
        plans.established(employee, 2026);
        UUID id = feedback.onBehaviour(standIn, employee, "Pelayanan ramah");
        long mark = trail.mark();
        attached(standIn, id);
        api.get(TestApi.as(employee), "/api/me/data")
                .andExpect(
                        jsonPath("$.sections['evidence-files'][0].onBehalfOf").value(official.titledName()));
        api.delete(TestApi.as(standIn), "/api/feedback/" + id).andExpect(status().isNoContent());
        assertThat(acts(mark))
                .contains(
                        "ATTACHMENT_ADDED " + forTheOfficial(),
                        "ATTACHMENT_REMOVED " + forTheOfficial(),
                        "FEEDBACK_WITHDRAWN " + forTheOfficial());
    }

    @Test
    void ones_own_feedback_stays_ones_own_when_one_no_longer_stands_in() throws Exception {
        plans.established(employee, 2026);
        UUID own = feedback.onBehaviour(official, employee, "Dari saya sendiri");
        ends();
        api.delete(TestApi.as(official), "/api/feedback/" + own).andExpect(status().isNoContent());
    }

    @Test
    void a_coaching_and_a_counselling_in_an_officials_place_are_recorded_as_such() throws Exception {
        long mark = trail.mark();
        sent("/coaching", Map.of("whom", employee.id().toString(), "reason", "Sering terlambat"))
                .andExpect(status().is3xxRedirection());
        UUID id = coachings.of(employee);
        counselled(id);
        assertThat(acts(mark))
                .contains("COACHING_OPENED " + forTheOfficial(), "COUNSELLING_WRITTEN " + forTheOfficial());
        assertThat(jdbc.sql("select requested_for from coaching_case where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(official.userName());
        String both = standIn.titledName() + " untuk " + official.titledName();
        page(employee, "/coaching/" + id)
                .andExpect(content().string(containsString("oleh " + both)))
                .andExpect(content().string(containsString(", " + both)));
        api.get(TestApi.as(employee), "/api/me/data")
                .andExpect(jsonPath("$.sections['coachings'][0].onBehalfOf").value(official.titledName()))
                .andExpect(jsonPath("$.sections['counselling-notes'][0].onBehalfOf")
                        .value(official.titledName()));
    }

    @Test
    void what_was_said_in_an_officials_place_stays_with_who_held_the_counselling_and_is_never_read_by_the_official()
            throws Exception {
        UUID id = coachings.opened(employee);
        counselled(id);
        String note = "/coaching/notes/"
                + jdbc.sql("select id from counselling_note where case_id = ?")
                        .param(id)
                        .query(UUID.class)
                        .single();
        long mark = trail.mark();
        page(standIn, note).andExpect(content().string(containsString(SAID)));
        assertThat(acts(mark))
                .as("by the own right")
                .containsExactly("FILE_OPENED " + standIn.userName() + "  " + employee.id());
        page(official, note).andExpect(status().isNotFound());
        page(official, "/coaching/" + id)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(SAID))));

        ends();

        page(standIn, note).andExpect(content().string(containsString(SAID)));
        page(official, note).andExpect(status().isNotFound());
        page(employee, note).andExpect(content().string(containsString(SAID)));
    }

    @Test
    void a_rating_in_an_officials_place_stays_the_officials_and_ends_for_who_stood_in() throws Exception {
        settings.set(AccessSettings.RATER_KEEPS_READING, true, "test");
        UUID id = evaluations.submitted(employee);
        tasks.complete(
                evaluations.step(id).taskId(),
                TestPlans.signedIn(standIn),
                TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        people.setSuperior(employee.id(), people.aHead().id(), TODAY);
        String address = "/api/evaluations/" + id;
        long mark = trail.mark();
        api.get(TestApi.as(standIn), address).andExpect(status().isOk());
        assertThat(acts(mark)).containsExactly("FILE_OPENED " + forTheOfficial());
        api.get(TestApi.as(official), address)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").exists());

        ends();

        api.get(TestApi.as(standIn), address).andExpect(status().isNotFound());
        page(standIn, "/evaluations/" + id).andExpect(status().isNotFound());
        api.get(TestApi.as(official), address).andExpect(status().isOk());
    }

    @Test
    void an_expectation_that_is_worded_in_an_officials_place_is_kept_as_such() throws Exception {
        UUID plan = plans.submitted(employee, 2026);
        String review = "/api/target-plans/" + plan + "/review";
        var read = TestApi.read(api.get(TestApi.as(standIn), review));
        String base = read.at("/base").asText();
        api.put(
                        TestApi.as(standIn),
                        review,
                        Map.of("base", base, "expectations", List.of(Map.of("behaviour", "LOYAL", "text", "Setia"))))
                .andExpect(status().isOk());
        String loyal = "$.expectations.expectations[?(@.behaviour == 'LOYAL')].";
        api.get(TestApi.as(employee), "/api/target-plans/" + plan)
                .andExpect(jsonPath(loyal + "writtenBy", contains(standIn.userName())))
                .andExpect(jsonPath(loyal + "writtenFor", contains(official.userName())));
        api.get(TestApi.as(employee), "/api/me/data")
                .andExpect(jsonPath(
                        "$.sections['target-plans'][0].behaviours[?(@.behaviour == 'LOYAL')].onBehalfOf",
                        contains(official.titledName())));
        tasks.complete(
                plans.step(plan).taskId(),
                TestPlans.signedIn(standIn),
                Map.of(
                        "decision",
                        "RETURN",
                        "rows",
                        List.of(read.at("/expectations/0/id").asText()),
                        "comment",
                        "Perbaiki"));
        page(employee, "/target-plans/" + plan + "/edit/behaviours")
                .andExpect(content()
                        .string(containsString(
                                "Terakhir ditulis oleh " + standIn.titledName() + " untuk " + official.titledName())));
    }

    private void ends() {
        jdbc.sql("update acting_appointment set revoked_by = 'test', revoked_at = now(), revoked_why = 'Kembali'"
                        + " where stand_in_id = ?")
                .param(standIn.id())
                .update();
    }

    private void counselled(UUID coaching) throws Exception {
        sent(
                        "/coaching/" + coaching + "/counselling",
                        Map.of("noteId", UUID.randomUUID().toString(), "heldOn", TODAY.toString(), "note", SAID))
                .andExpect(status().is3xxRedirection());
    }

    private String attached(Employee who, UUID feedbackId) throws Exception {
        return "/attachments/"
                + TestApi.read(mvc.perform(multipart("/api/attachments")
                                .file(new MockMultipartFile(
                                        "file", "notulen.pdf", null, SampleFiles.pdf("Isi " + feedbackId)))
                                .param("kind", "feedback")
                                .param("caseId", feedbackId.toString())
                                .with(authentication(TestApi.as(who)))))
                        .at("/id")
                        .asText();
    }

    private static Map<String, Object> changed(String text, int version) {
        return new HashMap<>(Map.of("row", "ACCOUNTABLE", "text", text, "version", version));
    }

    private String forTheOfficial() {
        return standIn.userName() + " " + official.userName() + " " + employee.id();
    }

    private List<String> acts(long mark) {
        return trail.valuesSince(mark, "concat(action, ' ', actor, ' ', on_behalf_of, ' ', employee_id)");
    }

    private ResultActions sent(String address, Map<String, String> fields) throws Exception {
        var request = post(address).with(authentication(TestApi.as(standIn))).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private ResultActions page(Employee who, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(TestApi.as(who))));
    }
}
