package id.kinerja.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
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
import id.kinerja.attachment.AttachedTo;
import id.kinerja.attachment.Attachments;
import id.kinerja.attachment.SampleFiles;
import id.kinerja.audit.TestTrail;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages and addresses of rewards: who may nominate, what each may read, what is typed is kept. */
class RewardPagesIT extends IntegrationTest {

    private static final String REASON = "Antrean pendek";

    @Autowired
    Settings settings;

    @Autowired
    TestOrganization people;

    @Autowired
    TestRewards rewards;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    Nominations nominations;

    @Autowired
    Attachments attachments;

    @Autowired
    TestTrail trail;

    @Autowired
    TestApi api;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private Employee superior;
    private Employee nominee;
    private Employee colleague;

    @BeforeEach
    void a_unit_and_a_committee() {
        superior = people.aHead();
        nominee = people.anEmployeeUnder(superior);
        colleague = people.anEmployeeUnder(superior);
        rewards.committee(3);
    }

    @AfterEach
    void no_committee() {
        settings.set(RewardSettings.VERIFICATION, RewardSettings.VERIFICATION.defaultValue(), "test");
        settings.set(RewardSettings.COLLEAGUES_BY_PREDICATE, true, "test");
        rewards.dismiss();
    }

    @Test
    void everybody_reads_who_was_rewarded_and_nobody_else_why_and_with_what_score() throws Exception {
        UUID id = rewards.granted(nominee, colleague, REASON);
        Employee stranger = people.anEmployee();
        page(stranger, "/rewards")
                .andExpect(content().string(containsString(nominee.titledName())))
                .andExpect(content().string(containsString("SK 800/7")))
                .andExpect(content().string(not(containsString("80,00"))))
                .andExpect(content().string(not(containsString(REASON))));
        page(stranger, "/rewards/" + id).andExpect(status().isNotFound());
        page(nominee, "/rewards/" + id)
                .andExpect(content().string(containsString("Diberikan dengan surat keputusan SK 800/7")))
                .andExpect(content().string(containsString("80,00")));
        api.get(TestApi.as(stranger), "/api/rewards")
                .andExpect(jsonPath("$.items[*].nominee").value(hasItem(nominee.titledName())))
                .andExpect(jsonPath("$.items[*].letter").value(hasItem("SK 800/7")))
                .andExpect(content().string(not(containsString(REASON))));
    }

    @Test
    void a_refusal_has_a_reason_that_nominee_and_nominator_read() throws Exception {
        UUID bySecretary = rewards.scored(nominee, colleague, REASON);
        page(nominee, "/rewards/" + bySecretary).andExpect(content().string(not(containsString("80,00"))));
        rewards.complete(bySecretary, Map.of("decision", "REFUSE", "comment", "Belum cukup lama berjalan"));
        UUID byHead = rewards.recommended(nominee, colleague, REASON);
        rewards.complete(byHead, Map.of("decision", "REFUSE", "comment", "Anggaran habis"));
        for (Employee one : List.of(nominee, colleague)) {
            page(one, "/rewards/" + bySecretary)
                    .andExpect(content().string(containsString("Ditolak sekretaris daerah")))
                    .andExpect(content().string(containsString("Belum cukup lama berjalan")));
            page(one, "/rewards/" + byHead).andExpect(content().string(containsString("Anggaran habis")));
            api.get(TestApi.as(one), "/api/rewards/nominations/" + byHead)
                    .andExpect(jsonPath("$.ending").value("NOT_GRANTED"))
                    .andExpect(jsonPath("$.endingReason").value("Anggaran habis"));
        }
        page(superior, "/rewards/" + byHead).andExpect(status().isNotFound());
        page(nominee, "/rewards").andExpect(content().string(containsString("Usulan tentang saya")));
    }

    @Test
    void of_a_draft_the_nominee_learns_nothing() throws Exception {
        String address = redirected(begin(colleague, fields("INNOVATION")));
        page(colleague, address).andExpect(status().isOk());
        attached(colleague, address, "pujian.pdf");
        page(colleague, "/attachments/of/reward/" + id(address))
                .andExpect(content().string(containsString("pujian.pdf")));
        UUID file = attachments
                .at(new AttachedTo("reward", id(address), null))
                .get(0)
                .id();
        page(colleague, "/attachments/" + file).andExpect(status().isOk());
        api.get(TestApi.as(colleague), "/api/attachments/" + file).andExpect(status().isOk());
        page(nominee, "/opened-files").andExpect(content().string(containsString("Belum ada orang lain")));
        sent(colleague, address + "/submission", Map.of()).andExpect(status().is3xxRedirection());
        page(colleague, address).andExpect(status().isOk());
        page(nominee, "/opened-files").andExpect(content().string(containsString("Usulan penghargaan")));
    }

