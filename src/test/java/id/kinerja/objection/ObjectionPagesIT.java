package id.kinerja.objection;

import static id.kinerja.api.TestApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.AtOnce;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.attachment.SampleFiles;
import id.kinerja.calendar.CalendarSettings;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.objection.TestObjections.Line;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Objections by pages and programs: filed in time or refused with the day, seen by whom they concern and nobody else. */
class ObjectionPagesIT extends IntegrationTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    @Autowired
    TestObjections objections;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestOrganization people;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    Line line;
    UUID evaluation;

    @BeforeEach
    void a_result_that_was_received() {
        line = objections.line();
        evaluation = objections.received(line.employee(), Rating.BELOW, Rating.MEETS);
    }

    @AfterEach
    void as_before() {
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Jakarta", "test");
    }

    @Test
    void an_objection_goes_from_the_page_to_a_changed_result_that_everybody_concerned_sees() throws Exception {
        page(line.employee(), "/evaluations/" + evaluation)
                .andExpect(content().string(allOf(containsString("Ajukan keberatan"), containsString("29 Juli 2026"))));
        page(line.rater(), "/evaluations/" + evaluation)
                .andExpect(content().string(not(containsString("Ajukan keberatan"))));

        UUID id = filed("<script>alert('x')</script> D'Angelo & 🙏");

        page(line.employee(), "/objections/" + id)
                .andExpect(content()
                        .string(allOf(
                                containsString("&lt;script&gt;"),
                                not(containsString("<script>alert")),
                                containsString("Tambah berkas bukti"),
                                containsString(line.decider().titledName()))));
        for (Employee reader : List.of(line.employee(), line.rater(), line.decider())) {
            page(reader, "/evaluations/" + evaluation).andExpect(content().string(containsString("Dipersoalkan")));
        }
        page(line.rater(), "/tasks/" + objections.step(id, "explainRating").taskId())
                .andExpect(content().string(containsString("Penjelasan Anda tentang penilaian ini")));
        objections.complete(id, "explainRating", line.rater(), Map.of("statement", "Kualitas belum sesuai"));
        objections.complete(id, "addEvidence", line.employee(), Map.of("evidence", "Lihat lampiran"));
        page(line.decider(), "/tasks/" + objections.step(id, "decideObjection").taskId())
                .andExpect(content()
                        .string(allOf(containsString("Kualitas belum sesuai"), containsString("Lihat lampiran"))));

        api.submit(as(line.decider()), id, TestObjections.change(Rating.MEETS, null))
                .andExpect(status().isNoContent());

        for (Employee reader : List.of(line.employee(), line.rater(), line.decider())) {
            page(reader, "/evaluations/" + evaluation)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Diubah atas keberatan"),
                                    containsString("Butuh Perbaikan"),
                                    containsString("below-meets"),
                                    containsString("meets-meets"))));
            page(reader, "/objections/" + id)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Bukti mendukung pegawai"), containsString("Keputusan ini final"))));
        }
        page(line.employee(), "/evaluations").andExpect(content().string(containsString("Diubah atas keberatan")));
        page(line.employee(), "/objections").andExpect(content().string(containsString("Hasil diubah")));
        api.get(as(line.employee()), "/api/evaluations/" + evaluation)
                .andExpect(jsonPath("$.outcome.predicate").value("GOOD"))
                .andExpect(jsonPath("$.outcome.contest.outcome").value("CHANGED"))
                .andExpect(jsonPath("$.outcome.contest.former.predicate").value("NEEDS_IMPROVEMENT"))
                .andExpect(jsonPath("$.outcome.contest.decidedBy")
                        .value(line.decider().titledName()));
    }

    @ParameterizedTest(name = "{0}, received {1}: {2}")
    @CsvSource({
        // now is 15 July 2026; received on the first it is day 14, on 30 June day 15
        "Asia/Jakarta, 2026-06-30T17:00:00Z, 302",
        "Asia/Jakarta, 2026-06-30T16:59:59Z, 422",
        "Asia/Makassar, 2026-06-30T16:00:00Z, 302",
        "Asia/Makassar, 2026-06-30T15:59:59Z, 422"
    })
    void day_14_is_in_time_and_day_15_refused_with_the_day_in_the_governments_zone(
            String zone, Instant received, int expected) throws Exception {
        settings.set(CalendarSettings.GOVERNMENT_ZONE, zone, "test");
        objections.receivedAt(evaluation, received);

        ResultActions answer = file(as(line.employee()), evaluation, "BOTH", "Realisasi melebihi target");

        answer.andExpect(status().is(expected));
        if (expected == 422) {
            answer.andExpect(content()
                    .string(allOf(
                            containsString("hari terakhirnya Selasa, 14 Juli 2026"),
                            containsString("Realisasi melebihi target"))));
            page(line.employee(), "/evaluations/" + evaluation + "/objection")
                    .andExpect(content().string(containsString("hari terakhirnya Selasa, 14 Juli 2026")));
            api.post(as(line.employee()), "/api/objections", body(evaluation))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.errors[0].message").value(containsString("14 Juli 2026")));
        }
    }

    @Test
    void what_is_missing_or_hostile_is_refused_beside_its_field_and_nothing_typed_is_lost() throws Exception {
        file(as(line.employee()), evaluation, "", "Isi yang sudah diketik")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Pilih apa yang Anda persoalkan."),
                                containsString("Isi yang sudah diketik"))));
        file(as(line.employee()), evaluation, "BOTH", " \n ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Isi alasan keberatan Anda.")));
        file(as(line.employee()), evaluation, "EVERYTHING", "x").andExpect(status().isUnprocessableEntity());
        file(as(line.employee()), evaluation, "BOTH", "x".repeat(4001)).andExpect(status().isUnprocessableEntity());
        file(as(line.employee()), evaluation, "BOTH", "a\u0000b").andExpect(status().isUnprocessableEntity());
        api.post(as(line.employee()), "/api/objections", Map.of("evaluation", evaluation))
                .andExpect(status().isUnprocessableEntity());
        api.post(as(line.employee()), "/api/objections", "{\"evaluation\":\"x\"}")
                .andExpect(status().is4xxClientError());
        assertThat(filedNow()).isZero();
    }

    @Test
    void of_two_tabs_one_files() throws Exception {
        filed("Yang pertama");
        file(as(line.employee()), evaluation, "BOTH", "Yang kedua")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("sudah diajukan"), containsString("Yang kedua"))));
        api.post(as(line.employee()), "/api/objections", body(evaluation)).andExpect(status().isUnprocessableEntity());
        assertThat(filedNow()).isEqualTo(1);
    }

    @Test
    void a_result_that_was_not_received_cannot_be_contested_yet() throws Exception {
        Employee other = people.anEmployeeUnder(line.rater());
        UUID handedOver = evaluations.handedOver(other);
        file(as(other), handedOver, "BOTH", "Terlalu dini")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("belum Anda terima")));
        UUID open = evaluations.submitted(people.anEmployeeUnder(line.rater()));
        file(as(other), open, "BOTH", "Bukan milik saya").andExpect(status().isNotFound());
    }

    @Test
    void nobody_else_files_or_learns_that_there_is_an_objection() throws Exception {
        for (Employee wrong : List.of(line.rater(), line.decider(), people.anEmployeeUnder(line.rater()))) {
            file(as(wrong), evaluation, "BOTH", "Bukan milik saya").andExpect(status().isNotFound());
            api.post(as(wrong), "/api/objections", body(evaluation)).andExpect(status().isNotFound());
        }
        file(as(line.employee()), UUID.randomUUID(), "BOTH", "Tidak ada").andExpect(status().isNotFound());
        UUID id = filed("Realisasi melebihi target");

        Employee colleague = people.anEmployeeUnder(line.rater());
        List<Authentication> strangers = List.of(
                as(colleague), as(people.aHead()), TestApi.as(Role.PERSONNEL_ADMIN), TestApi.as(Role.UNIT_ADMIN));
        for (Authentication stranger : strangers) {
            mvc.perform(get("/objections/" + id).with(authentication(stranger))).andExpect(status().isNotFound());
            api.get(stranger, "/api/objections/" + id).andExpect(status().isNotFound());
            api.get(stranger, "/api/objections").andExpect(jsonPath("$.items").isEmpty());
            api.get(stranger, "/api/attachments?kind=objection&caseId=" + id).andExpect(status().isNotFound());
            mvc.perform(post("/objections/" + id + "/take-over")
                            .with(authentication(stranger))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/evaluations/" + evaluation).with(authentication(TestApi.as(Role.PERSONNEL_ADMIN))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Dipersoalkan"), not(containsString("Realisasi melebihi target")))));
        api.get(TestApi.as(Role.AUDITOR), "/api/objections/" + id)
                .andExpect(jsonPath("$.reasons").value("Realisasi melebihi target"));
    }

    @Test
    void evidence_files_are_added_while_the_evidence_is_open_and_read_by_who_decides() throws Exception {
        UUID id = filed("Lihat berkas");
        attach(line.employee(), id).andExpect(status().isCreated());
        attach(line.rater(), id).andExpect(status().isNotFound());
        page(line.decider(), "/objections/" + id).andExpect(content().string(containsString("bukti.pdf")));

        objections.complete(id, "addEvidence", line.employee(), Map.of());

        mvc.perform(multipart("/api/attachments")
                        .file(new MockMultipartFile("file", "lain.pdf", null, SampleFiles.pdf("lain")))
                        .param("kind", "objection")
                        .param("caseId", id.toString())
                        .with(authentication(as(line.employee()))))
                .andExpect(status().isConflict());
    }

    @Test
    void a_silent_decider_is_visible_and_the_next_superior_takes_over_by_a_button() throws Exception {
        UUID id = objections.heard(line, evaluation);
        page(line.next(), "/objections/" + id).andExpect(status().isNotFound());

        objections.fire(id, "decisionOverdue");

        page(line.employee(), "/objections/" + id)
                .andExpect(content()
                        .string(allOf(containsString("Dinaikkan"), not(containsString("Ambil alih keputusan")))));
        page(line.next(), "/objections").andExpect(content().string(containsString("Dinaikkan")));
        page(line.next(), "/objections/" + id).andExpect(content().string(containsString("Ambil alih keputusan")));
        mvc.perform(post("/objections/" + id + "/take-over")
                        .with(authentication(as(line.next())))
                        .with(csrf()))
                .andExpect(redirectedUrl("/objections/" + id));
        assertThat(objections.step(id, "decideObjection").assignee())
                .isEqualTo(line.next().userName());
        api.post(as(line.next()), "/api/objections/" + id + "/take-over", null).andExpect(status().isConflict());
        page(line.next(), "/objections/" + id).andExpect(content().string(containsString("Putuskan keberatan")));
    }

    @Test
    void sixteen_at_once_make_one_objection() throws Exception {
        List<Boolean> made = AtOnce.sixteen(client -> () -> {
            try {
                objections.filed(line.employee(), evaluation);
                return true;
            } catch (RuntimeException second) {
                return false;
            }
        });
        assertThat(made).containsOnlyOnce(true);
        assertThat(filedNow()).isEqualTo(1);
    }

    private UUID filed(String reasons) throws Exception {
        file(as(line.employee()), evaluation, "BOTH", reasons).andExpect(status().isFound());
        return jdbc.sql("select id from objection where evaluation_id = ?")
                .param(evaluation)
                .query(UUID.class)
                .single();
    }

    private int filedNow() {
        return jdbc.sql("select count(*) from objection where evaluation_id = ?")
                .param(evaluation)
                .query(Integer.class)
                .single();
    }

    private ResultActions file(Authentication who, UUID id, String part, String reasons) throws Exception {
        return mvc.perform(post("/evaluations/" + id + "/objection")
                .with(authentication(who))
                .with(csrf())
                .param("part", part)
                .param("reasons", reasons));
    }

    private ResultActions attach(Employee who, UUID id) throws Exception {
        return mvc.perform(multipart("/api/attachments")
                .file(new MockMultipartFile("file", "bukti.pdf", null, SampleFiles.pdf("bukti")))
                .param("kind", "objection")
                .param("caseId", id.toString())
                .with(authentication(as(who))));
    }

    private ResultActions page(Employee who, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(as(who))));
    }

    private static Map<String, Object> body(UUID evaluation) {
        return Map.of("evaluation", evaluation, "part", "BOTH", "reasons", "Realisasi melebihi target");
    }
}
