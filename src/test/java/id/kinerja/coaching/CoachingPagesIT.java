package id.kinerja.coaching;

import static org.assertj.core.api.Assertions.assertThat;
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
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of coachings: what is typed is kept, what is wrong is said beside it, what is not meant for one is not there. */
class CoachingPagesIT extends IntegrationTest {

    private static final String SAID = "Rahasia keluarga";

    @Autowired
    TestOrganization people;

    @Autowired
    TestCoachings coachings;

    @Autowired
    Coachings service;

    @Autowired
    PlanRows rows;

    @Autowired
    CounsellingNotes notes;

    @Autowired
    TestTrail trail;

    @Autowired
    MockMvc mvc;

    private Employee head;
    private Employee superior;
    private Employee employee;

    @BeforeEach
    void a_line_of_three() {
        head = people.aHead();
        superior = people.aHeadUnder(head);
        employee = people.anEmployeeUnder(superior);
    }

    @Test
    void an_employee_asks_for_coaching_with_a_reason_and_once_at_a_time() throws Exception {
        page(employee, "/coaching").andExpect(content().string(containsString("Saya sendiri")));
        sent(employee, "/coaching", Map.of("whom", employee.id().toString(), "reason", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Isi alasannya.")));
        sent(employee, "/coaching", Map.of("whom", employee.id().toString(), "reason", "Ingin belajar"))
                .andExpect(status().is3xxRedirection());
        UUID id = coachings.of(employee);
        page(employee, "/coaching/" + id)
                .andExpect(content().string(containsString("Permintaan pegawai")))
                .andExpect(content().string(containsString("Ingin belajar")));
        sent(employee, "/coaching", Map.of("whom", employee.id().toString(), "reason", "Sekali lagi"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("sedang dalam pembinaan")))
                .andExpect(content().string(containsString("Pembinaan saya")));
    }

    @Test
    void a_superior_asks_for_reports_and_for_nobody_else() throws Exception {
        Employee stranger = people.anEmployee();
        for (String whom : new String[] {stranger.id().toString(), head.id().toString(), "x", "' or 1=1 --"}) {
            sent(superior, "/coaching", Map.of("whom", whom, "reason", "Sering terlambat"))
                    .andExpect(status().isNotFound());
        }
        sent(superior, "/coaching", Map.of("whom", employee.id().toString(), "reason", "Sering terlambat"))
                .andExpect(status().is3xxRedirection());
        assertThat(service.get(coachings.of(employee)).origin()).isEqualTo(Origin.SUPERIOR);
        page(superior, "/coaching").andExpect(content().string(containsString(employee.titledName())));
    }

    @Test
    void both_write_the_plan_and_who_comes_second_sees_what_the_first_saved() throws Exception {
        UUID id = coachings.opened(employee);
        String plan = "/coaching/" + id + "/plan";
        page(employee, plan).andExpect(status().isOk());
        sent(superior, plan, row(0, "Terlambat")).andExpect(status().is3xxRedirection());
        sent(employee, plan, row(0, "Versi pegawai"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Versi pegawai")))
                .andExpect(content().string(containsString("Terlambat")));
        assertThat(rows.of(id)).extracting(PlanAction::gap).containsExactly("Terlambat");
        sent(employee, plan, row(service.get(id).version(), "Versi pegawai")).andExpect(status().is3xxRedirection());
        assertThat(rows.of(id)).extracting(PlanAction::gap).containsExactly("Versi pegawai");
        mvc.perform(fields(post(plan + "/autosave"), row(service.get(id).version(), "Disimpan sendiri"))
                        .with(authentication(TestApi.as(employee)))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"3\"")));
    }

    @Test
    void what_is_missing_stands_beside_its_field_and_the_rest_is_kept() throws Exception {
        UUID id = coachings.opened(employee);
        String plan = "/coaching/" + id + "/plan";
        Map<String, String> half = row(0, "Terlambat");
        half.put("rows[0].due", "");
        half.put("rows[0].kind", "");
        half.put("next", "submit");
        sent(superior, plan, half)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("rows-0-due-error")))
                .andExpect(content().string(containsString("rows-0-kind-error")))
                .andExpect(content().string(containsString("Terlambat")));
        assertThat(rows.of(id)).as("a draft is kept all the same").hasSize(1);
        Map<String, String> whole = row(service.get(id).version(), "Terlambat");
        whole.put("next", "submit");
        sent(superior, plan, whole).andExpect(status().is3xxRedirection()).andExpect(answer -> assertThat(
                        answer.getResponse().getRedirectedUrl())
                .startsWith("/tasks/"));
    }

