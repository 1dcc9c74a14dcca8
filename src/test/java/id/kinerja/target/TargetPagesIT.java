package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.review.ReviewNotes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** The pages on which plans are listed, drafted, read and reviewed. */
class TargetPagesIT extends IntegrationTest {

    private static final int YEAR = 2026;

    @Autowired
    MockMvc web;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    PlanReader reader;

    @Autowired
    Drafting drafting;

    @Autowired
    Reviewing reviewing;

    @Autowired
    ReviewNotes notes;

    @Autowired
    Organization organization;

    @Autowired
    WorkingCalendar calendar;

    Employee employee;
    Employee superior;

    @BeforeEach
    void someEmployee() {
        employee = people.anEmployee();
        superior = organization.superiorOf(employee.id(), calendar.today()).orElseThrow();
    }

    @Test
    void the_list_shows_my_plan_and_those_of_my_reports_with_who_is_waited_for() throws Exception {
        plans.opened(superior, YEAR);
        plans.submitted(employee, YEAR);
        Employee late = people.anEmployeeUnder(superior);

        as(superior, get("/target-plans"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(employee.titledName())))
                .andExpect(content().string(containsString(late.titledName())))
                .andExpect(content().string(containsString("Menunggu keputusan")))
                .andExpect(content().string(containsString(superior.titledName() + ", sejak")))
                .andExpect(content().string(containsString("Belum dibuka")));
    }

    @Test
    void a_person_without_plan_reads_that_it_is_not_open_yet() throws Exception {
        as(employee, get("/target-plans")).andExpect(content().string(containsString("SKP Anda belum dibuka")));
    }

    @Test
    void nobody_sees_the_plan_of_a_stranger() throws Exception {
        UUID plan = plans.opened(employee, YEAR);
        Employee stranger = people.anEmployee();
        String result = "/edit/results/" + UUID.randomUUID();

        for (String page : List.of("", "/edit", "/review", "/edit/behaviours", "/edit/annex/resources", result)) {
            as(stranger, get("/target-plans/" + plan + page)).andExpect(status().isNotFound());
        }
        for (String page : List.of("/edit/check", "/review", "/edit/behaviours", "/edit/annex/resources", result)) {
            as(stranger, post("/target-plans/" + plan + page)).andExpect(status().isNotFound());
        }
        as(stranger, post("/target-plans/" + plan + result + "/removal")).andExpect(status().isNotFound());
        as(stranger, post("/target-plans/" + plan + "/edit/approach").param("approach", "QUALITATIVE"))
                .andExpect(status().isNotFound());
        as(employee, get("/target-plans/" + UUID.randomUUID())).andExpect(status().isNotFound());
        as(employee, get("/target-plans/" + plan + "/edit/annex/nothing")).andExpect(status().isNotFound());
    }

    @Test
    void the_superior_reads_a_draft_but_does_not_edit_it() throws Exception {
        UUID plan = plans.complete(employee, YEAR);

        as(superior, get("/target-plans/" + plan))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dokumen kependudukan terbit tepat waktu")))
                .andExpect(content().string(not(containsString("Ubah SKP"))));
        as(superior, get("/target-plans/" + plan + "/edit")).andExpect(status().isNotFound());
    }

