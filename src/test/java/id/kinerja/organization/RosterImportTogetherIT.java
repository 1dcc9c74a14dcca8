package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import com.jayway.jsonpath.JsonPath;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Imports that are committed, on a day of their own; what they wrote is taken away again. */
class RosterImportTogetherIT extends IntegrationTest {

    private static final LocalDate DAY = LocalDate.of(2027, 12, 31);
    private static final String NEW = "198609262015051777";
    private static final int PROGRAMS = 8;
    private static final RequestPostProcessor ADMIN =
            authentication(TestSignIn.as("pengelola", null, Role.PERSONNEL_ADMIN));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RosterImports imports;

    @Autowired
    private ImportRecords records;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private RosterExport export;

    @Autowired
    private TestOrganization people;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asBefore() {
        for (String table : List.of("reporting_line", "holding", "employee_version", "unit_version", "post")) {
            jdbc.sql("delete from " + table + " where valid_from = :day")
                    .param("day", DAY)
                    .update();
            jdbc.sql("update " + table + " set valid_to = null where valid_to = :day")
                    .param("day", DAY)
                    .update();
        }
        jdbc.sql("delete from employee where nip = :nip").param("nip", NEW).update();
        jdbc.sql("delete from roster_import where effective_on = :day")
                .param("day", DAY)
                .update();
    }

    @BeforeEach
    void nobody_has_an_office_of_another_test() {
        people.nobodyHasAnOffice();
    }

    @Test
    void of_eight_programs_that_send_the_same_roster_at_once_one_imports_and_the_others_find_nothing_to_do()
            throws Exception {
        byte[] roster = rosterWithSomebodyNew();
        Callable<MockHttpServletResponse> program = () -> send(roster);
        ExecutorService programs = Executors.newFixedThreadPool(PROGRAMS);
        try {
            List<MockHttpServletResponse> answers = new ArrayList<>();
            for (Future<MockHttpServletResponse> answer : programs.invokeAll(Collections.nCopies(PROGRAMS, program))) {
                answers.add(answer.get());
            }
            assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(200);
            List<Integer> added = new ArrayList<>();
            for (MockHttpServletResponse answer : answers) {
                added.add(JsonPath.read(answer.getContentAsString(), "$.people.new"));
            }
            assertThat(added).containsExactlyInAnyOrder(1, 0, 0, 0, 0, 0, 0, 0);
        } finally {
            programs.shutdownNow();
        }
    }

    @Test
    void of_an_import_that_is_cut_off_while_it_writes_nothing_stays_and_it_can_be_confirmed_again() throws Exception {
        UUID id = imports.check(DAY, null, new ImportFile("roster.csv", rosterWithSomebodyNew()), "pengelola");
        assertThat(records.beginApplying(id)).isTrue();
        assertThatThrownBy(() -> imports.apply(id, true, "pengelola", this::cutOffAfterPosts))
                .isInstanceOf(RuntimeException.class);
        assertThat(organization.byNip(NEW)).isEmpty();
        assertThat(written()).isZero();
        assertThat(imports.find(id)).map(RosterImport::state).contains(ImportState.APPLYING);
        jobs.apply(id, true, "pengelola");
        assertThat(organization.byNip(NEW)).isEmpty();

        jdbc.sql("update roster_import set work_at = work_at - interval '6 minutes' where id = :id")
                .param("id", id)
                .update();
        mvc.perform(get("/admin/roster-imports/" + id).with(ADMIN))
                .andExpect(header().doesNotExist("Refresh"))
                .andExpect(content().string(containsString("Penerapan terhenti; tidak ada yang berubah.")))
                .andExpect(content().string(containsString(id + "/confirmation")));
        jobs.apply(id, true, "pengelola");
        assertThat(imports.find(id)).map(RosterImport::state).contains(ImportState.APPLIED);
        assertThat(imports.find(id)).map(RosterImport::problem).isEmpty();
        assertThat(organization.byNip(NEW)).isPresent();
    }

    /** As when the process or the database is killed: the connection is gone with what was not yet committed. */
    private void cutOffAfterPosts(int done, int total) {
        if (done == total - 1) {
            assertThat(written()).isPositive();
            jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                    .query((row, number) -> number)
                    .list();
        }
    }

    private int written() {
        return jdbc.sql("select count(*) from holding where valid_from = :day")
                .param("day", DAY)
                .query(Integer.class)
                .single();
    }

    private byte[] rosterWithSomebodyNew() throws Exception {
        Employee head = people.aHead();
        String unit = organization.postingOf(head.id(), DAY).orElseThrow().unitCode();
        ByteArrayOutputStream roster = new ByteArrayOutputStream();
        roster.write(export.on(DAY).content());
        roster.write((NEW + ";Siti;;;PNS;III/a;Fungsional;Arsiparis;" + unit + ";;2020-01-01;;Aktif\r\n").getBytes());
        return roster.toByteArray();
    }

    private MockHttpServletResponse send(byte[] roster) throws Exception {
        return mvc.perform(multipart("/api/roster-imports")
                        .file(new MockMultipartFile("roster", "roster.csv", "text/csv", roster))
                        .param("effectiveOn", DAY.toString())
                        .param("dryRun", "false")
                        .param("confirmLeft", "true")
                        .with(ADMIN))
                .andReturn()
                .getResponse();
    }
}
