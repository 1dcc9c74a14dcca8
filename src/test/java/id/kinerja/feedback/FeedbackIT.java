package id.kinerja.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.attachment.SampleFiles;
import id.kinerja.audit.TestTrail;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A superior gives feedback at any time; it stands beside the row in the evaluation of its day's period. */
class FeedbackIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

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
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private Employee superior;
    private Employee employee;

    @BeforeEach
    void somebody_with_a_plan() {
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
        plans.established(employee, 2026);
    }

    @Test
    void a_superiors_feedback_stands_on_the_rating_page_and_after_the_hand_over_in_the_evaluation() throws Exception {
        feedback.onResult(superior, employee, "Berkas lengkap sebelum batas waktu");
        feedback.onBehaviour(superior, employee, "Mengakui kekeliruan lebih dahulu");
        UUID id = evaluations.opened(employee, evaluations.quarter(3));
        evaluations.assess(id, "Tercapai");
        page(employee, "/evaluations/" + id).andExpect(content().string(not(containsString("Berkas lengkap"))));
        evaluations.complete(id, Map.of());

        for (String address : List.of("/evaluations/" + id + "/rating", "/evaluations/" + id)) {
            page(superior, address)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Berkas lengkap sebelum batas waktu")))
                    .andExpect(content().string(containsString("Mengakui kekeliruan lebih dahulu")))
                    .andExpect(content()
                            .string(containsString(superior.titledName() + " (pimpinan), Rabu, 15 Juli 2026")));
        }
        api.get(TestApi.as(superior), "/api/evaluations/" + id)
                .andExpect(jsonPath("$.feedback.length()").value(2))
                .andExpect(jsonPath("$.feedback[?(@.behaviour == 'ACCOUNTABLE')].kind")
                        .value("SUPERIOR"));
        api.get(TestApi.as(employee), "/api/evaluations/" + id)
                .andExpect(jsonPath("$.feedback").isEmpty());

        evaluations.complete(id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        page(employee, "/evaluations/" + id)
                .andExpect(content().string(containsString("Berkas lengkap sebelum batas waktu")))
                .andExpect(content().string(containsString("Mengakui kekeliruan lebih dahulu")));
        api.get(TestApi.as(employee), "/api/evaluations/" + id)
                .andExpect(jsonPath("$.feedback.length()").value(2));
    }

    @Test
    void it_stands_in_the_evaluation_of_the_period_of_its_day_and_in_no_other() throws Exception {
        feedback.on(LocalDate.of(2026, 5, 4), superior, employee, "Tentang bulan Mei");
        feedback.on(LocalDate.of(2026, 7, 1), superior, employee, "Tentang awal Juli");
        UUID second = evaluations.opened(employee, evaluations.quarter(2));
        UUID third = evaluations.opened(employee, evaluations.quarter(3));

        assertThat(texts(second)).containsExactly("Tentang bulan Mei");
        assertThat(texts(third)).containsExactly("Tentang awal Juli");
    }

    @Test
    void what_comes_after_the_rating_stands_in_the_next_evaluation() throws Exception {
        feedback.on(LocalDate.of(2026, 6, 29), superior, employee, "Sebelum dinilai");
        UUID second = evaluations.opened(employee, evaluations.quarter(2));
        evaluations.assess(second, "Tercapai");
        evaluations.complete(second, Map.of());
        evaluations.complete(second, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        Map<String, Object> late = TestFeedback.body(employee, "LOYAL", "Sesudah dinilai");
        late.put("day", "2026-07-01");
        UUID id = put(superior, late);
        jdbc.sql("update feedback set day = date '2026-06-30' where id = ?")
                .param(id)
                .update();
        UUID third = evaluations.opened(employee, evaluations.quarter(3));

        assertThat(texts(second)).as("a rating rests on what was there").containsExactly("Sebelum dinilai");
        assertThat(texts(third)).as("nothing is lost").containsExactly("Sesudah dinilai");
    }

    @Test
    void what_is_about_a_period_that_was_never_rated_stands_in_the_next_evaluation() throws Exception {
        feedback.on(LocalDate.of(2026, 2, 3), superior, employee, "Tentang Februari");
        feedback.on(LocalDate.of(2026, 5, 4), superior, employee, "Tentang Mei");
        UUID second = evaluations.opened(employee, evaluations.quarter(2));
        assertThat(texts(second))
                .as("the first quarter has no evaluation")
                .containsExactlyInAnyOrder("Tentang Februari", "Tentang Mei");

        evaluations.assess(second, "Tercapai");
        evaluations.complete(second, Map.of());
        evaluations.complete(second, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        UUID third = evaluations.opened(employee, evaluations.quarter(3));
        assertThat(texts(third)).as("it has stood once").isEmpty();
    }

    @Test
    void the_employee_reads_named_feedback_at_once_and_both_find_it_among_their_own_data() throws Exception {
        feedback.onResult(superior, employee, "Terima kasih atas ketelitiannya");

        page(employee, "/feedback")
                .andExpect(content().string(containsString("Terima kasih atas ketelitiannya")))
                .andExpect(content().string(containsString(superior.titledName())));
        page(superior, "/feedback/given")
                .andExpect(content().string(containsString("Terima kasih atas ketelitiannya")))
                .andExpect(content().string(containsString(employee.titledName())));
        api.get(TestApi.as(employee), "/api/me/data")
                .andExpect(jsonPath("$.sections['feedback-received'][0].by").value(superior.titledName()))
                .andExpect(jsonPath("$.sections['feedback-received'][0].day").value("2026-07-15"));
        api.get(TestApi.as(superior), "/api/me/data")
                .andExpect(jsonPath("$.sections['feedback-given'][0].to").value(employee.titledName()));
    }

    @Test
    void who_stands_in_gives_it_for_the_official() throws Exception {
        Employee standIn = people.aHead();
        jdbc.sql("insert into acting_appointment (id, principal_id, stand_in_id, kind, letter_number, valid_from,"
                        + " valid_to, granted_by, granted_at) values (?, ?, ?, 'PLH', '800/9', ?, ?, 'uji', now())")
                .params(UUID.randomUUID(), superior.id(), standIn.id(), TODAY, TODAY.plusDays(9))
                .update();
        long mark = trail.mark();
        feedback.onResult(standIn, employee, "Pelayanan ramah");

        page(employee, "/feedback")
                .andExpect(content()
                        .string(containsString(
                                standIn.titledName() + " untuk " + superior.titledName() + " (pimpinan)")));
        assertThat(trail.valuesSince(mark, "concat(action, ' ', actor, ' ', on_behalf_of, ' ', employee_id)"))
                .contains("FEEDBACK_GIVEN " + standIn.userName() + " " + superior.userName() + " " + employee.id());
    }

    @Test
    void a_change_says_in_the_trail_what_was_and_what_is_and_the_former_words_are_kept_beside_the_new()
            throws Exception {
        UUID id = feedback.onBehaviour(superior, employee, "Kata semula");
        long mark = trail.mark();
        Map<String, Object> body = TestFeedback.body(employee, "LOYAL", "Kata baru");
        body.put("version", 0);
        body.put("day", "2026-07-14");
        for (int repeated = 0; repeated < 2; repeated++) {
            api.put(TestApi.as(superior), "/api/feedback/" + id, body).andExpect(status().isOk());
            body.put("version", 1);
        }

        assertThat(trail.valuesSince(mark, "concat(action, before, after)"))
                .as("what is sent once more changes nothing")
                .containsExactly("FEEDBACK_CHANGED"
                        + "{\"kind\":\"SUPERIOR\",\"row\":\"ACCOUNTABLE\",\"day\":\"2026-07-15\"}"
                        + "{\"kind\":\"SUPERIOR\",\"row\":\"LOYAL\",\"day\":\"2026-07-14\",\"textChanged\":true,"
                        + "\"linksChanged\":false}");
        for (Employee one : List.of(superior, employee)) {
            String section = one == superior ? "feedback-given" : "feedback-received";
            api.get(TestApi.as(one), "/api/me/data")
                    .andExpect(jsonPath("$.sections['%s'][0].text".formatted(section))
                            .value("Kata baru"))
                    .andExpect(jsonPath("$.sections['%s'][0].formerly[0].text".formatted(section))
                            .value("Kata semula"));
        }
        mark = trail.mark();
        api.delete(TestApi.as(superior), "/api/feedback/" + id).andExpect(status().isNoContent());
        assertThat(trail.valuesSince(mark, "concat(action, before, after)"))
                .containsExactly("FEEDBACK_WITHDRAWN{\"kind\":\"SUPERIOR\",\"row\":\"LOYAL\",\"day\":\"2026-07-14\"}");
    }

    @Test
    void a_change_of_anonymous_feedback_says_nothing_of_it() throws Exception {
        Employee colleague = people.anEmployeeUnder(superior);
        UUID id = feedback.onBehaviour(colleague, employee, "Kata semula");
        long mark = trail.mark();
        Map<String, Object> body = TestFeedback.body(employee, "LOYAL", "Kata baru");
        body.put("version", 0);
        api.put(TestApi.as(colleague), "/api/feedback/" + id, body).andExpect(status().isOk());
        assertThat(trail.valuesSince(mark, "concat(action, object_id, employee_id, before, after)"))
                .containsExactly("FEEDBACK_CHANGED");
    }

    @Test
    void files_of_named_feedback_are_read_by_who_may_read_it() throws Exception {
        UUID id = feedback.onResult(superior, employee, "Lihat notulen");
        String file = TestApi.read(mvc.perform(multipart("/api/attachments")
                        .file(new MockMultipartFile("file", "notulen.pdf", null, SampleFiles.pdf("Isi notulen")))
                        .param("kind", "feedback")
                        .param("caseId", id.toString())
                        .with(authentication(TestApi.as(superior)))))
                .at("/id")
                .asText();

        page(employee, "/feedback").andExpect(content().string(containsString("/attachments/" + file)));
        page(employee, "/attachments/" + file).andExpect(status().isOk());
        page(people.anEmployeeUnder(superior), "/attachments/" + file).andExpect(status().isNotFound());
        mvc.perform(multipart("/api/attachments")
                        .file(new MockMultipartFile("file", "lain.pdf", null, SampleFiles.pdf("Isi lain")))
                        .param("kind", "feedback")
                        .param("caseId", id.toString())
                        .with(authentication(TestApi.as(employee))))
                .andExpect(status().isNotFound());
        api.delete(TestApi.as(superior), "/api/feedback/" + id).andExpect(status().isNoContent());
        page(superior, "/attachments/" + file).andExpect(status().isNotFound());
    }

    @Test
    void on_a_result_that_an_older_version_of_the_plan_had_it_is_not_lost() throws Exception {
        UUID id = feedback.onResult(superior, employee, "Hasil yang sudah diganti");
        jdbc.sql("update feedback set result_id = gen_random_uuid(), result_text = 'Hasil lama' where id = ?")
                .param(id)
                .update();
        UUID evaluation = evaluations.opened(employee, evaluations.quarter(3));

        page(superior, "/evaluations/" + evaluation)
                .andExpect(content().string(containsString("Hasil lama")))
                .andExpect(content().string(containsString("Hasil yang sudah diganti")));
    }

    private List<String> texts(UUID evaluation) throws Exception {
        return TestApi.read(api.get(TestApi.as(superior), "/api/evaluations/" + evaluation))
                .at("/feedback")
                .findValuesAsText("text");
    }

    private UUID put(Employee giver, Map<String, ?> body) throws Exception {
        UUID id = UUID.randomUUID();
        api.put(TestApi.as(giver), "/api/feedback/" + id, body).andExpect(status().isOk());
        return id;
    }

    private ResultActions page(Employee who, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(TestApi.as(who))));
    }
}
