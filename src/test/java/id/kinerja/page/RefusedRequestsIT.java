package id.kinerja.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that the web server does not even read, sent byte by byte as no client would. */
@SpringBootTest(classes = PageShellIT.App.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedRequestsIT {

    private static final String LONG = "x".repeat(20_000);
    private static final String TOO_LONG = "x".repeat(40_000);

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks/%00", "/api/tasks%2f1", "/api/tasks/a%5cb", "/api/%zz", "/api/a;b"})
    void a_program_is_answered_with_a_problem(String address) throws IOException {
        assertThat(answer(address, ""))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"status\":400")
                .doesNotContain("<html", "Tomcat", "Exception");
    }

    @Test
    void so_it_is_about_a_header_that_is_too_long_and_in_its_language() throws IOException {
        assertThat(answer("/api/tasks", "X-Long: " + TOO_LONG + "\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"detail\":\"id\"");
        assertThat(answer("/api/tasks/%00", "Accept-Language: en\r\n")).contains("\"detail\":\"en\"");
    }

    @Test
    void a_long_query_is_read_like_any_other() throws IOException {
        assertThat(answer("/api/nothing?q=" + LONG, ""))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/target-plans%2f1", "/a|b"})
    void people_are_answered_with_a_page_of_ours(String address) throws IOException {
        assertPage(answer(address, ""));
    }

    @Test
    void so_they_are_about_what_is_too_long() throws IOException {
        assertPage(answer("/", "Cookie: a=" + TOO_LONG + "\r\n"));
        assertPage(answer("/?q=" + TOO_LONG, ""));
    }

    private static void assertPage(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("text/html;charset=UTF-8", "Permintaan ini tidak dapat dibaca", "Ke Tugas saya")
                .doesNotContain("Tomcat", "Exception", "Bad Request");
    }

    private String answer(String address, String header) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n" + header
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
