package id.kinerja.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.attachment.SampleFiles;
import id.kinerja.audit.TestTrail;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

/** Neither the employee nor who rates learns who gave anonymous feedback, wherever they look. */
class AnonymousFeedbackIT extends IntegrationTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 17);

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestFeedback feedback;

    @Autowired
    TestApi api;

    @Autowired
    TestTrail trail;

    @Autowired
    Settings settings;

    @Autowired
    MockMvc mvc;

    private Employee superior;
    private Employee employee;
    private final List<Employee> givers = new ArrayList<>();

    @BeforeEach
    void somebody_with_colleagues_and_a_report() {
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
        plans.established(employee, 2026);
        givers.clear();
        givers.add(people.anEmployeeUnder(superior));
        givers.add(people.anEmployeeUnder(superior));
        givers.add(people.anEmployeeUnder(employee));
    }

    @AfterEach
    void settings_as_they_come() {
        settings.set(FeedbackSettings.ANONYMOUS_COLLEAGUES, true, "uji");
        settings.set(FeedbackSettings.LEAST_GIVERS, 3, "uji");
    }

    @Test
    void nobody_who_reads_it_learns_who_gave_it_by_any_page_answer_or_copy() throws Exception {
        List<UUID> ids = allGive(JUNE);
        UUID evaluation = evaluations.opened(employee, evaluations.quarter(2));
        evaluations.assess(evaluation, "Tercapai");
        evaluations.complete(evaluation, Map.of());
        List<String> places = List.of(
                "/evaluations/" + evaluation,
                "/evaluations/" + evaluation + "/rating",
                "/api/evaluations/" + evaluation,
                "/feedback",
                "/api/feedback/received",
                "/opened-files",
                "/api/opened-files",
                "/api/me/data",
                "/my-data/feedback-received",
                "/my-data/changed-file",
                "/my-data/print");
        for (boolean rated : List.of(false, true)) {
            if (rated) {
                evaluations.complete(evaluation, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
            }
            for (Employee reader : List.of(employee, superior)) {
                for (String place : places) {
                    assertNothingTells(reader, place, ids);
                }
            }
        }
        assertThat(body(superior, "/evaluations/" + evaluation)).contains("Kata pemberi 0", "Anonim, Juni 2026");
        assertThat(body(employee, "/evaluations/" + evaluation)).contains("Kata pemberi 2", "Anonim, Juni 2026");
        assertThat(body(employee, "/feedback")).contains("Kata pemberi 0", "Kata pemberi 1", "Kata pemberi 2");
        assertThat(body(employee, "/api/me/data")).contains("Kata pemberi 0").doesNotContain("2026-06-17");
    }

    private void assertNothingTells(Employee reader, String place, List<UUID> ids) {
        String said = body(reader, place);
        String about = (reader == employee ? "the employee reads " : "the rater reads ") + place;
        for (Employee giver : givers) {
            assertThat(said)
                    .as(about)
                    .doesNotContain(
                            giver.titledName(),
                            String.valueOf(giver.nip()),
                            giver.id().toString());
        }
        assertThat(said)
                .as(about)
                .doesNotContain("\"kind\":\"COLLEAGUE\"", "(rekan kerja)", "(bawahan)")
                .doesNotContain(ids.stream().map(UUID::toString).toList());
    }

    @Test
    void the_rater_reads_it_at_once_and_the_employee_not_before_the_month_is_over() throws Exception {
        allGive(LocalDate.of(2026, 7, 2));
        UUID evaluation = evaluations.opened(employee, evaluations.quarter(3));
        evaluations.assess(evaluation, "Tercapai");
        evaluations.complete(evaluation, Map.of());

        assertThat(body(superior, "/evaluations/" + evaluation + "/rating"))
                .contains("Kata pemberi 0", "Anonim, Juli 2026");
        assertThat(body(employee, "/feedback"))
                .as("who looks every day would see on which day it came")
                .doesNotContain("Kata pemberi");
    }

    @Test
    void the_employee_reads_it_only_when_enough_different_people_gave_some_about_the_quarter() throws Exception {
        feedback.on(JUNE, givers.get(0), employee, "Pertama");
        feedback.on(JUNE, givers.get(0), employee, "Kedua dari orang yang sama");
        feedback.on(JUNE, givers.get(1), employee, "Dari orang lain");
        feedback.on(LocalDate.of(2026, 3, 3), givers.get(2), employee, "Dari triwulan lain");
        assertThat(body(employee, "/api/feedback/received")).contains("\"total\":0");
        assertThat(body(employee, "/api/me/data")).doesNotContain("Dari orang lain");

        feedback.on(JUNE, givers.get(2), employee, "Dari orang ketiga");
        assertThat(body(employee, "/api/feedback/received"))
                .contains("\"total\":4")
                .doesNotContain("triwulan lain");

        settings.set(FeedbackSettings.LEAST_GIVERS, 4, "uji");
        assertThat(body(employee, "/api/feedback/received")).contains("\"total\":0");
    }

    @Test
    void the_order_says_nothing_about_who_was_first() throws Exception {
        List<UUID> ids = allGive(JUNE);
        List<String> expected = ids.stream()
                .map(feedback::reference)
                .sorted()
                .map(UUID::toString)
                .toList();
        assertThat(TestApi.read(api.get(TestApi.as(employee), "/api/feedback/received"))
                        .at("/items")
                        .findValuesAsText("reference"))
                .as("by a random number that was drawn when it was given")
                .isEqualTo(expected);
    }

    @Test
    void the_trail_says_that_somebody_gave_some_and_not_to_whom() throws Exception {
        long mark = trail.mark();
        mvc.perform(get("/feedback/of/" + employee.id()).with(authentication(TestApi.as(givers.get(0)))))
                .andExpect(status().isOk());
        UUID id = feedback.onResult(givers.get(0), employee, "Tanpa jejak kepada siapa");
        api.delete(TestApi.as(givers.get(0)), "/api/feedback/" + id).andExpect(status().isNoContent());

        assertThat(trail.since(mark))
                .containsExactly(
                        "FILE_OPENED " + givers.get(0).userName() + " feedback",
                        "FEEDBACK_GIVEN " + givers.get(0).userName() + " feedback",
                        "FEEDBACK_WITHDRAWN " + givers.get(0).userName() + " feedback");
        assertThat(trail.valuesSince(mark, "concat(employee_id, object_id, case_id, before, after, reason)"))
                .containsOnly("");
    }

    @Test
    void no_file_can_be_attached_to_it() throws Exception {
        UUID id = feedback.onResult(givers.get(0), employee, "Tanpa berkas");
        mvc.perform(multipart("/api/attachments")
                        .file(new MockMultipartFile("file", "saya.pdf", null, SampleFiles.pdf("Nama saya")))
                        .param("kind", "feedback")
                        .param("caseId", id.toString())
                        .with(authentication(TestApi.as(givers.get(0)))))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_auditor_learns_the_giver_for_a_reason_that_stays_on_record_and_nobody_else_does() throws Exception {
        UUID reference = feedback.reference(feedback.onResult(givers.get(0), employee, "Menyerang pribadi"));
        String address = "/api/feedback/" + reference + "/disclosure";
        Map<String, String> reason = Map.of("reason", "Pengaduan 700/12");
        Authentication auditor = TestApi.as(Role.AUDITOR);
        long mark = trail.mark();
        for (String nothing : List.of(" ", "\u200B", "\u3164\u2800", "\u00A0\uFEFF")) {
            api.post(auditor, address, Map.of("reason", nothing)).andExpect(status().isUnprocessableEntity());
        }
        assertThat(trail.since(mark)).isEmpty();
        api.post(auditor, address, reason).andExpect(status().isNotFound());
        people.examinedBy("uji-auditor", employee.id());
        people.examinedBy(String.valueOf(superior.userName()), employee.id());
        api.post(auditor, address, reason)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value(givers.get(0).titledName()));
        assertThat(trail.valuesSince(mark, "concat(action, ' ', employee_id, ' ', object_id, ' ', reason)"))
                .containsExactly("FEEDBACK_GIVER_DISCLOSED " + employee.id() + " " + reference + " Pengaduan 700/12");

        for (Authentication other : List.of(
                TestApi.as(superior),
                TestApi.as(employee),
                TestApi.as(givers.get(1)),
                TestApi.as(Role.PERSONNEL_ADMIN),
                TestApi.as(Role.OPERATOR),
                auditorWho(employee),
                auditorWho(superior))) {
            api.post(other, address, reason).andExpect(status().isNotFound());
        }
    }

    @Test
    void by_the_setting_it_is_named_from_then_on_and_what_was_given_before_stays_as_it_was() throws Exception {
        feedback.onResult(givers.get(0), employee, "Diberikan tanpa nama");
        settings.set(FeedbackSettings.ANONYMOUS_COLLEAGUES, false, "uji");
        feedback.onResult(givers.get(1), employee, "Diberikan dengan nama");

        assertThat(body(employee, "/feedback"))
                .contains("Diberikan dengan nama", givers.get(1).titledName() + " (rekan kerja)")
                .doesNotContain("Diberikan tanpa nama", givers.get(0).titledName());
    }

    private List<UUID> allGive(LocalDate day) throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (Employee giver : givers) {
            ids.add(feedback.on(day, giver, employee, "Kata pemberi " + ids.size()));
        }
        return ids;
    }

    private static Authentication auditorWho(Employee one) {
        return TestSignIn.as(String.valueOf(one.userName()), one.id(), Role.EMPLOYEE, Role.AUDITOR);
    }

    private String body(Employee who, String address) {
        try {
            return mvc.perform(get(address).with(authentication(TestApi.as(who))))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
