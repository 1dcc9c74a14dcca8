package id.kinerja.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.kinerja.IntegrationTest;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The verification from the command line, as a scheduler of the operating system calls it. */
@ExtendWith(OutputCaptureExtension.class)
class VerificationCommandIT extends IntegrationTest {

    @Autowired
    Trail trail;

    @Autowired
    TestTrail test;

    @Autowired
    Chain chain;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    private HikariDataSource database() {
        try {
            return source.unwrap(HikariDataSource.class);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @BeforeEach
    void somethingSealed() {
        trail.record(Entry.of(Action.TASK_COMPLETED, "test", UUID.randomUUID()));
        test.seal();
    }

    @Test
    void it_ends_with_0_when_the_trail_is_whole_up_to_the_kept_head() {
        var last = chain.last().orElseThrow();

        assertThat(run("--audit-verification")).isZero();
        assertThat(run("--audit-verification=" + Head.of(last.position(), last.hash())))
                .isZero();
    }

    @Test
    void it_ends_with_1_when_an_entry_was_changed_or_the_end_is_not_there() throws Exception {
        long id = test.mark();
        test.damaged(
                List.of("audit_entry"),
                owner -> owner.sql("update kinerja.audit_entry set actor = 'x' where id = ?")
                        .param(id)
                        .update(),
                () -> assertThat(run("--audit-verification")).isOne());
        assertThat(run("--audit-verification=999999999:" + "0".repeat(64))).isOne();
    }

    @Test
    void it_ends_with_2_when_nothing_can_be_said() {
        assertThat(VerificationCommand.run(
                        "--audit-verification", "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/kinerja"))
                .isEqualTo(2);
        assertThat(run("--audit-verification=half-a-head")).isEqualTo(2);
    }

    @Test
    void it_says_when_the_database_does_not_protect_the_trail_from_who_asks(CapturedOutput output) {
        assertThat(run("--audit-verification")).isZero();
        assertThat(output.getAll()).doesNotContain("protection SWITCHED_OFF");
        String owner = jdbc.sql("select tableowner from pg_tables where tablename = 'audit_seal'")
                .query(String.class)
                .single();

        assertThat(VerificationCommand.run(
                        "--audit-verification",
                        "--spring.datasource.url=" + database().getJdbcUrl().replaceAll("user=[^&]*", "user=" + owner),
                        "--spring.datasource.username=" + owner))
                .as("nothing is wrong with the trail itself")
                .isZero();
        assertThat(output.getAll()).contains("protection SWITCHED_OFF");
    }

    @Test
    void it_is_asked_for_by_its_argument_alone() {
        assertThat(VerificationCommand.isAskedBy("--server.port=1", "--audit-verification"))
                .isTrue();
        assertThat(VerificationCommand.isAskedBy("--server.port=1")).isFalse();
    }

    private int run(String argument) {
        return VerificationCommand.run(
                argument,
                "--spring.datasource.url=" + database().getJdbcUrl(),
                "--spring.datasource.username=" + database().getUsername());
    }
}
