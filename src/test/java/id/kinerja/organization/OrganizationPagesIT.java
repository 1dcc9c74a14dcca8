package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Every test is rolled back: an import ends the posts of everybody it does not name. */
@Transactional
class OrganizationPagesIT extends IntegrationTest {

    private static final String IMPORTS = "/admin/roster-imports";
    private static final String HEAD = "/admin/organization/head";
    private static final RequestPostProcessor ADMIN =
            authentication(TestSignIn.as("pengelola", null, Role.PERSONNEL_ADMIN));
    private static final RequestPostProcessor EMPLOYEE = authentication(TestSignIn.as("pegawai", null, Role.EMPLOYEE));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganization people;

    @Autowired
    private Organization organization;

    @Autowired
    private RosterImports imports;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/admin/organization", HEAD, IMPORTS})
    void only_personnel_admins_see_these_pages(String address) throws Exception {
        mvc.perform(get(address).with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get(address).with(EMPLOYEE)).andExpect(status().isForbidden());
        mvc.perform(get(address)).andExpect(status().is3xxRedirection());
    }

    @BeforeEach
    void nobody_has_an_office_of_another_test() {
        people.nobodyHasAnOffice();
    }

    @Test
    void the_tree_shows_units_with_their_heads_and_what_is_wrong() throws Exception {
        Employee head = people.aHead();
        Employee alone = people.anEmployeeWithoutSuperior();
        String unit = organization
                .postingOf(alone.id(), LocalDate.of(2026, 7, 15))
                .orElseThrow()
                .unitName();
        mvc.perform(get("/admin/organization").with(ADMIN))
                .andExpect(content().string(containsString(head.titledName())))
                .andExpect(content().string(containsString("id=\"lacking\"")))
                .andExpect(content().string(containsString(unit)))
                .andExpect(content().string(containsString("id=\"without-superior\"")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void a_person_is_found_by_name_and_number_and_has_a_page() throws Exception {
        Employee head = people.aHead();
        Employee employee = people.anEmployeeUnder(head);
        mvc.perform(get("/admin/organization").param("search", employee.name()).with(ADMIN))
                .andExpect(content()
                        .string(containsString("/admin/organization/people/" + employee.id() + "?on=2026-07-15")));
        mvc.perform(get("/admin/organization")
                        .param("search", Nip.grouped(Objects.requireNonNull(employee.nip())))
                        .with(ADMIN))
                .andExpect(content().string(containsString("/people/" + employee.id())));
        mvc.perform(get("/admin/organization/people/" + employee.id()).with(ADMIN))
                .andExpect(content().string(containsString(head.titledName())))
                .andExpect(content().string(containsString("Pranata Komputer Ahli Pertama")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/admin/organization/people/" + head.id()).with(ADMIN))
                .andExpect(content().string(containsString("Bawahan langsung (1)")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'; drop table employee; --", "<script>alert(1)</script>", "🌟"})
    void a_search_takes_anything_as_text(String typed) throws Exception {
        mvc.perform(get("/admin/organization").param("search", typed).with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void a_unit_has_a_page_with_its_people() throws Exception {
        Employee head = people.aHead();
        Employee employee = people.anEmployeeUnder(head);
        UUID unit = organization
                .postingOf(head.id(), LocalDate.of(2026, 7, 15))
                .orElseThrow()
                .unitId();
        mvc.perform(get("/admin/organization/units/" + unit).with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(employee.titledName())));
        mvc.perform(get("/admin/organization/units/" + unit)
                        .param("on", "2019-01-01")
                        .with(ADMIN))
                .andExpect(status().isNotFound());
        mvc.perform(get("/admin/organization/units/" + UUID.randomUUID()).with(ADMIN))
                .andExpect(status().isNotFound());
        mvc.perform(get("/admin/organization/people/" + UUID.randomUUID()).with(ADMIN))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_impossible_day_shows_today() throws Exception {
        mvc.perform(get("/admin/organization").param("on", "kemarin").with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026-07-15")));
    }

    @Test
    void a_head_of_government_is_recorded_corrected_and_succeeded() throws Exception {
        jdbc.sql("delete from head_of_government").update();
        head("Budi D'Angelo", "Wali Kota", "2025-02-20", "SUCCEED").andExpect(redirectedUrl(HEAD));
        head("Budi D'Angelo 🌟", "Wali Kota", "2025-02-21", "CORRECT").andExpect(redirectedUrl(HEAD));
        assertThat(organization.headOfGovernment(LocalDate.of(2025, 2, 20))).isEmpty();
        assertThat(organization.headOfGovernment(LocalDate.of(2025, 2, 21)))
                .map(Employee::titledName)
                .contains("Budi D'Angelo 🌟, S.H., M.H.");
        head("Siti", "Pj. Wali Kota", "2026-06-01", "SUCCEED").andExpect(redirectedUrl(HEAD));
        assertThat(organization.headOfGovernment(LocalDate.of(2026, 5, 31)))
                .map(Employee::name)
                .contains("Budi D'Angelo 🌟");
        assertThat(organization.headOfGovernment(LocalDate.of(2026, 6, 1)))
                .map(Employee::name)
                .contains("Siti");
        head("Siti", "Pj. Wali Kota", "2026-06-15", "CORRECT").andExpect(redirectedUrl(HEAD));
        assertThat(organization.headOfGovernment(LocalDate.of(2026, 6, 14)))
                .map(Employee::name)
                .contains("Budi D'Angelo 🌟");
        head("Awal", "Wali Kota", "2026-06-15", "SUCCEED")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("sesudah mulainya masa jabatan")));
        mvc.perform(get("/admin/organization").with(ADMIN))
                .andExpect(content().string(containsString("Pj. Wali Kota")));
    }

    @Test
    void a_wrong_head_of_government_is_refused_beside_the_fields_and_keeps_what_was_typed() throws Exception {
        head("", "", "", "SUCCEED")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Isi namanya.")))
                .andExpect(content().string(containsString("Isi jabatannya.")))
                .andExpect(content().string(containsString("Isi tanggal mulai menjabat.")));
        head("<script>alert(1)</script>", "x".repeat(10_000), "2026-01-01", "SUCCEED")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(not(containsString("<script>alert"))));
        head("a\0b", "Wali Kota", "2026-01-01", "SUCCEED").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void the_clean_roster_is_previewed_and_then_applied() throws Exception {
        String preview = redirect(upload("2026-07-01", resource("demo/units.csv"), resource("demo/roster.csv")));
        mvc.perform(get(preview).with(ADMIN))
                .andExpect(content().string(containsString("<strong>554</strong> <span>baru")))
                .andExpect(content().string(containsString("<strong>108</strong> <span>baru")))
                .andExpect(content().string(containsString("Setujui dan terapkan")))
                .andExpect(content().string(not(containsString("??"))));
        assertThat(organization.byNip("196707211988012001")).isEmpty();
        confirm(preview);
        assertThat(organization.byNip("196707211988012001")).isPresent();
        mvc.perform(get(preview).with(ADMIN))
                .andExpect(content().string(containsString("Diterapkan")))
                .andExpect(content().string(containsString("oleh pengelola")))
                .andExpect(content().string(not(containsString("Setujui dan terapkan"))));
        mvc.perform(get(IMPORTS).with(ADMIN)).andExpect(content().string(containsString("roster.csv")));
    }

    @Test
    void the_dirty_roster_lists_each_line_with_its_reason() throws Exception {
        String preview =
                redirect(upload("2026-07-01", resource("roster-dirty/units.csv"), resource("roster-dirty/roster.csv")));
        mvc.perform(get(preview).with(ADMIN))
                .andExpect(content().string(containsString("NIP harus 18 angka; di sini 17.")))
                .andExpect(content().string(containsString("NIP ini sudah ada di baris")))
                .andExpect(content().string(containsString("TIDAK-ADA")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get(preview).param("severity", "DOUBTFUL").with(ADMIN))
                .andExpect(content().string(containsString("Baris atasan (baris 287) ditolak")))
                .andExpect(content().string(containsString("Atasan melingkar")));
        mvc.perform(get(preview).param("severity", "NOTE").with(ADMIN))
                .andExpect(content().string(containsString("sudah dihapus")));
        mvc.perform(post(preview + "/discarding").with(csrf()).with(ADMIN)).andExpect(redirectedUrl(IMPORTS));
        mvc.perform(get(preview).with(ADMIN)).andExpect(status().isNotFound());
    }

    @Test
    void the_lines_to_look_at_can_be_taken_home_as_a_file_in_which_nothing_is_run() throws Exception {
        byte[] roster = new String(resource("roster-dirty/roster.csv"), StandardCharsets.UTF_8)
                .replace("TIDAK-ADA", "=TIDAK-ADA()")
                .getBytes(StandardCharsets.UTF_8);
        String preview = redirect(upload("2026-07-01", resource("roster-dirty/units.csv"), roster));
        byte[] file = mvc.perform(get(preview + "/issues.csv").with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("\uFEFFJenis;Berkas;Baris;Kolom;Tertulis;Alasan;Kode\r\n")
                .contains("Ditolak;Berkas pegawai;510;NIP;")
                .contains(";'=TIDAK-ADA();")
                .contains("superior-circle")
                .doesNotContain(";=");
        mvc.perform(get(preview + "/issues.csv").with(EMPLOYEE)).andExpect(status().isForbidden());
    }

    @Test
    void many_who_left_are_confirmed_by_a_tick_of_their_own() throws Exception {
        jdbc.sql("delete from reporting_line").update();
        jdbc.sql("delete from holding").update();
        jdbc.sql("delete from employee_version").update();
        confirm(redirect(upload("2026-01-01", resource("demo/units.csv"), resource("demo/roster.csv"))));
        String few = redirect(upload("2026-07-01", new byte[0], lines(resource("demo/roster.csv"), 500)));
        mvc.perform(get(few).with(ADMIN))
                .andExpect(content().string(containsString("Lebih dari 5 persen pegawai (55 dari 554)")))
                .andExpect(content().string(containsString("Ya, 55 orang ini memang keluar")));
        mvc.perform(post(few + "/confirmation").with(csrf()).with(ADMIN))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"leftConfirmed-error\"")));
        assertThat(organization.activeOn(LocalDate.of(2026, 7, 1))).hasSize(554);
        confirm(few);
        assertThat(organization.activeOn(LocalDate.of(2026, 7, 1))).hasSize(499);
        assertThat(organization.activeOn(LocalDate.of(2026, 6, 30))).hasSize(554);
    }

    @Test
    void an_import_that_a_job_works_on_shows_how_far_it_is_and_cannot_be_confirmed() throws Exception {
        String preview = redirect(upload("2026-07-01", resource("demo/units.csv"), resource("demo/roster.csv")));
        jdbc.sql(
                        "update roster_import set state = 'CHECKING', work_done = 340, work_total = 1000 where uploaded_by = 'pengelola'")
                .update();
        mvc.perform(get(preview).with(ADMIN))
                .andExpect(header().string("Refresh", "2"))
                .andExpect(content().string(containsString("340 dari 1.000")))
                .andExpect(content().string(not(containsString("id=\"issues\""))))
                .andExpect(content().string(not(containsString("/confirmation"))));
        confirm(preview);
        assertThat(organization.byNip("196707211988012001")).isEmpty();
        jdbc.sql("update roster_import set work_at = work_at - interval '10 minutes' where uploaded_by = 'pengelola'")
                .update();
        mvc.perform(get(preview).with(ADMIN))
                .andExpect(header().doesNotExist("Refresh"))
                .andExpect(content().string(containsString("Pekerjaan ini terhenti")))
                .andExpect(content().string(containsString("/discarding")));
    }

    @Test
    void importing_what_was_exported_changes_nothing() throws Exception {
        jdbc.sql("delete from reporting_line").update();
        jdbc.sql("delete from holding").update();
        jdbc.sql("delete from employee_version").update();
        confirm(redirect(
                upload("2026-01-01", resource("roster-dirty/units.csv"), resource("roster-dirty/roster.csv"))));
        jdbc.sql("""
                        update employee_version set name = '+62', front_degree = '-', back_degree = :degree
                        where employee_id = (select id from employee where nip = :nip)
                        """)
                .param("degree", "'@a;\"b\"")
                .param("nip", "199308222019031001")
                .update();
        byte[] exported = mvc.perform(get("/admin/organization/roster.csv")
                        .param("on", "2026-03-01")
                        .with(ADMIN))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(exported, StandardCharsets.UTF_8))
                .contains(";'+62;'-;\"''@a;\"\"b\"\"\";")
                .contains(";\"'=HYPERLINK(\"\"x\"\")\";")
                .doesNotContain(";=");
        String again = redirect(upload("2026-03-01", new byte[0], exported));
        RosterImport found = imports.find(UUID.fromString(again.substring(again.lastIndexOf('/') + 1)))
                .orElseThrow();
        assertThat(found.people()).isEqualTo(new ImportCounts(0, 0, 542, 0));
        assertThat(found.peopleRejected()).isZero();
        mvc.perform(get("/admin/organization/roster.csv").with(EMPLOYEE)).andExpect(status().isForbidden());
    }

    @Test
    void a_missing_or_broken_file_or_day_is_refused_beside_the_field() throws Exception {
        upload("", new byte[0], new byte[0])
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Isi tanggal mulai berlaku")))
                .andExpect(content().string(containsString("Pilih berkas pegawai.")));
        upload("2026-07-01", resource("demo/units.csv"), resource("demo/units.csv"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Kolom ini tidak ada di baris pertama berkas: NIP")));
        upload("2026-07-01", resource("demo/roster.csv"), resource("demo/roster.csv"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"units-error\"")));
        upload("2026-07-01", new byte[0], new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})
                .andExpect(status().isUnprocessableEntity());
        upload("1900-01-01", new byte[0], "x".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("sepuluh tahun lalu")));
        assertThat(jdbc.sql("select count(*) from roster_import where uploaded_by = 'pengelola'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private ResultActions head(String name, String title, String from, String change) throws Exception {
        return mvc.perform(post(HEAD)
                .param("name", name)
                .param("backDegree", "S.H., M.H.")
                .param("title", title)
                .param("from", from)
                .param("change", change)
                .with(csrf())
                .with(ADMIN));
    }

    private ResultActions upload(String day, byte[] units, byte[] roster) throws Exception {
        return mvc.perform(multipart(IMPORTS)
                .file(new MockMultipartFile("units", "C:\\data\\units.csv", "text/csv", units))
                .file(new MockMultipartFile("roster", "roster.csv", "text/csv", roster))
                .param("effectiveOn", day)
                .with(csrf())
                .with(ADMIN));
    }

    private static String redirect(ResultActions result) throws Exception {
        return Objects.requireNonNull(result.andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void confirm(String preview) throws Exception {
        mvc.perform(post(preview + "/confirmation")
                        .param("leftConfirmed", "true")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(redirectedUrl(preview));
    }

    private static byte[] lines(byte[] file, int most) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .limit(most)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String path) throws IOException {
        return new ClassPathResource(path).getContentAsByteArray();
    }
}