    @Test
    void what_the_check_found_is_told_to_who_may_know_it_and_nothing_of_it_to_a_colleague() throws Exception {
        UUID evaluation = evaluations.submitted(nominee);
        evaluations.complete(evaluation, TestEvaluations.rating(Rating.BELOW, Rating.BELOW));
        evaluations.complete(evaluation, Map.of());
        evaluations.endTerm(evaluation);
        UUID refused = rewards.submitted(nominee, colleague, REASON);
        page(colleague, "/rewards/" + refused)
                .andExpect(content().string(containsString("Ditolak: tidak layak")))
                .andExpect(content().string(containsString("disiplin belum semuanya terpenuhi")))
                .andExpect(content().string(not(containsString("Sangat Kurang"))))
                .andExpect(content().string(not(containsString("Sedang dalam pembinaan"))));
        page(nominee, "/rewards/" + refused)
                .andExpect(content().string(containsString("Predikat kinerja belum memenuhi syarat")))
                .andExpect(content().string(containsString("Tidak sedang menjalani hukuman disiplin")));
        settings.set(RewardSettings.VERIFICATION, RewardSettings.TELLS, "test");
        UUID id = rewards.submitted(nominee, colleague, REASON);
        page(nominee, "/rewards/" + id)
                .andExpect(content().string(containsString("Predikat kinerja belum memenuhi syarat")))
                .andExpect(content().string(containsString("Sangat Kurang")))
                .andExpect(content().string(containsString("Sedang dalam pembinaan")));
        page(colleague, "/rewards/" + id)
                .andExpect(content().string(not(containsString("Predikat kinerja"))))
                .andExpect(content().string(not(containsString("Sangat Kurang"))))
                .andExpect(content().string(not(containsString("dalam pembinaan"))))
                .andExpect(content().string(not(containsString("Syarat kinerja"))))
                .andExpect(content().string(containsString("Dinilai tim")));
        api.get(TestApi.as(colleague), "/api/rewards/nominations/" + id)
                .andExpect(jsonPath("$.findings.length()").value(1))
                .andExpect(jsonPath("$.findings[0].condition").value("POST"))
                .andExpect(jsonPath("$.state").value("SCORING"))
                .andExpect(content().string(not(containsString("VERY_POOR"))));
    }

