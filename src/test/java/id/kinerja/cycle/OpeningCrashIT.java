package id.kinerja.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.InProcessesOfItsOwn;
import id.kinerja.browser.RunningApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application as its own process, killed twice while target setting is opened for {@value #PEOPLE} people, each time
 * amid batches: afterwards everybody has exactly one plan and one case. {@code bench/crash --opening=5000} does it with a quarter.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@InProcessesOfItsOwn
class OpeningCrashIT {

    private static final int PEOPLE = 5_000;
    private static final int YEAR = 2026;
    private static final Duration WHOLE_RUN = Duration.ofMinutes(6);

    @TempDir
    Path folder;

    @Test
    void killed_while_five_thousand_are_opened_everybody_has_exactly_one_case_afterwards() throws Exception {
        int port = RunningApplication.freePort();
        int database = RunningApplication.freePort();
        RunningApplication application = start(port, database);
        try {
            JdbcClient tables = application.database();
            seed(tables);
            String admin = admin(application, tables);
            assertThat(post(application, admin, "/api/periods", "{\"year\": %d}".formatted(YEAR)))
                    .isEqualTo(201);
            UUID target = tables.sql("select id from period where kind = 'TARGET_SETTING' and year = ?")
                    .param(YEAR)
                    .query(UUID.class)
                    .single();
            assertThat(post(application, admin, "/api/periods/" + target + "/opening", ""))
                    .isEqualTo(202);
            for (int opened : new int[] {1, PEOPLE / 2}) {
                await().atMost(WHOLE_RUN).pollInterval(Duration.ofMillis(20)).until(() -> plans(tables) >= opened);
                application.kill();
                assertThat(plans(tables)).as("killed amid the run").isLessThan(PEOPLE);
                application = start(port, database);
            }
            await().atMost(WHOLE_RUN).until(() -> done(tables));
            assertThat(plans(tables)).isEqualTo(PEOPLE);
            assertThat(count(tables, "select count(distinct employee_id) from target_plan"))
                    .isEqualTo(PEOPLE);
            assertThat(count(tables, """
                            select count(*) from target_plan p
                            where (select count(*) from public.act_ru_execution e
                                   where e.business_key_ = p.id::text and e.parent_id_ is null) = 1
                              and (select count(*) from public.act_ru_task t
                                        join public.act_ru_execution e on e.id_ = t.proc_inst_id_
                                   where e.business_key_ = p.id::text) = 1
                            """))
                    .as("exactly one case with one task each")
                    .isEqualTo(PEOPLE);
            assertThat(count(tables, """
                            select count(*) from public.act_ru_execution e join public.act_re_procdef d on d.id_ = e.proc_def_id_
                            where d.key_ = 'target-setting' and e.parent_id_ is null
                            """)).as("and no case of nobody").isEqualTo(PEOPLE);
            assertThat(count(tables, "select count(*) from period_opening_failure"))
                    .isZero();
        } finally {
            application.close();
            stop();
        }
    }

    /** A job that the killed process held is taken up again after seconds, not after a minute. */
    private RunningApplication start(int port, int database) throws Exception {
        return RunningApplication.startOn(
                folder.resolve("application"),
                port,
                database,
                "--kinerja.demo=false",
                "--camunda.bpm.job-execution.lock-time-in-millis=10000");
    }

    private static void seed(JdbcClient tables) {
        tables.sql("""
                        with one as (insert into unit (id, code) values (gen_random_uuid(), 'KOTA') returning id),
                        version as (
                            insert into unit_version (unit_id, name, kind, parent_id, valid_from)
                            select id, 'Kota', 'BIDANG', null, date '2020-01-01' from one),
                        place as (
                            insert into post (id, unit_id, kind, title, valid_from)
                            select gen_random_uuid(), id, 'OPERATIONAL', 'Penata Layanan Operasional', date '2020-01-01'
                            from one returning id),
                        person as (
                            insert into employee (id, nip, kind, name, user_name)
                            select gen_random_uuid(), nip, 'PNS', 'Pegawai ' || n, nip
                            from (select n, 1985 + (n - 1) / 999 || '0101201001' || '1'
                                      || lpad(((n - 1) % 999 + 1)::text, 3, '0') as nip
                                  from generate_series(1, :people) n) people
                            returning id, kind, name),
                        named as (
                            insert into employee_version (employee_id, kind, name, valid_from)
                            select id, kind, name, date '2020-01-01' from person)
                        insert into holding (employee_id, post_id, grade, held_since, valid_from)
                        select person.id, place.id, 'III/a', date '2020-01-01', date '2020-01-01' from person, place
                        """).param("people", PEOPLE).update();
    }

    /** The first account, as if its one-time password had been replaced. */
    private static String admin(RunningApplication application, JdbcClient tables) throws Exception {
        tables.sql("update account set must_change_password = false where user_name = 'admin'")
                .update();
        String password = application.handedOutPassword("admin");
        return "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static int post(RunningApplication application, String admin, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(application.address(path)))
                .header("Authorization", admin)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static int plans(JdbcClient tables) {
        return count(tables, "select count(*) from target_plan");
    }

    private static boolean done(JdbcClient tables) {
        return count(tables, "select count(*) from period_opening where status = 'DONE'") == 1;
    }

    private static int count(JdbcClient tables, String sql) {
        return tables.sql(sql).query(Integer.class).single();
    }

    /** The embedded server outlives a killed application; it is ended by its own number. */
    private void stop() throws Exception {
        Path pid = folder.resolve("application/postgres/postmaster.pid");
        if (Files.exists(pid)) {
            String postmaster = Files.readAllLines(pid).get(0).strip();
            new ProcessBuilder("kill", "-QUIT", postmaster).start().waitFor();
        }
    }
}
