package id.kinerja.log;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.InProcessesOfItsOwn;
import id.kinerja.browser.RunningApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real web server and a real PostgreSQL write into the log while somebody signs in, mistypes and sends nonsense. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@InProcessesOfItsOwn
class LogFileIT {

    private static final String WRONG = "penanda-salah-6601";
    private static final String CHOSEN = "penanda-sandi-6602";
    private static final String TYPED = "penanda-ketik-6603";
    private static final String COOKIE = "penanda-kuki-6604";

    @TempDir
    Path folder;

    private final HttpClient web = HttpClient.newHttpClient();
    private final List<String> secrets = new ArrayList<>(List.of(WRONG, CHOSEN, TYPED, COOKIE));
    private String session = "";

    @Test
    void the_log_of_a_running_application_repeats_nothing_that_was_sent() throws Exception {
        try (RunningApplication application =
                RunningApplication.start(folder.resolve("application"), "--kinerja.demo=false")) {
            String handedOut = application.handedOutPassword("admin");
            int printed = application.log().indexOf(handedOut);
            signIn(application, handedOut);
            changePassword(application, handedOut);
            wanted(application);
            nonsense(application);
            session = "";
            signIn(application, WRONG);
            secrets.add(handedOut);

            String log = application.log();
            assertThat(printed).as("printed once, for who starts it").isPositive();
            String after = log.substring(log.indexOf('\n', printed));
            assertThat(secrets).hasSizeGreaterThan(6).allSatisfy(secret -> assertThat(after)
                    .doesNotContain(secret));
            assertThat(log).as("all of it was written by then").contains("Started KinerjaApplication");
        }
    }

    /** Duplicate and unreadable values, at the pages and for programs; the database refuses one of them. */
    private void wanted(RunningApplication application) throws Exception {
        for (String address : List.of(
                "/target-plans?year=" + TYPED,
                "/admin/organization?search=" + TYPED,
                "/daily-reports/" + TYPED,
                "/api/target-plans?employee=" + TYPED,
                "/api/tasks?case=" + TYPED)) {
            get(application, address);
        }
        String credentials = Base64.getEncoder().encodeToString(("admin:" + CHOSEN).getBytes(StandardCharsets.UTF_8));
        secrets.add(credentials);
        for (String body : List.of("{\"year\": \"" + TYPED, "{\"year\": 2031}", "{\"year\": 2031}")) {
            web.send(
                    HttpRequest.newBuilder(URI.create(application.address("/api/periods")))
                            .header("Authorization", "Basic " + credentials)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", TYPED)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** What no browser sends. */
    private void nonsense(RunningApplication application) throws Exception {
        for (String request : List.of(
                "GET /" + TYPED + "^{} HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /login?a=%zz" + TYPED + "&" + TYPED + "=%e4%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: x\r\nCookie: a=\"" + COOKIE + "; b=@" + COOKIE + "\u0001\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: x\r\nCookie: $Version=1; a\u00e4=" + COOKIE + "{\r\n\r\n",
                TYPED + " /login HTTP/9.9\r\n" + TYPED + ": x\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: " + TYPED + "_^\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: x\r\n" + TYPED + " bad header\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: " + TYPED + "\r\n\r\n",
                "GET /..%2f" + TYPED + "/;" + TYPED + "=1 HTTP/1.1\r\nHost: x\r\n\r\n")) {
            raw(application, request);
        }
    }

    private static void raw(RunningApplication application, String request) throws IOException {
        URI address = URI.create(application.address("/"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(3_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            assertThat(in.read()).as("an answer to %s", request).isNotEqualTo(0);
        } catch (java.net.SocketTimeoutException none) {
            throw new IllegalStateException("no answer to " + request, none);
        }
    }

    private void signIn(RunningApplication application, String password) throws Exception {
        post(application, "/login", "username=admin&password=" + encoded(password));
    }

    private void changePassword(RunningApplication application, String current) throws Exception {
        post(
                application,
                "/account/password",
                "current=" + encoded(current) + "&chosen=" + encoded(CHOSEN) + "&repeated=" + encoded(CHOSEN));
        assertThat(get(application, "/admin").statusCode()).as("signed in").isEqualTo(200);
    }

    private void post(RunningApplication application, String path, String form) throws Exception {
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(get(application, path).body());
        assertThat(token.find()).as("a form at %s", path).isTrue();
        secrets.add(token.group(1));
        send(request(application, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(token.group(1)))));
    }

    private HttpResponse<String> get(RunningApplication application, String path) throws Exception {
        return send(request(application, path));
    }

    private HttpRequest.Builder request(RunningApplication application, String path) {
        return HttpRequest.newBuilder(URI.create(application.address(path))).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        if (!session.isEmpty()) {
            request.header("Cookie", session);
        }
        var answer = web.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .filter(cookie -> !cookie.endsWith("="))
                .forEach(cookie -> {
                    session = cookie;
                    secrets.add(cookie.substring(cookie.indexOf('=') + 1));
                });
        return answer;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