    @Test
    void the_resources_of_an_action_may_be_missing_are_kept_and_shown_and_too_long_ones_refused() throws Exception {
        UUID id = coachings.opened(employee);
        String plan = "/coaching/" + id + "/plan";
        Map<String, String> without = row(0, "Terlambat");
        without.put("next", "submit");
        sent(superior, plan, without).andExpect(status().is3xxRedirection()).andExpect(answer -> assertThat(
                        answer.getResponse().getRedirectedUrl())
                .startsWith("/tasks/"));
        Map<String, String> with = row(service.get(id).version(), "Terlambat");
        with.put("rows[0].resources", "Anggaran pelatihan khusus");
        sent(superior, plan, with).andExpect(status().is3xxRedirection());
        assertThat(rows.of(id)).extracting(PlanAction::resources).containsExactly("Anggaran pelatihan khusus");
        for (String address : List.of(plan, "/coaching/" + id)) {
            page(employee, address)
                    .andExpect(content().string(containsString("Dukungan sumber daya")))
                    .andExpect(content().string(containsString("Anggaran pelatihan khusus")));
        }
        Map<String, String> tooLong = row(service.get(id).version(), "Terlambat");
        tooLong.put("rows[0].resources", "x".repeat(501));
        sent(superior, plan, tooLong)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("rows-0-resources-error")));
        assertThat(rows.of(id)).extracting(PlanAction::resources).containsExactly("Anggaran pelatihan khusus");
    }

    @Test
    void hostile_input_is_refused_and_nothing_is_written() throws Exception {
        UUID id = coachings.opened(employee);
        String plan = "/coaching/" + id + "/plan";
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("rows[0].due", "besok");
        wrong.put("rows[0].kind", "NOTHING");
        wrong.put("rows[0].gap", "x".repeat(501));
        wrong.put("rows[0].owner", "satu\ndua");
        wrong.put("rows[0].goal", "\u202Eterbalik");
        wrong.put("rows[0].resources", "x".repeat(501));
        wrong.put("version", "satu");
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            Map<String, String> fields = row(0, "Terlambat");
            fields.put(one.getKey(), one.getValue());
            sent(superior, plan, fields).andExpect(status().isUnprocessableEntity());
            assertThat(rows.of(id)).as(one.getKey()).isEmpty();
        }
        Map<String, String> many = row(0, "Terlambat");
        for (int i = 1; i <= PlanInput.MOST; i++) {
            many.put("rows[" + i + "].gap", "Baris " + i);
        }
        sent(superior, plan, many).andExpect(status().isUnprocessableEntity());
        Map<String, String> gap = row(0, "Terlambat");
        gap.put("rows[7].gap", "Jauh");
        sent(superior, plan, gap)
                .andExpect(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(302, 422));
        sent(superior, "/coaching/" + id + "x/plan", row(0, "x")).andExpect(status().isNotFound());
        Map<String, String> script = row(service.get(id).version(), "<script>alert(1)</script>");
        sent(superior, plan, script).andExpect(status().is3xxRedirection());
        page(superior, "/coaching/" + id)
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")));
    }

    @Test
    void a_submitted_plan_can_no_longer_be_changed() throws Exception {
        UUID id = coachings.submitted(employee, "Terlambat");
        String plan = "/coaching/" + id + "/plan";
        page(superior, plan).andExpect(status().is3xxRedirection());
        sent(superior, plan, row(service.get(id).version(), "Lain"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("tidak dapat diubah lagi")));
        assertThat(rows.of(id)).extracting(PlanAction::gap).containsExactly("Terlambat");
    }

    @Test
    void what_was_said_is_for_three_and_the_trail_says_only_that_it_was_written() throws Exception {
        UUID id = coachings.running(employee, "Terlambat");
        Employee receiver = people.aHead();
        long mark = trail.mark();
        sent(
                        superior,
                        "/coaching/" + id + "/counselling",
                        note("heldOn", "2026-07-15", "note", SAID, "receiver", String.valueOf(receiver.nip())))
                .andExpect(status().is3xxRedirection());
        assertThat(trail.valuesSince(mark, "concat(action, ' ', employee_id, ' ', before, ' ', after, ' ', reason)"))
                .first()
                .asString()
                .startsWith("COUNSELLING_WRITTEN " + employee.id())
                .doesNotContain(SAID);
        assertThat(trail.valuesSince(mark, "concat(before, after, reason)").toString())
                .doesNotContain(SAID);
        for (Employee one : new Employee[] {superior, employee}) {
            page(one, "/coaching/" + id).andExpect(content().string(containsString(SAID)));
        }
        people.examinedBy("uji-auditor", employee.id());
        for (Authentication other : new Authentication[] {
            TestApi.as(head),
            TestApi.as(Role.AUDITOR),
            TestApi.as(Role.PERSONNEL_ADMIN),
            TestApi.as(Role.FOLLOW_UP_TEAM)
        }) {
            mvc.perform(get("/coaching/" + id).with(authentication(other)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(SAID))));
        }
        page(receiver, "/coaching/" + id).andExpect(status().isNotFound());
        page(receiver, "/coaching")
                .andExpect(content().string(containsString("/coaching/notes/")))
                .andExpect(content().string(not(containsString(SAID))));
        UUID note = noteOf(id, superior);
        page(receiver, "/coaching/notes/" + note).andExpect(content().string(containsString(SAID)));
        page(head, "/coaching/notes/" + note).andExpect(status().isNotFound());
    }

    @Test
    void who_reads_a_note_of_another_is_on_record_with_it_wherever_it_is_shown() throws Exception {
        UUID id = coachings.running(employee, "Terlambat");
        UUID note = coachings.counselled(id, SAID, TestPlans.signedIn(superior), head);
        long mark = trail.mark();
        page(head, "/coaching").andExpect(status().isOk());
        for (Employee one : new Employee[] {head, superior, employee}) {
            page(one, "/coaching/" + id).andExpect(content().string(containsString(SAID)));
        }
        for (Employee one : new Employee[] {head, superior, employee}) {
            page(one, "/coaching/notes/" + note).andExpect(content().string(containsString(SAID)));
        }
        assertThat(trail.valuesSince(mark, "concat(action, ' ', actor, ' ', object_type, ' ', object_id)").stream()
                        .filter(entry -> entry.contains(" counselling-note ")))
                .as("on the page of the case and on its own, once each; to who wrote it on its own alone")
                .containsExactly(
                        "FILE_OPENED " + head.userName() + " counselling-note " + note,
                        "FILE_OPENED " + head.userName() + " counselling-note " + note,
                        "FILE_OPENED " + superior.userName() + " counselling-note " + note);
        assertThat(trail.valuesSince(mark, "employee_id"))
                .contains(employee.id().toString());
    }

    @Test
    void a_former_superior_keeps_reading_the_own_note_and_a_new_one_does_not() throws Exception {
        UUID id = coachings.running(employee, "Terlambat");
        UUID note = coachings.counselled(id, SAID, TestPlans.signedIn(superior), people.aHead());
        Employee next = people.aHead();
        people.setSuperior(employee.id(), next.id(), LocalDate.of(2026, 7, 15));
        page(superior, "/coaching/notes/" + note).andExpect(content().string(containsString(SAID)));
        page(next, "/coaching/" + id)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(SAID))));
        page(next, "/coaching/notes/" + note).andExpect(status().isNotFound());
    }

    @Test
    void a_counselling_that_cannot_have_been_is_refused_with_everything_typed() throws Exception {
        UUID id = coachings.running(employee, "Terlambat");
        String address = "/coaching/" + id + "/counselling";
        for (Map<String, String> wrong : List.of(
                Map.of("heldOn", "2026-07-16"),
                Map.of("heldOn", "2026-07-14"),
                Map.of("heldOn", ""),
                Map.of("heldOn", "kemarin"),
                Map.of("receiver", String.valueOf(employee.nip())),
                Map.of("receiver", String.valueOf(superior.nip())),
                Map.of("receiver", "tidak ada"),
                Map.of("note", "x".repeat(4001)))) {
            Map<String, String> fields = note("heldOn", "2026-07-15", "note", "Isi pembicaraan");
            fields.putAll(wrong);
            sent(superior, address, fields)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(
                            content().string(containsString(wrong.containsKey("note") ? "xxxx" : "Isi pembicaraan")));
        }
        sent(employee, address, note("heldOn", "2026-07-15", "note", "Sendiri")).andExpect(status().isNotFound());
        sent(head, address, note("heldOn", "2026-07-15", "note", "Dari atas")).andExpect(status().isNotFound());
    }

    @Test
    void the_page_says_who_is_waited_for_and_what_came_of_it_to_whom_it_may() throws Exception {
        UUID id = coachings.checking(employee, "Terlambat");
        page(employee, "/coaching/" + id)
                .andExpect(content().string(containsString("Tulis catatan atasan")))
                .andExpect(content().string(containsString("Tulis catatan pegawai")))
                .andExpect(content().string(containsString("Belum ada hasil evaluasi sesudahnya")));
        mvc.perform(get("/coaching/" + id).with(authentication(TestApi.as(Role.FOLLOW_UP_TEAM))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Predikat sebelum dan sesudah"))));
        mvc.perform(get("/tasks/" + coachings.step(id, "employeeNote").taskId())
                        .with(authentication(TestApi.as(employee))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Terlambat")));
        mvc.perform(get("/coaching/" + id)
                        .with(authentication(TestApi.as(employee)))
                        .param("lang", "en"))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void a_counselling_that_is_sent_twice_is_written_once_and_other_words_are_not_lost() throws Exception {
        UUID id = coachings.running(employee, "Terlambat");
        String address = "/coaching/" + id + "/counselling";
        page(superior, "/coaching/" + id).andExpect(content().string(containsString("name=\"noteId\"")));
        Map<String, String> fields = note("heldOn", "2026-07-15", "note", SAID);
        for (int press = 0; press < 2; press++) {
            sent(superior, address, fields).andExpect(redirectedUrl("/coaching/" + id));
        }
        assertThat(notes.of(service.get(id), TestPlans.signedIn(superior)))
                .extracting(CounsellingNote::note)
                .containsExactly(SAID);

        Map<String, String> other = new LinkedHashMap<>(fields);
        other.put("note", "Tambahan pembicaraan");
        sent(superior, address, other)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Tambahan pembicaraan")))
                .andExpect(content().string(not(containsString(fields.get("noteId")))));
        sent(people.aHead(), address, fields).andExpect(status().isNotFound());
        UUID elsewhere = coachings.running(people.anEmployeeUnder(superior), "Terlambat");
        sent(superior, "/coaching/" + elsewhere + "/counselling", fields).andExpect(status().isNotFound());
    }

    private static Map<String, String> note(String... fields) {
        Map<String, String> note =
                new LinkedHashMap<>(Map.of("noteId", UUID.randomUUID().toString()));
        for (int i = 0; i < fields.length; i += 2) {
            note.put(fields[i], fields[i + 1]);
        }
        return note;
    }

    private UUID noteOf(UUID id, Employee reader) throws Exception {
        SignedIn me = TestPlans.signedIn(reader);
        return notes.of(service.get(id), me).get(0).id();
    }

    private static Map<String, String> row(long version, String gap) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", String.valueOf(version));
        fields.put("rows[0].gap", gap);
        fields.put("rows[0].goal", "Tepat waktu");
        fields.put("rows[0].kind", "TRAINING");
        fields.put("rows[0].action", "Pelatihan dua hari");
        fields.put("rows[0].owner", "Kepala Seksi");
        fields.put("rows[0].due", "2026-09-01");
        fields.put("rows[0].measure", "Jumlah terlambat");
        return fields;
    }

    private ResultActions page(Employee who, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(TestApi.as(who))));
    }

    private ResultActions sent(Employee who, String address, Map<String, String> fields) throws Exception {
        return mvc.perform(fields(post(address), fields)
                .with(authentication(TestApi.as(who)))
                .with(csrf()));
    }

    private static MockHttpServletRequestBuilder fields(
            MockHttpServletRequestBuilder request, Map<String, String> fields) {
        fields.forEach(request::param);
        return request;
    }
}
