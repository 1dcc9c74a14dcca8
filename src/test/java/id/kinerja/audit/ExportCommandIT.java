package id.kinerja.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A month of the trail from the command line: whole, whatever auditors are told of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportCommandIT extends IntegrationTest {

    private static final List<String> ALL = List.of("audit_entry", "audit_seal", "audit_export", "audit_dropped_month");

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestTrail test;

    @Autowired
    Retention retention;

    @Autowired
    AuditMonths months;

    @Autowired
    Verifications verifications;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void a_month_goes_by_the_file_that_has_everything_and_not_by_an_auditors_that_has_not() throws Exception {
        Employee employee = people.anEmployee();
        test.damaged(ALL, owner -> with(owner, employee), checked(() -> {
            test.seal();
            api.get(TestApi.as(Role.AUDITOR), "/api/audit/months/2012-03")
                    .andExpect(status().isOk())
                    .andExpect(header().string("Kinerja-Left-Out", "2"));
            test.seal();
            assertThat(dropped()).as("not exported as a whole").isEmpty();

            Path file = folder.resolve("audit-2012-03.jsonl");
            assertThat(run("2012-03:" + file)).isZero();
            assertThat(Files.readString(file))
                    .contains("800/17/RAHASIA", "\"actor\":\"pemberi\"", "\"salt\":")
                    .doesNotContain("\"withheld\":true", "\"leftOut\":true");
            assertThat(Files.getPosixFilePermissions(file))
                    .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            api.get(TestApi.as(Role.AUDITOR), "/api/audit/heads")
                    .andExpect(jsonPath("$.months[0].sha256").value(sha256(file)));
            api.get(TestApi.as(employee), "/api/opened-files")
                    .andExpect(jsonPath("$.items[0].type").value("audit-month"))
                    .andExpect(jsonPath("$.items[0].name").value("system"));

            test.seal();
            assertThat(dropped()).containsExactly(LocalDate.of(2012, 3, 1));
            test.seal();
            assertThat(verifications.verify(List.of()).broken()).isNull();
        }));
    }

    @Test
    void nothing_is_written_over_and_nothing_that_is_not_there() throws Exception {
        Employee employee = people.anEmployee();
        Path there = Files.writeString(folder.resolve("ada.jsonl"), "lama");
        test.damaged(ALL, owner -> with(owner, employee), checked(() -> {
            test.seal();
            long mark = test.mark();
            assertThat(run("2012-03:" + there)).isEqualTo(2);
            assertThat(Files.readString(there)).isEqualTo("lama");
            assertThat(run("2011-03:" + folder.resolve("kosong"))).isOne();
            assertThat(run(YearMonth.now(ZoneOffset.UTC) + ":" + folder.resolve("kosong")))
                    .isOne();
            assertThat(run("Maret:" + folder.resolve("kosong"))).isEqualTo(2);
            assertThat(run("")).isEqualTo(2);
            assertThat(folder.resolve("kosong")).doesNotExist();
            assertThat(test.since(mark)).isEmpty();
        }));
    }

    @Test
    void it_is_asked_for_by_its_argument_alone() {
        assertThat(ExportCommand.isAskedBy("--server.port=1", "--audit-export=2026-07"))
                .isTrue();
        assertThat(ExportCommand.isAskedBy("--server.port=1", "--audit-verification"))
                .isFalse();
    }

    /** Somebody's exclusion and somebody's anonymous feedback in a month long over, and an entry of one that is kept. */
    private void with(JdbcClient owner, Employee employee) {
        ALL.forEach(table -> owner.sql("delete from kinerja." + table).update());
        owner.sql("""
                        insert into kinerja.audit_entry (written_at, at, action, actor, object_type, employee_id, after)
                        values (timestamptz '2012-03-05 12:00Z', timestamptz '2012-03-05 12:00Z', 'EXCLUSION_RECORDED', 'admin',
                            'exclusion', ?, '{"documentNumber": "800/17/RAHASIA"}'),
                          (timestamptz '2012-03-06 12:00Z', timestamptz '2012-03-06 12:00Z', 'FEEDBACK_GIVEN', 'pemberi',
                            'feedback', null, null)
                        """).param(employee.id()).update();
        owner.sql("""
                        insert into kinerja.audit_entry (written_at, at, action, actor, object_type)
                        values (cast(:at as timestamptz), cast(:at as timestamptz), 'RECONCILIATION_RUN', 'uji', 'x')
                        """)
                .param("at", months.thisMonth().minusYears(10) + "T12:00Z")
                .update();
    }

    private List<LocalDate> dropped() {
        return months.asOwner(owner -> retention.drop(owner));
    }

    private int run(String asked) {
        HikariDataSource database;
        try {
            database = source.unwrap(HikariDataSource.class);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return ExportCommand.run(
                "--audit-export=" + asked,
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername());
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static Runnable checked(Step step) {
        return () -> {
            try {
                step.take();
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        };
    }

    private interface Step {

        void take() throws Exception;
    }
}
