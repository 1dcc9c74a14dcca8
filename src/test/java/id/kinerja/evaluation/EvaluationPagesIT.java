package id.kinerja.evaluation;

import static id.kinerja.evaluation.TestEvaluations.admin;
import static id.kinerja.target.TestPlans.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.review.ReviewNotes;
import id.kinerja.target.Behaviour;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of the evaluations, without JavaScript. */
class EvaluationPagesIT extends IntegrationTest {

    @Autowired
    MockMvc web;

    @Autowired
    TestOrganization people;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Evaluations rows;

    @Autowired
    EvaluationSheets sheets;

    @Autowired
    Organization organization;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    ReviewNotes notes;

    Employee employee;
    Employee superior;

    @BeforeEach
    void someEmployee() {
        employee = people.anEmployee();
        superior = organization.superiorOf(employee.id(), calendar.today()).orElseThrow();
    }

    @Test
    void the_list_shows_my_evaluations_and_those_of_my_reports() throws Exception {
        UUID id = evaluations.handedOver(employee);

        web.perform(get("/evaluations").with(as(employee)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/evaluations/" + id),
                                containsString("Triwulan II 2026"),
                                containsString("Menunggu diterima pegawai"))));
        web.perform(get("/evaluations").with(as(superior)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("/evaluations/" + id), containsString("Pegawai"))));
        web.perform(get("/evaluations").with(as(people.anEmployee())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(id.toString()))));
        web.perform(get("/evaluations").with(as(admin()))).andExpect(status().isOk());
    }

    @Test
    void the_employee_writes_the_rows_and_goes_on_to_submit() throws Exception {
        UUID id = evaluations.opened(employee);
        web.perform(get(page(id, "self-assessment")).with(as(employee)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Bukti dukung dari laporan harian yang disetujui"),
                                containsString(field(id, "realisation")))));

        web.perform(save(id, "self-assessment")
                        .param(field(id, "realisation"), "1.150 dokumen")
                        .param(field(id, "note"), "🌸 D'Angelo <script>alert(1)</script>")
                        .param("next", "submit")
                        .with(as(employee)))
                .andExpect(redirectedUrl("/tasks/" + evaluations.step(id).taskId()));

        web.perform(get(page(id, "self-assessment")).with(as(employee)))
                .andExpect(content()
                        .string(allOf(
                                containsString("1.150 dokumen"),
                                containsString("🌸 D&#39;Angelo &lt;script&gt;alert(1)&lt;/script&gt;"),
                                not(containsString("<script>alert")))));
    }

    @Test
    void what_cannot_be_saved_keeps_everything_typed_and_says_why_beside_the_field() throws Exception {
        UUID id = evaluations.opened(employee);

        web.perform(save(id, "self-assessment")
                        .param(field(id, "realisation"), "Tetap ada")
                        .param(field(id, "note"), "x".repeat(10_000))
                        .with(as(employee)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Tetap ada"),
                                containsString("x".repeat(10_000)),
                                containsString("Paling banyak 4"),
                                containsString("govuk-error-summary"))));
        web.perform(save(id, "self-assessment")
                        .param(field(id, "realisation"), "a\0b")
                        .with(as(employee)))
                .andExpect(status().isUnprocessableEntity());

        assertThat(sheets.forEmployee(id).results().get(0).realisation()).isEmpty();
    }

    @Test
    void rows_save_themselves_and_bring_the_next_version() throws Exception {
        UUID id = evaluations.opened(employee);

        String answer = web.perform(save(id, "self-assessment/autosave")
                        .param(field(id, "realisation"), "Sedang ditulis")
                        .with(as(employee)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer).contains("value=\"" + rows.get(id).lockVersion() + "\"", "hx-swap-oob");
        assertThat(sheets.forEmployee(id).results().get(0).realisation()).isEqualTo("Sedang ditulis");
    }

    @Test
    void a_page_that_is_out_of_date_overwrites_nothing_and_shows_both() throws Exception {
        UUID id = evaluations.opened(employee);
        MockHttpServletRequestBuilder stale =
                save(id, "self-assessment").param(field(id, "realisation"), "Dari jendela lama");
        evaluations.assess(id, "Dari jendela baru");

        web.perform(stale.with(as(employee)))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(containsString("Dari jendela lama"), containsString("Dari jendela baru"))));
        assertThat(sheets.forEmployee(id).results().get(0).realisation()).isEqualTo("Dari jendela baru");

        web.perform(save(id, "self-assessment")
                        .param(field(id, "realisation"), "Dari jendela lama")
                        .with(as(employee)))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void after_submission_the_rows_are_closed() throws Exception {
        UUID id = evaluations.submitted(employee);

        web.perform(get(page(id, "self-assessment")).with(as(employee))).andExpect(redirectedUrl("/evaluations/" + id));
        web.perform(save(id, "self-assessment")
                        .param(field(id, "realisation"), "Terlambat")
                        .with(as(employee)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Terlambat")));
        assertThat(sheets.forEmployee(id).results().get(0).realisation()).isEqualTo("1.150 dokumen terbit");
    }

    @Test
    void the_superior_writes_feedback_and_reasons_that_the_employee_does_not_see_yet() throws Exception {
        UUID id = evaluations.submitted(employee);
        web.perform(get(page(id, "rating")).with(as(superior)))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString("1.150 dokumen terbit"), containsString("Akuntabel"))));

        web.perform(save(id, "rating")
                        .param(field(id, "feedback"), "Rahasia sampai diserahkan")
                        .param(field(id, "reason"), "Draf alasan")
                        .param("behaviours[LOYAL].feedback", "Perilaku rahasia")
                        .param("next", "decide")
                        .with(as(superior)))
                .andExpect(redirectedUrl("/tasks/" + evaluations.step(id).taskId()));

        assertThat(sheets.forReviewer(id).behaviours())
                .filteredOn(conduct -> conduct.behaviour() == Behaviour.LOYAL)
                .extracting(EvaluationSheet.Conduct::feedback)
                .containsExactly("Perilaku rahasia");
        assertThat(notes.drafts(id, String.valueOf(superior.userName()))).containsValue("Draf alasan");
        web.perform(get("/evaluations/" + id).with(as(employee)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("ahasia"))))
                .andExpect(content().string(not(containsString("Draf alasan"))));
        assertThat(sheets.forEmployee(id).outcome()).isNull();
    }

    @Test
    void after_the_hand_over_everybody_sees_why_it_is_this_predicate() throws Exception {
        UUID id = evaluations.handedOver(employee);

        for (Employee reader : List.of(employee, superior)) {
            web.perform(get("/evaluations/" + id).with(as(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Mengapa predikat ini?"),
                                    containsString(
                                            "Hasil kerja sesuai ekspektasi dan perilaku kerja di atas ekspektasi"),
                                    containsString("performance-predicate versi 1, aturan meets-above"),
                                    containsString("● Kotak ini"),
                                    containsString("Pertahankan ketepatan waktu"))));
        }
        evaluations.complete(id, Map.of("remark", "Baik"));
        evaluations.endTerm(id);
        web.perform(get("/evaluations/" + id).with(as(employee)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Tidak ada tindak lanjut khusus"),
                                containsString("Diterima pegawai,"))));
    }

    @Test
    void a_return_shows_its_reason_beside_the_row_and_then_what_changed() throws Exception {
        UUID id = evaluations.submitted(employee);
        String row = evaluations.results(id).get(0).id().toString();
        evaluations.complete(
                id, Map.of("decision", "RETURN", "returnRows", List.of(row), "comment", "Sebutkan angkanya"));

        web.perform(get(page(id, "self-assessment")).with(as(employee)))
                .andExpect(content().string(allOf(containsString("Sebutkan angkanya"), containsString("k-returned"))));

        evaluations.assess(id, "1.200 dokumen");
        evaluations.complete(id, Map.of());
        web.perform(get(page(id, "rating")).with(as(superior)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Diubah setelah dikembalikan"),
                                containsString("<del>1.150 dokumen terbit</del>"),
                                containsString("1.200 dokumen"))));
    }

    @Test
    void an_evaluation_that_does_not_concern_a_person_does_not_exist_for_them() throws Exception {
        UUID id = evaluations.submitted(employee);
        Employee stranger = people.anEmployee();
        for (String part : List.of("", "/self-assessment", "/rating")) {
            web.perform(get("/evaluations/" + id + part).with(as(stranger))).andExpect(status().isNotFound());
            web.perform(get("/evaluations/" + UUID.randomUUID() + part).with(as(employee)))
                    .andExpect(status().isNotFound());
            web.perform(get("/evaluations/bukan-id" + part).with(as(employee))).andExpect(status().isNotFound());
        }
        for (String part : List.of("self-assessment", "rating", "self-assessment/autosave", "rating/autosave")) {
            web.perform(save(id, part).with(as(stranger))).andExpect(status().isNotFound());
        }
        web.perform(get(page(id, "rating")).with(as(employee))).andExpect(status().isNotFound());
        web.perform(get(page(id, "self-assessment")).with(as(superior))).andExpect(status().isNotFound());
        web.perform(save(id, "self-assessment")
                        .param(field(id, "realisation"), "Ditulis atasan")
                        .with(as(superior)))
                .andExpect(status().isNotFound());
        web.perform(save(id, "rating")
                        .param(field(id, "feedback"), "Ditulis sendiri")
                        .with(as(employee)))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_row_of_another_plan_is_refused() throws Exception {
        UUID id = evaluations.opened(employee);
        for (String key : List.of(UUID.randomUUID().toString(), "bukan-id")) {
            web.perform(save(id, "self-assessment")
                            .param("rows[" + key + "].realisation", "x")
                            .with(as(employee)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void auditors_and_admins_read_what_was_submitted_and_write_nothing() throws Exception {
        UUID id = evaluations.opened(employee);
        evaluations.assess(id, "Belum dikirim");
        SignedIn auditor = new SignedIn("auditor", null, "Auditor", Set.of(Role.AUDITOR), false);
        people.examinedBy("auditor", employee.id());
        for (SignedIn reader : List.of(auditor, admin())) {
            web.perform(get("/evaluations/" + id).with(as(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Belum dikirim"))));
            web.perform(save(id, "self-assessment")
                            .param(field(id, "realisation"), "x")
                            .with(as(reader)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void every_step_is_done_in_the_inbox_on_its_form_below_the_case() throws Exception {
        UUID id = evaluations.assessed(employee);
        String row = evaluations.results(id).get(0).id().toString();

        web.perform(get(task(id)).with(as(employee)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("1.150 dokumen terbit"), containsString("Pesan untuk atasan"))));
        web.perform(post(task(id))
                        .with(csrf())
                        .param("message", "Mohon dinilai")
                        .with(as(employee)))
                .andExpect(redirectedUrl("/"));

        web.perform(get(task(id)).with(as(superior)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Mohon dinilai"),
                                containsString("Rating perilaku kerja"),
                                containsString("value=\"" + row + "\""))));
        web.perform(post(task(id))
                        .with(csrf())
                        .param("decision", "RATE")
                        .param("resultRating", "ABOVE")
                        .param("feedback", "Tetap tertulis")
                        .with(as(superior)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Pilih rating ini untuk menilai"), containsString("Tetap tertulis"))));
        web.perform(post(task(id))
                        .with(csrf())
                        .param("decision", "RATE")
                        .param("resultRating", "ABOVE")
                        .param("behaviourRating", "MEETS")
                        .param("feedback", "Tetap tertulis")
                        .param("predicate", "VERY_POOR")
                        .with(as(superior)))
                .andExpect(redirectedUrl("/"));
        assertThat(rows.get(id).predicate()).extracting(DerivedPredicate::value).isEqualTo(Predicate.GOOD);

        web.perform(get(task(id)).with(as(employee)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Hasil kerja di atas ekspektasi dan perilaku kerja sesuai ekspektasi"),
                                containsString("● Kotak ini"),
                                containsString("Tanggapan Anda"))));
        web.perform(post(task(id)).with(csrf()).param("remark", "Terima kasih").with(as(employee)))
                .andExpect(redirectedUrl("/"));
        assertThat(sheets.forEmployee(id).outcome()).isNotNull();
    }

    private String task(UUID id) {
        return "/tasks/" + evaluations.step(id).taskId();
    }

    @Test
    void the_pages_speak_english_too() throws Exception {
        UUID id = evaluations.handedOver(employee);
        web.perform(get("/evaluations/" + id).param("lang", "en").with(as(employee)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("Why this predicate?"), containsString("Second quarter 2026"))));
    }

    private MockHttpServletRequestBuilder save(UUID id, String part) {
        return post(page(id, part))
                .with(csrf())
                .param("version", String.valueOf(rows.get(id).lockVersion()));
    }

    private static String page(UUID id, String part) {
        return "/evaluations/" + id + "/" + part;
    }

    private String field(UUID id, String name) {
        return "rows[" + evaluations.results(id).get(0).id() + "]." + name;
    }

    private static RequestPostProcessor as(Employee employee) {
        return as(signedIn(employee));
    }

    private static RequestPostProcessor as(SignedIn person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                Stream.concat(Stream.of("READY"), person.roles().stream().map(role -> "ROLE_" + role.name()))
                        .map(SimpleGrantedAuthority::new)
                        .toList()));
    }
}
