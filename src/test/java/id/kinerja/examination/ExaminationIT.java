package id.kinerja.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
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
import id.kinerja.access.LocalAccounts;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.TestPlans;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** An auditor reads what people wrote by case: with a letter, for a reason, up to a day; and nobody else by it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExaminationIT extends IntegrationTest {

    private static final Instant MORNING = Instant.parse("2026-07-15T01:30:00Z");
    private static final String LETTER = "700/17/ITDA/2026";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestTrail trail;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KinerjaClock clock;

    private final Authentication auditor = TestSignIn.as("uji-" + UUID.randomUUID(), null, Role.AUDITOR);
    private Employee superior;
    private Employee employee;
    private String nip = "";
    private UUID evaluation;
    private UUID plan;

    @BeforeEach
    void somebody_with_a_result() {
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
        nip = String.valueOf(employee.nip());
        evaluation = evaluations.handedOver(employee);
        plan = jdbc.sql("select id from target_plan where employee_id = ?")
                .param(employee.id())
                .query(UUID.class)
                .single();
    }

    @AfterEach
    void the_clock_and_the_setting_are_as_they_were() {
        clock.moveTo(MORNING);
        settings.set(ExaminationSettings.LONGEST_DAYS, ExaminationSettings.LONGEST_DAYS.defaultValue(), "uji");
    }

    @Test
    void without_one_an_auditor_reads_what_it_came_to_and_nothing_that_was_written_about_the_work() throws Exception {
        closed();
        api.get(auditor, "/api/evaluations/" + evaluation)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome.predicate").isNotEmpty())
                .andExpect(jsonPath("$.results", hasSize(0)))
                .andExpect(jsonPath("$.behaviours", hasSize(0)))
                .andExpect(jsonPath("$.feedback", hasSize(0)))
                .andExpect(jsonPath("$.history", hasSize(0)))
                .andExpect(jsonPath("$.message").value(""))
                .andExpect(content().string(not(containsString("Pertahankan ketepatan"))));
        page(auditor, "/evaluations/" + evaluation)
                .andExpect(content().string(containsString("hasil penilaian saja")))
                .andExpect(content().string(not(containsString("/why"))))
                .andExpect(content().string(not(containsString("Pertahankan ketepatan"))))
                .andExpect(content().string(not(containsString("Dokumen kependudukan"))));
    }

    @Test
    void with_one_the_file_is_open_from_the_page_of_the_examination_on_and_each_reading_names_the_letter()
            throws Exception {
        long mark = trail.mark();
        String address = opened(nip, LETTER, "2026-07-20")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(trail.valuesSince(mark, "concat(action, ' ', employee_id, ' ', reason, ' ', after)"))
                .singleElement()
                .asString()
                .startsWith("EXAMINATION_OPENED " + employee.id() + " Pengaduan masyarakat {")
                .contains("\"lastDay\":\"2026-07-20\"", "\"letterNumber\":\"" + LETTER + "\"");

        page(auditor, "/examinations")
                .andExpect(content().string(containsString(LETTER)))
                .andExpect(content().string(containsString("Berjalan")));
        page(auditor, String.valueOf(address))
                .andExpect(content().string(containsString("/target-plans/" + plan)))
                .andExpect(content().string(containsString("/evaluations/" + evaluation)));
        mark = trail.mark();
        for (String part :
                List.of("/target-plans/" + plan, "/evaluations/" + evaluation, "/evaluations/" + evaluation + "/why")) {
            page(auditor, part).andExpect(status().isOk());
        }
        page(auditor, "/daily-reports/of/" + employee.id()).andExpect(status().isOk());
        assertThat(trail.valuesSince(mark, "concat(action, ' ', reason)"))
                .hasSize(4)
                .containsOnly("FILE_OPENED " + LETTER);
        assertThat(api.get(TestApi.as(employee), "/api/me/data")
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(LETTER, "Pengaduan masyarakat");
    }

    @Test
    void it_is_open_to_the_auditor_alone_and_as_long_as_the_person_is_one() throws Exception {
        opened(nip, LETTER, "2026-07-20").andExpect(status().is3xxRedirection());

        Authentication colleague = TestSignIn.as("uji-" + UUID.randomUUID(), null, Role.AUDITOR);
        api.get(colleague, "/api/target-plans/" + plan).andExpect(status().isNotFound());
        Authentication before = TestSignIn.as(auditor.getName(), null, Role.EMPLOYEE);
        api.get(before, "/api/target-plans/" + plan).andExpect(status().isNotFound());
        Employee other = people.anEmployeeUnder(superior);
        UUID others = plans.submitted(other, TestEvaluations.YEAR);
        api.get(auditor, "/api/target-plans/" + others).andExpect(status().isNotFound());
        api.get(auditor, "/api/target-plans/" + plan).andExpect(status().isOk());
    }

    @Test
    void it_ends_by_itself_with_its_last_day_in_the_governments_zone() throws Exception {
        opened(nip, LETTER, "2026-07-20").andExpect(status().is3xxRedirection());

        clock.moveTo(Instant.parse("2026-07-20T16:59:30Z"));
        api.get(auditor, "/api/target-plans/" + plan).andExpect(status().isOk());
        clock.moveTo(Instant.parse("2026-07-20T17:00:00Z"));
        closed();
        api.get(auditor, "/api/examinations").andExpect(jsonPath("$[0].running").value(false));
    }

    @Test
    void who_began_it_ends_it_and_twice_is_as_good_as_once() throws Exception {
        String id = began(LETTER, "2026-07-20");
        Authentication colleague = TestSignIn.as("uji-" + UUID.randomUUID(), null, Role.AUDITOR);
        page(colleague, "/examinations/" + id).andExpect(status().isNotFound());
        api.post(colleague, "/api/examinations/" + id + "/closing", null).andExpect(status().isNotFound());
        mvc.perform(post("/examinations/" + id + "/closing").with(csrf()).with(authentication(colleague)))
                .andExpect(status().isNotFound());

        long mark = trail.mark();
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/examinations/" + id + "/closing").with(csrf()).with(authentication(auditor)))
                    .andExpect(redirectedUrl("/examinations"));
        }
        api.post(auditor, "/api/examinations/" + id + "/closing", null).andExpect(status().isOk());
        assertThat(trail.since(mark)).containsExactly("EXAMINATION_CLOSED " + auditor.getName() + " examination");
        closed();
        page(auditor, "/examinations/" + id)
                .andExpect(content().string(containsString("sudah selesai")))
                .andExpect(content().string(not(containsString("/target-plans/"))));
        began(LETTER, "2026-07-20");
        api.get(auditor, "/api/target-plans/" + plan).andExpect(status().isOk());
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_is_recorded() throws Exception {
        long mark = trail.mark();
        opened(" ", " ", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Isi siapa yang diperiksa.")))
                .andExpect(content().string(containsString("Isi nomor surat tugas.")))
                .andExpect(content().string(containsString("Isi hari terakhir.")));
        opened("tidak ada orangnya", LETTER, "2026-07-14")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Hari terakhir sudah lewat.")))
                .andExpect(content().string(containsString(LETTER)));
        settings.set(ExaminationSettings.LONGEST_DAYS, 6, "uji");
        mark = trail.mark();
        opened(nip, LETTER, "2026-07-21")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("20 Juli 2026")));
        api.post(auditor, "/api/examinations", Map.of("employee", nip))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors", hasSize(3)));
        assertThat(trail.since(mark)).isEmpty();
        api.get(auditor, "/api/examinations").andExpect(jsonPath("$", hasSize(0)));

        opened(nip, LETTER, "2026-07-20").andExpect(status().is3xxRedirection());
        opened(nip, LETTER, "2026-07-20")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("masih terbuka")));
    }

    @Test
    void nobody_examines_themselves_and_nobody_but_an_auditor_examines() throws Exception {
        Authentication both =
                TestSignIn.as(String.valueOf(employee.userName()), employee.id(), Role.EMPLOYEE, Role.AUDITOR);
        api.post(both, "/api/examinations", body(nip, LETTER, "2026-07-20"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("employee"));
        for (Authentication other : List.of(
                TestApi.as(superior),
                TestApi.as(Role.PERSONNEL_ADMIN),
                TestApi.as(Role.OPERATOR),
                TestApi.as(Role.HEAD))) {
            api.post(other, "/api/examinations", body(nip, LETTER, "2026-07-20"))
                    .andExpect(status().isNotFound());
            api.get(other, "/api/examinations").andExpect(status().isNotFound());
            page(other, "/examinations").andExpect(status().isNotFound());
        }
    }

    @Test
    void an_admins_account_that_is_nobodys_examines_no_personnel_admin_since_it_may_be_that_ones() throws Exception {
        Authentication nobodys = TestSignIn.as("uji-" + UUID.randomUUID(), null, Role.AUDITOR, Role.PERSONNEL_ADMIN);
        String account = String.valueOf(employee.userName());
        accounts.create(account, "Admin", "gunung-biru-7788", Set.of(Role.EMPLOYEE, Role.PERSONNEL_ADMIN), "test");
        long mark = trail.mark();
        try {
            api.post(nobodys, "/api/examinations", body(nip, LETTER, "2026-07-20"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.errors[0].field").value("employee"));
            opened(nobodys, nip, LETTER, "2026-07-20")
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("diri sendiri")));
            api.get(nobodys, "/api/examinations").andExpect(jsonPath("$", hasSize(0)));
            assertThat(trail.since(mark)).isEmpty();

            String superiors = String.valueOf(superior.nip());
            opened(nobodys, superiors, LETTER, "2026-07-20").andExpect(status().is3xxRedirection());
            opened(nip, LETTER, "2026-07-20").andExpect(status().is3xxRedirection());
        } finally {
            accounts.setRoles(account, Set.of(Role.EMPLOYEE));
        }
        opened(nobodys, nip, LETTER, "2026-07-20").andExpect(status().is3xxRedirection());
    }

    private void closed() throws Exception {
        for (String address : List.of(
                "/api/target-plans/" + plan,
                "/api/evaluations/" + evaluation + "/explanation",
                "/api/daily-reports/of/" + employee.id())) {
            api.get(auditor, address).andExpect(status().isNotFound());
        }
    }

    private String began(String letter, String lastDay) throws Exception {
        return TestApi.read(api.post(auditor, "/api/examinations", body(nip, letter, lastDay))
                        .andExpect(status().isCreated()))
                .at("/id")
                .asText();
    }

    private static Map<String, Object> body(String whom, String letter, String lastDay) {
        Map<String, Object> body = new HashMap<>();
        body.put("employee", whom);
        body.put("letterNumber", letter);
        body.put("reason", "Pengaduan masyarakat");
        body.put("lastDay", lastDay);
        return body;
    }

    private ResultActions opened(String whom, String letter, String lastDay) throws Exception {
        return opened(auditor, whom, letter, lastDay);
    }

    private ResultActions opened(Authentication who, String whom, String letter, String lastDay) throws Exception {
        return mvc.perform(post("/examinations")
                .param("employee", whom)
                .param("letterNumber", letter)
                .param("reason", "Pengaduan masyarakat")
                .param("lastDay", lastDay)
                .with(csrf())
                .with(authentication(who)));
    }

    private ResultActions page(Authentication who, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(who)));
    }
}
