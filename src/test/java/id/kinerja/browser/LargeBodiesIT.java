package id.kinerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.io.ByteArrayInputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Bodies that are far too large, over a real connection and, since their length need not be told beforehand, in chunks:
 * what is not told is counted while it is read, and nothing is made of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeBodiesIT extends IntegrationTest {

    private static final String PASSWORD = "gunung-biru-7788";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=batas";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    TestOrganization people;

    @Autowired
    Identities identities;

    private ServedApplication application;
    private String employee = "";
    private final String watcher = "muatan-" + UUID.randomUUID();

    @BeforeAll
    void serve() {
        Employee somebody = people.anEmployee();
        employee = SignedInPeople.userName(somebody);
        identities.create(employee, employee, PASSWORD, false, Set.of(Role.EMPLOYEE));
        identities.create(watcher, watcher, PASSWORD, false, Set.of(Role.OPERATOR, Role.PROCESS_OWNER));
        application = ServedApplication.of(context);
    }

    @AfterAll
    void stop() {
        identities.setRoles(employee, Set.of());
        identities.setRoles(watcher, Set.of());
        application.close();
    }

    @Test
    void our_api_counts_what_is_sent_in_chunks() throws Exception {
        for (String address : List.of(
                "/api/objections", "/api/acting-appointments", "/api/tasks/" + UUID.randomUUID() + "/submission")) {
            HttpResponse<String> answer = program(address, JSON, text("{\"a\":\"", 2 * MEGABYTE, "\"}"));
            assertThat(answer.statusCode()).as(address).isEqualTo(413);
            assertThat(answer.body()).contains("\"status\":413");
            assertThat(program(address, JSON, text("{\"a\":\"", 1_000, "\"}")).statusCode())
                    .as(address)
                    .isNotIn(413, 401, 500);
        }
        HttpResponse<String> file = program("/api/attachments", PARTS, file("file", 22 * MEGABYTE));
        assertThat(file.statusCode()).isEqualTo(413);
        assertThat(program("/api/objections", PARTS, file("file", 2 * MEGABYTE)).statusCode())
                .isEqualTo(415);
    }

    @Test
    void who_is_not_signed_in_is_not_listened_to_at_all() throws Exception {
        var request = request("/api/objections", JSON, text("{\"a\":\"", 2 * MEGABYTE, "\"}"), true);
        assertThat(new Browser().sent(request.build()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_form_that_is_far_too_long_is_answered_as_that_and_not_as_forged() throws Exception {
        Browser browser = new Browser().signsIn(employee);
        String token = browser.token("/account/password");
        String start = "_csrf=" + token + "&current=" + PASSWORD + "&chosen=";
        for (boolean chunked : List.of(true, false)) {
            HttpResponse<String> answer =
                    browser.sends("/account/password", FORM, text(start, 3 * MEGABYTE, "&repeated=x"), chunked);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("Isian terlalu panjang").doesNotContain("Berkas terlalu besar");
            assertThat(browser.sends("/account/password", FORM, text(start, MEGABYTE, "&repeated=x"), chunked)
                            .statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> upload = browser.sends(
                "/attachments/of/daily-report/" + UUID.randomUUID() + "?_csrf=" + token,
                PARTS,
                file("file", 22 * MEGABYTE),
                true);
        assertThat(upload.statusCode()).isEqualTo(413);
        assertThat(upload.body()).contains("Berkas terlalu besar");
        assertThat(new Browser().signsIn(employee).token("/account/password"))
                .as("the password is the same")
                .isNotEmpty();
    }

    @Test
    void so_do_the_engines_web_apps() throws Exception {
        Browser browser = new Browser().signsIn(employee).opensTasklist();
        String filter = "/filter/" + UUID.randomUUID();
        String submission = "/task/" + UUID.randomUUID() + "/submit-form";
        for (boolean chunked : List.of(true, false)) {
            for (String list : List.of(filter + "/list", filter + "/count", filter + "/singleResult")) {
                assertThat(browser.asks(list, text("{\"name\":\"", 100_000, "\"}"), chunked))
                        .as(list)
                        .isEqualTo(413);
                assertThat(browser.asks(list, text("{}", 100_000, ""), chunked))
                        .as("what ends in blanks too")
                        .isEqualTo(413);
                assertThat(browser.asks(list, text("{\"name\":\"", 1_000, "\"}"), chunked))
                        .isNotIn(413, 500);
            }
            assertThat(browser.asks(
                            submission, text("{\"variables\":{\"a\":{\"value\":\"", MEGABYTE, "\"}}}"), chunked))
                    .isEqualTo(413);
            assertThat(browser.asks(submission, text("{\"variables\":{\"a\":{\"value\":\"", 1_000, "\"}}}"), chunked))
                    .isEqualTo(404);
        }
        Browser watching = new Browser().signsIn(watcher).opensTasklist();
        for (boolean chunked : List.of(true, false)) {
            for (String list : List.of("/process-instance", "/task/count", "/job")) {
                assertThat(watching.asks(list, text("{\"a\":\"", 100_000, "\"}"), chunked))
                        .as(list)
                        .isEqualTo(413);
            }
            assertThat(watching.retries(text("{\"retries\":\"", MEGABYTE, "\"}"), chunked))
                    .isEqualTo(413);
        }
    }

    private HttpResponse<String> program(String address, String type, byte[] body) throws Exception {
        String name = Base64.getEncoder().encodeToString((employee + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return new Browser()
                .sent(request(address, type, body, true)
                        .header("Authorization", "Basic " + name)
                        .build());
    }

    private HttpRequest.Builder request(String address, String type, byte[] body, boolean chunked) {
        return HttpRequest.newBuilder(URI.create(application.address(address)))
                .header("Content-Type", type)
                .header("Accept", type.equals(JSON) ? JSON : "text/html")
                .POST(publisher(body, chunked));
    }

    /** Without a length, the client sends it in chunks. */
    private static BodyPublisher publisher(byte[] body, boolean chunked) {
        return chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                : BodyPublishers.ofByteArray(body);
    }

    private static byte[] text(String before, int letters, String after) {
        String letter = before.endsWith("}") ? " " : "x";
        return (before + letter.repeat(letters) + after).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String field, int bytes) {
        return text(
                "--batas\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"bukti.pdf\"\r\nContent-Type: application/pdf\r\n\r\n",
                bytes,
                "\r\n--batas--\r\n");
    }

    /** Somebody's browser, without a window. */
    private final class Browser {

        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();

        Browser signsIn(String userName) throws Exception {
            String form = "username=" + userName + "&password=" + PASSWORD + "&_csrf="
                    + URLEncoder.encode(token("/login"), StandardCharsets.UTF_8);
            HttpResponse<String> answer = sends("/login", FORM, form.getBytes(StandardCharsets.UTF_8), false);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .doesNotContain("error")
                    .isNotEmpty();
            return this;
        }

        /** Which hands out the web apps' token. */
        Browser opensTasklist() throws Exception {
            assertThat(page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
            return this;
        }

        String token(String address) throws Exception {
            Matcher token = TOKEN.matcher(page(address).body());
            assertThat(token.find()).as(address).isTrue();
            return token.group(1);
        }

        HttpResponse<String> sends(String address, String type, byte[] body, boolean chunked) throws Exception {
            return sent(request(address, type, body, chunked).build());
        }

        int asks(String address, byte[] body, boolean chunked) throws Exception {
            return sent(request(ENGINE + address, JSON, body, chunked)
                            .header("X-XSRF-TOKEN", webAppsToken())
                            .build())
                    .statusCode();
        }

        int retries(byte[] body, boolean chunked) throws Exception {
            return sent(request(ENGINE + "/job/" + UUID.randomUUID() + "/retries", JSON, body, chunked)
                            .method("PUT", publisher(body, chunked))
                            .header("X-XSRF-TOKEN", webAppsToken())
                            .build())
                    .statusCode();
        }

        HttpResponse<String> sent(HttpRequest request) throws Exception {
            return http.send(request, BodyHandlers.ofString());
        }

        private HttpResponse<String> page(String address) throws Exception {
            return sent(HttpRequest.newBuilder(URI.create(application.address(address)))
                    .header("Accept", "text/html")
                    .build());
        }

        private String webAppsToken() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