    @Test
    void the_predicate_is_a_ground_for_who_knows_it_and_only_when_it_is_the_best() throws Exception {
        settings.set(RewardSettings.COLLEAGUES_BY_PREDICATE, false, "test");
        begin(colleague, fields("PREDICATE"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("hanya untuk atasan yang mengetahui predikatnya")));
        settings.set(RewardSettings.COLLEAGUES_BY_PREDICATE, true, "test");
        String byColleague = redirected(begin(colleague, fields("PREDICATE")));
        sent(colleague, byColleague + "/submission", Map.of()).andExpect(status().is3xxRedirection());
        page(colleague, byColleague)
                .andExpect(content().string(containsString("Ditolak: tidak layak")))
                .andExpect(content().string(containsString("disiplin belum semuanya terpenuhi")));
        String address = redirected(begin(superior, fields("PREDICATE")));
        sent(superior, address + "/submission", Map.of()).andExpect(status().is3xxRedirection());
        assertThat(nominations.get(id(address)).found())
                .extracting(found -> found == null ? null : found.obstacles())
                .isEqualTo(List.of(Obstacle.PREDICATE));
        UUID evaluation = evaluations.submitted(nominee);
        evaluations.complete(evaluation, TestEvaluations.rating(Rating.ABOVE, Rating.ABOVE));
        evaluations.complete(evaluation, Map.of());
        String again = redirected(begin(superior, fields("PREDICATE")));
        sent(superior, again + "/submission", Map.of()).andExpect(status().is3xxRedirection());
        assertThat(nominations.get(id(again)).state()).isEqualTo(RewardState.SCORING);
        String open = redirected(begin(colleague, fields("INNOVATION")));
        sent(colleague, open + "/submission", Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("sedang diusulkan")));
    }

    @Test
    void superiors_up_to_the_second_and_colleagues_nominate_and_nobody_else() throws Exception {
        Employee above = people.aHead();
        people.setSuperior(superior.id(), above.id(), LocalDate.of(2026, 1, 1));
        for (Employee may : List.of(superior, above, colleague)) {
            begin(may, fields("INNOVATION")).andExpect(status().is3xxRedirection());
        }
        for (Employee mayNot : List.of(people.anEmployee(), people.anEmployeeUnder(nominee))) {
            begin(mayNot, fields("INNOVATION"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("pegawai ini bukan keduanya")));
            api.put(TestApi.as(mayNot), "/api/rewards/nominations/" + UUID.randomUUID(), body(null))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.errors[0].field").value("nominee"));
        }
        begin(nominee, fields("INNOVATION"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("tidak dapat mengusulkan diri sendiri")));
    }

    @Test
    void praise_needs_a_file_that_stands_with_the_nomination_for_who_scores_it() throws Exception {
        String address = redirected(begin(colleague, fields("PRAISE")));
        sent(colleague, address + "/submission", Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Lampirkan dahulu")));
        attached(colleague, address, "pujian.pdf");
        long mark = trail.mark();
        page(colleague, "/attachments/of/reward/" + id(address))
                .andExpect(content().string(containsString("pujian.pdf")));
        assertThat(trail.since(mark)).isEmpty();
        page(nominee, address).andExpect(status().isNotFound());
        sent(colleague, address + "/submission", Map.of()).andExpect(status().is3xxRedirection());
        page(nominee, address).andExpect(content().string(containsString("pujian.pdf")));
        Employee member = rewards.committee(3).get(0);
        page(member, address).andExpect(status().isOk()).andExpect(content().string(containsString("pujian.pdf")));
        rewards.score(rewards.scoreOf(id(address), member), 80);
        page(member, address).andExpect(status().isNotFound());
        attached(colleague, address, "lagi.pdf");
        page(nominee, address).andExpect(content().string(not(containsString("lagi.pdf"))));
    }

    @Test
    void what_cannot_be_is_refused_beside_the_field_and_everything_typed_is_kept() throws Exception {
        for (Map<String, String> wrong : List.of(
                Map.of("nominee", "tidak ada"),
                Map.of("nominee", " "),
                Map.of("ground", ""),
                Map.of("ground", "MONEY"),
                Map.of("award", " "),
                Map.of("reason", ""),
                Map.of("description", ""),
                Map.of("description", "x".repeat(2001)))) {
            Map<String, String> fields = fields("INNOVATION");
            fields.putAll(wrong);
            var answer = begin(colleague, fields)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("error-summary")));
            if (!wrong.containsKey("reason")) {
                answer.andExpect(content().string(containsString(REASON)));
            }
        }
        page(colleague, "/rewards/new?lang=en").andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void saving_twice_saves_one_and_the_second_of_two_tabs_sees_what_the_first_saved() throws Exception {
        Map<String, String> fields = fields("INNOVATION");
        String address = redirected(begin(colleague, fields));
        assertThat(redirected(begin(colleague, fields))).isEqualTo(address);
        String edit = address + "/edit";
        page(colleague, edit).andExpect(content().string(containsString(REASON)));
        Map<String, String> first = new HashMap<>(fields);
        first.putAll(Map.of("version", "0", "reason", "Dari tab pertama"));
        sent(colleague, edit, first).andExpect(status().is3xxRedirection());
        Map<String, String> second = new HashMap<>(fields);
        second.putAll(Map.of("version", "0", "reason", "Dari tab kedua"));
        sent(colleague, edit, second)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Dari tab pertama")))
                .andExpect(content().string(containsString("Dari tab kedua")));
        second.put("version", "1");
        sent(colleague, edit, second).andExpect(status().is3xxRedirection());
        assertThat(nominations.get(id(address)).written().reason()).isEqualTo("Dari tab kedua");
        sent(colleague, address + "/submission", Map.of()).andExpect(status().is3xxRedirection());
        for (String late : List.of("/submission", "/removal", "/edit")) {
            sent(colleague, address + late, second).andExpect(status().is3xxRedirection());
        }
        assertThat(nominations.get(id(address)).state()).isEqualTo(RewardState.SCORING);
        page(nominee, edit).andExpect(status().isNotFound());
    }

    @Test
    void a_draft_is_thrown_away_with_its_files_and_a_withdrawal_needs_a_reason() throws Exception {
        String draft = redirected(begin(colleague, fields("PRAISE")));
        attached(colleague, draft, "pujian.pdf");
        sent(nominee, draft + "/removal", Map.of()).andExpect(status().isNotFound());
        sent(colleague, draft + "/removal", Map.of()).andExpect(status().is3xxRedirection());
        page(colleague, draft).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from attachment where case_id = ?")
                        .param(id(draft))
                        .query(Integer.class)
                        .single())
                .isZero();
        UUID id = rewards.submitted(nominee, colleague, REASON);
        String address = "/rewards/" + id;
        sent(colleague, address + "/withdrawal", Map.of("why", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Isi alasannya.")));
        sent(nominee, address + "/withdrawal", Map.of("why", "Jangan")).andExpect(status().isNotFound());
        sent(colleague, address + "/withdrawal", Map.of("why", "Data keliru")).andExpect(status().is3xxRedirection());
        page(nominee, address)
                .andExpect(content().string(containsString("Ditarik pengusul")))
                .andExpect(content().string(containsString("Data keliru")));
    }

    @Test
    void a_nomination_in_an_officials_place_is_the_officials_and_the_stand_ins_as_long_as_one_stands_in()
            throws Exception {
        Employee standIn = people.aHead();
        appointments.grant(
                new ActingRequest(
                        superior.id(),
                        standIn.id(),
                        ActingKind.PLH,
                        "800/1",
                        LocalDate.of(2026, 7, 15),
                        LocalDate.of(2026, 7, 18),
                        List.of(),
                        null),
                "test");
        long mark = trail.mark();
        String address = redirected(begin(standIn, fields("INNOVATION")));
        sent(standIn, address + "/submission", Map.of()).andExpect(status().is3xxRedirection());
        assertThat(trail.valuesSince(mark, "concat(action, ' ', on_behalf_of)"))
                .contains("REWARD_NOMINATED " + superior.userName());
        String both = standIn.titledName() + " untuk " + superior.titledName();
        page(nominee, address).andExpect(content().string(containsString(both)));
        page(standIn, address).andExpect(status().isOk());
        jdbc.sql("update acting_appointment set revoked_by = 'test', revoked_at = now(), revoked_why = 'Kembali'"
                        + " where stand_in_id = ?")
                .param(standIn.id())
                .update();
        page(standIn, address).andExpect(status().isNotFound());
        page(standIn, "/rewards").andExpect(content().string(not(containsString(nominee.titledName()))));
        api.get(TestApi.as(standIn), "/api/me/data")
                .andExpect(
                        jsonPath("$.sections['own-nominations'][0].onBehalfOf").value(superior.titledName()))
                .andExpect(content().string(not(containsString(REASON))));
        sent(superior, address + "/withdrawal", Map.of("why", "Belum waktunya")).andExpect(status().is3xxRedirection());
        assertThat(nominations.get(id(address)).state()).isEqualTo(RewardState.WITHDRAWN);
    }

    @Test
    void programs_nominate_change_submit_and_withdraw_by_the_same_rules() throws Exception {
        String address = "/api/rewards/nominations/" + UUID.randomUUID();
        var me = TestApi.as(colleague);
        api.put(me, address, body(null))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DRAFT"));
        api.put(me, address, body(null))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(0));
        api.put(me, address, body(0)).andExpect(jsonPath("$.version").value(0));
        Map<String, Object> other = body(0);
        other.put("award", "Inovator");
        api.put(me, address, other).andExpect(jsonPath("$.version").value(1));
        other.put("award", "Penemu");
        api.put(me, address, other).andExpect(status().isConflict());
        api.get(TestApi.as(nominee), address).andExpect(status().isNotFound());
        api.post(me, address + "/submission", null)
                .andExpect(jsonPath("$.state").value("SCORING"))
                .andExpect(jsonPath("$.waiting").value(3));
        api.post(me, address + "/submission", null).andExpect(status().isConflict());
        api.get(me, "/api/rewards/nominations?whose=MADE")
                .andExpect(jsonPath("$.items[0].award").value("Inovator"));
        api.get(TestApi.as(nominee), "/api/rewards/nominations")
                .andExpect(jsonPath("$.items[0].state").value("SCORING"));
        api.post(me, address + "/withdrawal", Map.of("why", " ")).andExpect(status().isUnprocessableEntity());
        api.post(me, address + "/withdrawal", Map.of("why", "Keliru"))
                .andExpect(jsonPath("$.ending").value("WITHDRAWN"));
        api.delete(me, address).andExpect(status().isConflict());
    }

    private Map<String, Object> body(@Nullable Integer version) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "nominee",
                nominee.id().toString(),
                "ground",
                "INNOVATION",
                "award",
                "Pegawai Teladan",
                "reason",
                REASON,
                "description",
                "Antrean daring"));
        if (version != null) {
            body.put("version", version);
        }
        return body;
    }

    private Map<String, String> fields(String ground) {
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "nominee",
                String.valueOf(nominee.nip()),
                "ground",
                ground,
                "award",
                "Pegawai Teladan",
                "reason",
                REASON,
                "description",
                "Antrean daring"));
    }

    private void attached(Employee who, String address, String name) throws Exception {
        mvc.perform(multipart("/attachments/of/reward/" + id(address))
                        .file(new MockMultipartFile("file", name, null, SampleFiles.pdf(name)))
                        .with(authentication(TestApi.as(who)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private ResultActions page(Employee who, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(TestApi.as(who))));
    }

    private ResultActions begin(Employee who, Map<String, String> fields) throws Exception {
        return sent(who, "/rewards", fields);
    }

    private ResultActions sent(Employee who, String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address).with(csrf());
        request.with(authentication(TestApi.as(who)));
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private static String redirected(ResultActions answer) throws Exception {
        return String.valueOf(answer.andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
