package id.kinerja.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.InProcessesOfItsOwn;
import id.kinerja.browser.RunningApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application as its own process, while the PostgreSQL that it uses is stopped at once and started again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@InProcessesOfItsOwn
class OutageIT {

    private static final Duration WITHIN_SECONDS = Duration.ofSeconds(20);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final HttpClient web =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void without_a_database_it_says_so_and_with_one_it_goes_on_by_itself() throws Exception {
        EmbeddedPostgres server = start(0);
        int port = server.getPort();
        prepare(server);
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/kinerja";
        try (RunningApplication application = RunningApplication.start(
                folder.resolve("application"),
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=kinerja_app",
                "--spring.flyway.url=" + url,
                "--spring.flyway.user=kinerja_owner",
                "--kinerja.demo=false")) {
            String password = application.handedOutPassword("admin");
            await().atMost(WITHIN_SECONDS).untilAsserted(() -> assertThat(
                            get(application, "/actuator/health").statusCode())
                    .isEqualTo(200));
            String csrf = csrf(get(application, "/login").body());

            stopAtOnce();
            await().atMost(WITHIN_SECONDS).untilAsserted(() -> assertThat(get(application, "/actuator/health"))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                    .satisfies(answer -> assertThat(answer.body()).contains("DOWN")));
            assertThat(get(application, "/actuator/health/readiness").statusCode())
                    .as("it gets no requests")
                    .isEqualTo(503);
            assertThat(get(application, "/actuator/health/liveness").statusCode())
                    .as("but nobody kills it, which would help nothing")
                    .isEqualTo(200);
            assertUnavailable(signIn(application, csrf, password), "text/html", "Sedang tidak tersedia");
            assertUnavailable(asProgram(application, password), "application/problem+json", "\"status\":503");

            // lets go of the folder's lock
            server.close();
            start(port);
            JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(url, "kinerja_owner", ""));
            owner.sql("update public.act_ru_job set duedate_ = '2020-01-01' where handler_type_ = 'history-cleanup'")
                    .update();
            await().atMost(WITHIN_SECONDS).untilAsserted(() -> assertThat(
                            get(application, "/actuator/health").statusCode())
                    .isEqualTo(200));
            assertThat(get(application, "/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            assertThat(signIn(application, csrf(get(application, "/login").body()), password)
                            .headers()
                            .firstValue("Location"))
                    .as("one signs in again")
                    .hasValueSatisfying(address -> assertThat(address).doesNotContain("login"));
            await("the job executor goes on").atMost(Duration.ofSeconds(40)).until(() -> owner.sql(
                            "select count(*) from public.act_ru_job"
                                    + " where handler_type_ = 'history-cleanup' and duedate_ < '2020-01-02'")
                    .query(Integer.class)
                    .single()
                    .equals(0));
        } finally {
            stopAtOnce();
        }
    }

    private static void assertUnavailable(HttpResponse<String> answer, String type, String text) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(found -> assertThat(found).startsWith(type));
        assertThat(answer.body()).contains(text).doesNotContain("Exception", "jdbc", "SQL");
    }

    private HttpResponse<String> get(RunningApplication application, String path) throws Exception {
        return send(request(application, path));
    }

    private HttpResponse<String> asProgram(RunningApplication application, String password) throws Exception {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        return send(request(application, "/api/me").header("Authorization", "Basic " + credentials));
    }

    private HttpResponse<String> signIn(RunningApplication application, String csrf, String password) throws Exception {
        String form = "username=admin&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
        return send(request(application, "/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static HttpRequest.Builder request(RunningApplication application, String path) {
        return HttpRequest.newBuilder(URI.create(application.address(path)))
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", "id")
                .timeout(ONE_ANSWER);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return web.send(request.build(), BodyHandlers.ofString());
    }

    private static String csrf(String page) {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on");
        if (port != 0) {
            builder.setPort(port);
        }
        return builder.start();
    }

    /** PostgreSQL's immediate shutdown: every process ends without ending its work. */
    private void stopAtOnce() throws Exception {
        Path pid = folder.resolve("data/postmaster.pid");
        if (!Files.exists(pid)) {
            return;
        }
        String postmaster = Files.readAllLines(pid).get(0).strip();
        new ProcessBuilder("kill", "-QUIT", postmaster).start().waitFor();
        await().atMost(WITHIN_SECONDS).until(() -> ProcessHandle.of(Long.parseLong(postmaster))
                .filter(ProcessHandle::isAlive)
                .isEmpty());
    }

    private static void prepare(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role kinerja_owner login");
            statement.execute("create role kinerja_app login");
            statement.execute("create database kinerja owner kinerja_owner");
        }
        try (var inside = server.getDatabase("postgres", "kinerja").getConnection();
                var statement = inside.createStatement()) {
            statement.execute("alter schema public owner to kinerja_owner");
        }
    }
}