    @Test
    void a_superior_without_results_blocks_nobody_and_the_page_says_who_is_waited_for_since_when() throws Exception {
        UUID plan = plans.opened(employee, YEAR);

        as(employee, get("/target-plans/" + plan + "/edit"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Menunggu RHK dari " + superior.titledName() + " sejak")));
        as(employee, get("/target-plans/" + plan + "/edit/results/" + UUID.randomUUID()))
                .andExpect(content().string(containsString("RHK pimpinan belum tersedia")));
    }

    @Test
    void the_results_of_the_superior_can_be_linked_once_they_were_submitted() throws Exception {
        UUID ofSuperior = plans.submitted(superior, YEAR);
        UUID link = reader.view(ofSuperior).content().results().get(0).id();
        UUID plan = plans.opened(employee, YEAR);
        UUID result = UUID.randomUUID();

        as(employee, get("/target-plans/" + plan + "/edit/results/" + result))
                .andExpect(content().string(containsString(link.toString())))
                .andExpect(content().string(not(containsString("RHK pimpinan belum tersedia"))));
        as(employee, save(plan, result, "").param("text", "Layanan cepat").param("superior", link.toString()))
                .andExpect(status().is3xxRedirection());

        assertThat(reader.view(plan).content().results().get(0).superiorResult())
                .isEqualTo("Dokumen kependudukan terbit tepat waktu");
    }

    @Test
    void a_result_of_a_stranger_cannot_be_linked() throws Exception {
        UUID foreign = reader.view(plans.submitted(people.anEmployee(), YEAR))
                .content()
                .results()
                .get(0)
                .id();
        UUID plan = plans.opened(employee, YEAR);

        as(employee, save(plan, UUID.randomUUID(), "").param("superior", foreign.toString()))
                .andExpect(status().isNotFound());
        assertThat(reader.view(plan).content().results()).isEmpty();
    }

    @Test
    void a_row_of_a_stranger_is_not_taken_over() throws Exception {
        var foreign = reader.view(plans.submitted(people.anEmployee(), YEAR)).content();
        UUID plan = plans.opened(employee, YEAR);
        UUID row = foreign.annex().get(0).id();

        as(employee, save(plan, foreign.results().get(0).id(), "").param("text", "x"))
                .andExpect(status().isNotFound());
        as(
                        employee,
                        post("/target-plans/" + plan + "/edit/annex/resources")
                                .param("rows[0].id", row.toString())
                                .param("rows[0].text", "x"))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_result_is_saved_as_incomplete_as_it_is_and_saving_twice_is_saving_once() throws Exception {
        UUID plan = plans.opened(employee, YEAR);
        UUID result = UUID.randomUUID();

        for (int press = 0; press < 2; press++) {
            as(employee, save(plan, result, "").param("text", "Layanan cepat"))
                    .andExpect(redirectedUrl("/target-plans/" + plan + "/edit"));
        }

        assertThat(reader.view(plan).content().results())
                .extracting(PlanContent.Result::text)
                .containsExactly("Layanan cepat");
    }

    @Test
    void indicators_are_added_and_removed_one_by_one() throws Exception {
        UUID plan = plans.opened(employee, YEAR);
        UUID result = UUID.randomUUID();
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();

        as(
                        employee,
                        indicator(save(plan, result, ""), 0, first, "Jumlah dokumen")
                                .param("more", "true"))
                .andExpect(redirectedUrl("/target-plans/" + plan + "/edit/results/" + result + "?more=true"));
        as(
                employee,
                indicator(
                        indicator(save(plan, result, base(plan, result)), 0, first, "Jumlah dokumen"),
                        1,
                        second,
                        "Mutu"));
        assertThat(indicators(plan)).containsExactly("Jumlah dokumen", "Mutu");

        as(
                employee,
                indicator(
                                indicator(save(plan, result, base(plan, result)), 0, first, "Jumlah dokumen"),
                                1,
                                second,
                                "Mutu")
                        .param("remove", first));
        assertThat(indicators(plan)).containsExactly("Mutu");
    }

    @Test
    void a_draft_that_saves_itself_gets_the_fingerprint_for_the_next_save() throws Exception {
        UUID plan = plans.opened(employee, YEAR);
        UUID result = UUID.randomUUID();

        as(employee, save(plan, result, "").param("text", "Layanan").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("hx-swap-oob=\"true\"")))
                .andExpect(content().string(containsString(base(plan, result))));
    }

    @Test
    void a_second_tab_sees_both_versions_and_nothing_is_lost() throws Exception {
        UUID plan = plans.opened(employee, YEAR);
        UUID result = UUID.randomUUID();
        as(employee, save(plan, result, "").param("text", "Versi awal"));
        String opened = base(plan, result);
        as(employee, save(plan, result, opened).param("text", "Versi tab pertama"));

        as(employee, save(plan, result, opened).param("text", "Versi tab kedua"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Versi tab pertama")))
                .andExpect(content().string(containsString("Versi tab kedua")))
                .andExpect(content().string(containsString(base(plan, result))));
        as(employee, save(plan, result, opened).param("text", "Versi tab kedua").header("HX-Request", "true"))
                .andExpect(status().isConflict());
        assertThat(texts(plan)).containsExactly("Versi tab pertama");

        as(employee, save(plan, result, base(plan, result)).param("text", "Versi tab kedua"))
                .andExpect(status().is3xxRedirection());
        assertThat(texts(plan)).containsExactly("Versi tab kedua");
    }

    @Test
    void a_row_removed_in_another_tab_can_be_added_again() throws Exception {
        UUID plan = plans.opened(employee, YEAR);
        UUID result = UUID.randomUUID();
        as(employee, save(plan, result, "").param("text", "Layanan"));
        String opened = base(plan, result);
        as(employee, get("/target-plans/" + plan + "/edit/results/" + result + "/removal"))
                .andExpect(content().string(containsString("Layanan")));
        as(employee, post("/target-plans/" + plan + "/edit/results/" + result + "/removal"))
                .andExpect(status().is3xxRedirection());

        as(employee, save(plan, result, opened).param("text", "Layanan cepat"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("dihapus di tempat lain")))
                .andExpect(content().string(containsString("Layanan cepat")));
        assertThat(texts(plan)).isEmpty();
    }

    @Test
    void conflicts_of_behaviours_and_annex_show_both_versions() throws Exception {
        UUID plan = plans.opened(employee, YEAR);
        String behaviours = "/target-plans/" + plan + "/edit/behaviours";
        String annex = "/target-plans/" + plan + "/edit/annex/consequences";
        String row = UUID.randomUUID().toString();
        as(employee, expectation(behaviours, "Ramah", Fingerprint.of(drafting.expectations(plan, me()))))
                .andExpect(status().is3xxRedirection());
        as(
                        employee,
                        post(annex)
                                .param("rows[0].id", row)
                                .param("rows[0].text", "Pembinaan")
                                .param("base", Fingerprint.of(List.of())))
                .andExpect(status().is3xxRedirection());

        as(employee, expectation(behaviours, "Cepat", "lama"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ramah")))
                .andExpect(content().string(containsString("Cepat")));
        as(
                        employee,
                        post(annex)
                                .param("rows[0].id", row)
                                .param("rows[0].text", "Penghargaan")
                                .param("base", "lama"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Pembinaan")))
                .andExpect(content().string(containsString("Penghargaan")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pak D'Angelo 🎉 日本", "<script>alert(1)</script>", "${7*7} #{x} [[${8*8}]] __${9*9}__"})
    void unusual_texts_are_kept_as_texts(String text) throws Exception {
        UUID plan = plans.opened(employee, YEAR);
        UUID result = UUID.randomUUID();

        as(
                        employee,
                        indicator(
                                save(plan, result, "").param("text", text),
                                0,
                                UUID.randomUUID().toString(),
                                text))
                .andExpect(status().is3xxRedirection());

        assertThat(texts(plan)).containsExactly(text);
        for (String page : List.of("", "/edit", "/edit/results/" + result, "/edit/results/" + result + "/removal")) {
            as(employee, get("/target-plans/" + plan + page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script>alert"))))
                    .andExpect(content().string(not(containsString("[[64"))))
                    .andExpect(content()
                            .string(containsString(
                                    HtmlUtils.htmlEscape(text, "UTF-8").substring(0, 4))));
        }
    }

    @Test
    void a_nul_byte_or_ten_thousand_characters_stand_beside_their_field_and_nothing_is_written() throws Exception {
        UUID plan = plans.opened(employee, YEAR);
        UUID result = UUID.randomUUID();

        as(employee, save(plan, result, "").param("text", "a\u0000b").param("assignedBy", "Sekretaris"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"text-error\"")))
                .andExpect(content().string(containsString("Sekretaris")));
        as(employee, save(plan, result, "").param("text", "x".repeat(10_000)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Paling banyak 2000 karakter")))
                .andExpect(content().string(containsString("x".repeat(10_000))));
        as(employee, indicator(save(plan, result, ""), 0, UUID.randomUUID().toString(), "y".repeat(10_000)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"indicators-0-text-error\"")));
        as(employee, expectation("/target-plans/" + plan + "/edit/behaviours", "z\u0000", ""))
                .andExpect(status().isUnprocessableEntity());

        assertThat(texts(plan)).isEmpty();
    }

    @Test
    void checking_names_each_missing_thing_next_to_its_row_and_a_complete_plan_leads_to_its_task() throws Exception {
        UUID plan = plans.opened(employee, YEAR);
        UUID result = UUID.randomUUID();
        as(employee, save(plan, result, "").param("text", "Layanan").param("superior", "pending"));

        as(employee, post("/target-plans/" + plan + "/edit/check"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"problem-" + result + "-indicators\"")))
                .andExpect(content().string(containsString("href=\"#problem-" + result + "-indicators\"")))
                .andExpect(content()
                        .string(containsString(
                                "Hasil kerja utama 1: Layanan – Tambahkan paling sedikit satu indikator.")))
                .andExpect(content().string(containsString("id=\"problem-annex-RESOURCES\"")));

        UUID complete = plans.complete(people.anEmployee(), YEAR);
        var owner = organization.get(reader.owner(complete));
        as(owner, post("/target-plans/" + complete + "/edit/check"))
                .andExpect(redirectedUrl("/tasks/" + plans.step(complete).taskId()));
        as(owner, get("/tasks/" + plans.step(complete).taskId()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dokumen kependudukan terbit tepat waktu")));
    }

    @Test
    void an_incomplete_plan_that_is_submitted_anyway_comes_back_with_all_that_is_missing() throws Exception {
        UUID plan = plans.opened(employee, YEAR);

        as(employee, post("/tasks/" + plans.step(plan).taskId()).param("confirmed", "true"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#problem-results\"")))
                .andExpect(content().string(containsString("id=\"problem-annex-CONSEQUENCES\"")));
    }

    @Test
    void the_whole_way_goes_through_the_pages_with_a_return_on_it() throws Exception {
        UUID plan = plans.complete(employee, YEAR);
        as(
                        employee,
                        post("/tasks/" + plans.step(plan).taskId())
                                .param("confirmed", "true")
                                .param("comment", "Mohon diperiksa"))
                .andExpect(status().is3xxRedirection());
        var result = reader.view(plan).content().results().get(0);
        as(superior, get("/target-plans/" + plan + "/review"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mohon diperiksa")));

        as(
                        superior,
                        post("/target-plans/" + plan + "/review")
                                .param("base", reviewing.base(plan, TestPlans.signedIn(superior)))
                                .param("notes[0].row", result.id().toString())
                                .param("notes[0].reason", "Targetnya kurang menantang")
                                .param("expectations[0].behaviour", "LOYAL")
                                .param("expectations[0].text", "Jaga nama baik kelurahan")
                                .param("decide", "true"))
                .andExpect(redirectedUrl("/tasks/" + plans.step(plan).taskId()));
        as(employee, get("/target-plans/" + plan)).andExpect(content().string(not(containsString("kurang menantang"))));
        as(superior, get("/tasks/" + plans.step(plan).taskId())).andExpect(status().isOk());
        as(superior, post("/tasks/" + plans.step(plan).taskId()).param("decision", "RETURN"))
                .andExpect(status().is3xxRedirection());

        as(employee, get("/target-plans/" + plan + "/edit"))
                .andExpect(content().string(containsString("Targetnya kurang menantang")))
                .andExpect(content().string(containsString("Jaga nama baik kelurahan")));
        as(employee, get("/target-plans/" + plan + "/edit/results/" + result.id()))
                .andExpect(content().string(containsString("Targetnya kurang menantang")));
        as(employee, get("/target-plans/" + plan + "/edit/behaviours"))
                .andExpect(content().string(containsString("Terakhir ditulis oleh " + superior.titledName())));
        String indicator = result.indicators().get(0).id().toString();
        as(
                        employee,
                        indicator(
                                        save(plan, result.id(), base(plan, result.id())),
                                        0,
                                        indicator,
                                        "Jumlah dokumen terbit")
                                .param("text", result.text())
                                .param("superior", "pending"))
                .andExpect(status().is3xxRedirection());
        as(employee, post("/tasks/" + plans.step(plan).taskId()).param("confirmed", "true"))
                .andExpect(status().is3xxRedirection());

        as(superior, get("/target-plans/" + plan + "/review"))
                .andExpect(content().string(containsString("<del>1.200</del>")))
                .andExpect(content().string(containsString("<ins>5</ins>")))
                .andExpect(content().string(containsString("Alasan Anda pada pengajuan sebelumnya")));
        as(superior, post("/tasks/" + plans.step(plan).taskId()).param("decision", "APPROVE"))
                .andExpect(status().is3xxRedirection());
        as(employee, get("/target-plans/" + plan))
                .andExpect(content().string(containsString("Versi 1, ditetapkan")))
                .andExpect(content().string(containsString("Pengajuan 2")))
                .andExpect(content().string(containsString("Targetnya kurang menantang")));
    }

    @Test
    void a_submitted_plan_is_closed_for_its_employee_and_what_was_typed_is_still_shown() throws Exception {
        UUID plan = plans.submitted(employee, YEAR);
        UUID result = reader.view(plan).content().results().get(0).id();

        as(employee, get("/target-plans/" + plan + "/edit")).andExpect(redirectedUrl("/target-plans/" + plan));
        as(employee, save(plan, result, base(plan, result)).param("text", "Terlambat diubah"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Terlambat diubah")))
                .andExpect(content().string(containsString("sudah diajukan atau ditetapkan")));
        assertThat(texts(plan)).containsExactly("Dokumen kependudukan terbit tepat waktu");
    }

    @Test
    void notes_of_two_tabs_of_the_supervisor_do_not_overwrite_each_other() throws Exception {
        UUID plan = plans.submitted(employee, YEAR);
        String row = reader.view(plan).content().results().get(0).id().toString();
        String opened = reviewing.base(plan, TestPlans.signedIn(superior));
        as(superior, note(plan, row, "Alasan satu", opened))
                .andExpect(redirectedUrl("/target-plans/" + plan + "/review"));

        as(superior, note(plan, row, "Alasan dua", opened))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Alasan satu")))
                .andExpect(content().string(containsString("Alasan dua")));
        assertThat(notes.drafts(plan, Objects.requireNonNull(superior.userName())))
                .containsEntry(row, "Alasan satu");
        as(superior, note(plan, UUID.randomUUID().toString(), "x", reviewing.base(plan, TestPlans.signedIn(superior))))
                .andExpect(status().isNotFound());
        as(superior, note(plan, row, "a\u0000", opened)).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void the_employee_does_not_review_the_own_plan() throws Exception {
        UUID plan = plans.submitted(employee, YEAR);

        as(employee, get("/target-plans/" + plan + "/review")).andExpect(redirectedUrl("/target-plans/" + plan));
        as(employee, note(plan, UUID.randomUUID().toString(), "x", "")).andExpect(status().isNotFound());
    }

    @Test
    void a_qualitative_plan_has_one_measure_in_words_for_each_result() throws Exception {
        UUID plan = plans.complete(employee, YEAR);
        UUID result = reader.view(plan).content().results().get(0).id();

        as(employee, post("/target-plans/" + plan + "/edit/approach").param("approach", "QUALITATIVE"))
                .andExpect(redirectedUrl("/target-plans/" + plan + "/edit"));
        as(employee, post("/target-plans/" + plan + "/edit/check"))
                .andExpect(content().string(containsString("Tulis ukuran keberhasilan dan targetnya.")));
        as(
                        employee,
                        save(plan, result, base(plan, result))
                                .param("text", "Layanan")
                                .param("superior", "pending")
                                .param("indicators[0].id", UUID.randomUUID().toString())
                                .param("indicators[0].text", "Warga merasa dilayani")
                                .param("indicators[0].target", "Tidak ada keluhan"))
                .andExpect(status().is3xxRedirection());

        var indicator =
                reader.view(plan).content().results().get(0).indicators().get(0);
        assertThat(indicator.aspect()).isNull();
        assertThat(indicator.unit()).isEmpty();
        as(employee, post("/target-plans/" + plan + "/edit/check"))
                .andExpect(header().string("Location", matchesPattern("/tasks/.+")));
        as(employee, get("/target-plans/" + plan + "/edit/results/" + result)).andExpect(status().isOk());
        as(employee, get("/target-plans/" + plan).param("lang", "en"))
                .andExpect(content().string(containsString("Measure of success")));
    }

    @Test
    void every_page_can_be_read_in_english() throws Exception {
        UUID plan = plans.complete(employee, YEAR);

        for (String page : List.of("", "/edit", "/edit/behaviours", "/edit/annex/accountability")) {
            as(employee, get("/target-plans/" + plan + page).param("lang", "en"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    private ResultActions as(Employee person, MockHttpServletRequestBuilder request) throws Exception {
        var signedIn = TestPlans.signedIn(person);
        var token = UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, AuthorityUtils.createAuthorityList("ROLE_EMPLOYEE", "READY"));
        return web.perform(request.with(authentication(token)).with(csrf()));
    }

    private SignedIn me() {
        return TestPlans.signedIn(employee);
    }

    private static MockHttpServletRequestBuilder save(UUID plan, UUID result, String base) {
        return post("/target-plans/" + plan + "/edit/results/" + result)
                .param("kind", "MAIN")
                .param("base", base);
    }

    private static MockHttpServletRequestBuilder indicator(
            MockHttpServletRequestBuilder request, int at, String id, String text) {
        String name = "indicators[" + at + "].";
        return request.param(name + "id", id)
                .param(name + "aspect", "QUANTITY")
                .param(name + "text", text)
                .param(name + "target", "5")
                .param(name + "unit", "dokumen");
    }

    private static MockHttpServletRequestBuilder expectation(String address, String text, String base) {
        return post(address)
                .param("expectations[0].behaviour", "ACCOUNTABLE")
                .param("expectations[0].text", text)
                .param("base", base);
    }

    private static MockHttpServletRequestBuilder note(UUID plan, String row, String reason, String base) {
        return post("/target-plans/" + plan + "/review")
                .param("base", base)
                .param("notes[0].row", row)
                .param("notes[0].reason", reason);
    }

    private String base(UUID plan, UUID result) {
        return drafting.result(plan, result, me()).map(Fingerprint::of).orElse("");
    }

    private List<String> texts(UUID plan) {
        return reader.view(plan).content().results().stream()
                .map(PlanContent.Result::text)
                .toList();
    }

    private List<String> indicators(UUID plan) {
        return reader.view(plan).content().results().stream()
                .flatMap(result -> result.indicators().stream())
                .map(PlanContent.Indicator::text)
                .toList();
    }
}
