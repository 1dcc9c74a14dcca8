package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.audit.TestTrail;
import id.kinerja.table.Spreadsheets;
import id.kinerja.table.TableReader;
import id.kinerja.table.TableRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Every test is rolled back: an import ends the posts of everybody it does not name. */
@Transactional
class RosterImportApiIT extends IntegrationTest {

    private static final String IMPORTS = "/api/roster-imports";
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final String SECRETARY = "196707211988012001";
    private static final RequestPostProcessor ADMIN =
            authentication(TestSignIn.as("pengelola", null, Role.PERSONNEL_ADMIN));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RosterImports imports;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestTrail trail;

    @BeforeEach
    void nobodyWorksHereYet() {
        jdbc.sql("delete from reporting_line").update();
        jdbc.sql("delete from holding").update();
        jdbc.sql("delete from employee_version").update();
    }

    @Test
    void a_dry_run_counts_and_lists_every_line_to_look_at_and_keeps_nothing() throws Exception {
        send(JANUARY, true, resource("roster-dirty/units.csv"), resource("roster-dirty/roster.csv"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").doesNotExist())
                .andExpect(jsonPath("$.state").value("CHECKED"))
                .andExpect(jsonPath("$.people.new").value(542))
                .andExpect(jsonPath("$.people.rejected").value(14))
                .andExpect(jsonPath("$.people.left").value(0))
                .andExpect(jsonPath("$.units.new").value(108))
                .andExpect(jsonPath("$.issues[?(@.severity == 'REJECTED')]", hasSize(14)))
                .andExpect(jsonPath("$.issues[?(@.severity == 'NOTE')]", hasSize(0)))
                .andExpect(jsonPath("$.issues[?(@.line == 510)].field").value("NIP"))
                .andExpect(jsonPath("$.issues[?(@.line == 510)].value").value("19810510200401100"))
                .andExpect(jsonPath("$.issues[?(@.line == 510)].code").value("nip-length"))
                .andExpect(jsonPath("$.issues[?(@.line == 510)].reason").value("NIP harus 18 angka; di sini 17."));
    }

    @Test
    void reasons_are_worded_in_the_language_of_who_asks_and_codes_are_not() throws Exception {
        mvc.perform(request(JANUARY, true, resource("roster-dirty/units.csv"), resource("roster-dirty/roster.csv"))
                        .header("Accept-Language", "en"))
                .andExpect(jsonPath("$.issues[?(@.line == 510)].code").value("nip-length"))
                .andExpect(
                        jsonPath("$.issues[?(@.line == 510)].reason").value("A NIP has 18 digits; this one has 17."));
    }

    @Test
    void an_import_is_applied_at_once_and_a_second_time_changes_nothing() throws Exception {
        String id = applied(JANUARY, resource("demo/units.csv"), resource("demo/roster.csv"));
        assertThat(organization.activeOn(JANUARY)).hasSize(554);
        send(JANUARY, false, resource("demo/units.csv"), resource("demo/roster.csv"))
                .andExpect(jsonPath("$.state").value("APPLIED"))
                .andExpect(jsonPath("$.people.new").value(0))
                .andExpect(jsonPath("$.people.changed").value(0))
                .andExpect(jsonPath("$.people.unchanged").value(554))
                .andExpect(jsonPath("$.units.unchanged").value(108));
        mvc.perform(get(IMPORTS + "/" + id).with(ADMIN))
                .andExpect(jsonPath("$.people.new").value(554))
                .andExpect(jsonPath("$.appliedBy").value("pengelola"))
                .andExpect(jsonPath("$.issues").doesNotExist());
        mvc.perform(get(IMPORTS).param("size", "1").with(ADMIN))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.total").isNumber());
    }

    @Test
    void what_it_changed_and_from_which_files_is_on_record() throws Exception {
        byte[] units = resource("demo/units.csv");
        byte[] roster = resource("demo/roster.csv");
        long mark = trail.mark();
        String id = applied(JANUARY, units, roster);

        assertThat(trail.valuesSince(mark, "concat(action, ' ', object_id)"))
                .containsExactly("ROSTER_UPLOADED " + id, "ROSTER_APPLIED " + id);
        assertThat(trail.valuesSince(mark, "after").get(1))
                .contains("\"peopleNew\":554", "\"peopleChanged\":0", "\"peopleEnded\":0", "\"unitsNew\":108")
                .contains("\"rosterSha256\":\"" + sha256(roster), "\"unitsSha256\":\"" + sha256(units));
        assertThat(trail.valuesSince(mark, "after").get(0)).contains(sha256(roster));
    }

    private static String sha256(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    @Test
    void what_was_found_is_paged_and_filtered() throws Exception {
        String issues = IMPORTS + "/"
                + applied(JANUARY, resource("roster-dirty/units.csv"), resource("roster-dirty/roster.csv")) + "/issues";
        mvc.perform(get(issues)
                        .param("severity", "REJECTED")
                        .param("size", "5")
                        .param("page", "3")
                        .with(ADMIN))
                .andExpect(jsonPath("$.total").value(14))
                .andExpect(jsonPath("$.items", hasSize(4)))
                .andExpect(jsonPath("$.items[*].severity", everyItem(is("REJECTED"))));
        mvc.perform(get(issues).param("size", "1000").with(ADMIN)).andExpect(status().isBadRequest());
        mvc.perform(get(issues).param("severity", "LOUD").with(ADMIN)).andExpect(status().isBadRequest());
    }

    @Test
    void an_import_as_of_march_leaves_february_as_it_was() throws Exception {
        applied(JANUARY, resource("demo/units.csv"), resource("demo/roster.csv"));
        byte[] march = new String(resource("demo/roster.csv"), StandardCharsets.UTF_8)
                .replace("Sekretaris Daerah", "Sekretaris Kota")
                .getBytes(StandardCharsets.UTF_8);
        send(MARCH, false, null, march).andExpect(jsonPath("$.people.changed").value(1));
        assertThat(title(MARCH.minusDays(1))).isEqualTo("Sekretaris Daerah");
        assertThat(title(MARCH)).isEqualTo("Sekretaris Kota");
    }

    @Test
    void many_missing_people_must_be_confirmed_and_nothing_is_written_before() throws Exception {
        applied(JANUARY, resource("demo/units.csv"), resource("demo/roster.csv"));
        send(MARCH, true, null, resource("demo/roster.csv"))
                .andExpect(jsonPath("$.confirmationNeeded").value(false));
        send(MARCH, true, null, fewer())
                .andExpect(jsonPath("$.people.left").value(55))
                .andExpect(jsonPath("$.confirmationNeeded").value(true));
        UUID waiting = imports.check(MARCH, null, new ImportFile("roster.csv", fewer()), "pengelola");
        mvc.perform(get(IMPORTS + "/" + waiting).with(ADMIN))
                .andExpect(jsonPath("$.confirmationNeeded").value(true));
        mvc.perform(request(MARCH, false, null, fewer()).param("confirmLeft", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.people.left").value(55))
                .andExpect(jsonPath("$.confirmationNeeded").doesNotExist());
        assertThat(organization.activeOn(MARCH)).hasSize(499);
    }

    @Test
    void who_does_not_confirm_is_told_how_many_are_missing() throws Exception {
        applied(JANUARY, resource("demo/units.csv"), resource("demo/roster.csv"));
        send(MARCH, false, null, fewer())
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type", containsString("roster-import-many-left")))
                .andExpect(jsonPath("$.left").value(55))
                .andExpect(jsonPath("$.present").value(554))
                .andExpect(jsonPath("$.percent").value(5));
        assertThat(organization.activeOn(MARCH)).hasSize(554);
    }

    @Test
    void a_spreadsheet_and_a_file_in_windows_1252_are_taken_too() throws Exception {
        send(JANUARY, true, resource("demo/units.csv"), Spreadsheets.of(cells(resource("demo/roster.csv"))))
                .andExpect(jsonPath("$.people.new").value(554))
                .andExpect(jsonPath("$.people.rejected").value(0));
        byte[] old = new String(resource("demo/roster.csv"), StandardCharsets.UTF_8)
                .replace("Sekretaris", "S\u00e9kretaris")
                .getBytes(Charset.forName("windows-1252"));
        send(JANUARY, true, resource("demo/units.csv"), old)
                .andExpect(jsonPath("$.people.new").value(554))
                .andExpect(jsonPath("$.issues[0].code").value("encoding"))
                .andExpect(jsonPath("$.issues[0].severity").value("DOUBTFUL"));
    }

    @Test
    void a_broken_file_is_named_and_changes_nothing() throws Exception {
        send(JANUARY, false, resource("demo/roster.csv"), resource("demo/roster.csv"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[*].field", contains("units")));
        send(JANUARY, false, null, new byte[] {'P', 'K', 3, 4, 0, 0})
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("roster"))
                .andExpect(jsonPath("$.errors[0].message", containsString("rusak")));
        mvc.perform(multipart(IMPORTS).param("effectiveOn", "2026-01-01").with(ADMIN))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("roster"));
        assertThat(jdbc.sql("select count(*) from roster_import where uploaded_by = 'pengelola'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_wrong_parameter_or_type_is_named() throws Exception {
        mvc.perform(multipart(IMPORTS)
                        .file(part("roster", resource("demo/roster.csv")))
                        .with(ADMIN))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("effectiveOn"));
        mvc.perform(multipart(IMPORTS)
                        .file(part("roster", resource("demo/roster.csv")))
                        .param("effectiveOn", "kemarin")
                        .with(ADMIN))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("effectiveOn"));
        send(LocalDate.of(1945, 8, 17), false, null, resource("demo/roster.csv"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("effectiveOn"));
        mvc.perform(post(IMPORTS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(ADMIN))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void for_everybody_but_personnel_admins_these_addresses_do_not_exist() throws Exception {
        for (Role role : List.of(Role.EMPLOYEE, Role.AUDITOR)) {
            RequestPostProcessor other = authentication(TestSignIn.as("lain", null, role));
            mvc.perform(get(IMPORTS).with(other)).andExpect(status().isNotFound());
            mvc.perform(get("/api/roster.csv").with(other)).andExpect(status().isNotFound());
            mvc.perform(multipart(IMPORTS).with(other)).andExpect(status().isNotFound());
            mvc.perform(multipart(IMPORTS)
                            .file(part("roster", resource("demo/roster.csv")))
                            .param("effectiveOn", "2026-01-01")
                            .with(other))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get(IMPORTS + "/" + UUID.randomUUID()).with(ADMIN)).andExpect(status().isNotFound());
    }

    @Test
    void what_programs_export_they_can_import_again() throws Exception {
        applied(JANUARY, resource("demo/units.csv"), resource("demo/roster.csv"));
        byte[] exported = mvc.perform(
                        get("/api/roster.csv").param("on", MARCH.toString()).with(ADMIN))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        send(MARCH, true, null, exported)
                .andExpect(jsonPath("$.people.unchanged").value(554))
                .andExpect(jsonPath("$.people.changed").value(0))
                .andExpect(jsonPath("$.people.left").value(0));
    }

    /** Imports and gives the import's id. */
    private String applied(LocalDate day, byte[] units, byte[] roster) throws Exception {
        String answer = send(day, false, units, roster)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.id");
    }

    private String title(LocalDate day) {
        UUID secretary = organization.byNip(SECRETARY).orElseThrow().id();
        return organization.postingOf(secretary, day).orElseThrow().title();
    }

    private ResultActions send(LocalDate day, boolean dryRun, byte @Nullable [] units, byte[] roster) throws Exception {
        return mvc.perform(request(day, dryRun, units, roster));
    }

    private static MockMultipartHttpServletRequestBuilder request(
            LocalDate day, boolean dryRun, byte @Nullable [] units, byte[] roster) {
        MockMultipartHttpServletRequestBuilder request = multipart(IMPORTS);
        if (units != null) {
            request.file(part("units", units));
        }
        request.file(part("roster", roster));
        request.param("effectiveOn", day.toString()).param("dryRun", String.valueOf(dryRun));
        request.with(ADMIN);
        return request;
    }

    private static MockMultipartFile part(String name, byte[] content) {
        return new MockMultipartFile(name, name + ".csv", "text/csv", content);
    }

    /** Without 55 of the 554 people. */
    private static byte[] fewer() throws IOException {
        return new String(resource("demo/roster.csv"), StandardCharsets.UTF_8)
                .lines()
                .limit(500)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> cells(byte[] csv) {
        return Stream.concat(
                        Stream.of(PersonLine.COLUMNS),
                        TableReader.read(csv, PersonLine.COLUMNS).rows().stream()
                                .map(TableRow::values))
                .toList();
    }

    private static byte[] resource(String path) throws IOException {
        return new ClassPathResource(path).getContentAsByteArray();
    }
}
