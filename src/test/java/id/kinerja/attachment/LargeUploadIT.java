package id.kinerja.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Uploads that are far too large, sent as browsers send them: everything first, and only then is the answer read. */
@SpringBootTest(classes = LargeUploadIT.App.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LargeUploadIT {

    private static final String PAGE = "/attachments/of/daily-report/8e4b?part=17";
    private static final byte[] MEGABYTE = new byte[1024 * 1024];

    @LocalServerPort
    private int port;

    @Configuration(proxyBeanMethods = false)
    @Import(AttachmentConfiguration.class)
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        EmbeddedWebServerFactoryCustomizerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class App {}

    @ParameterizedTest
    @ValueSource(ints = {6, 21, 30, 150})
    void who_sends_far_too_much_is_led_back_to_the_page_that_says_so(int megabytes) throws IOException {
        assertThat(answerTo(PAGE, megabytes))
                .startsWith("HTTP/1.1 303")
                .containsIgnoringCase("Location: " + PAGE + "&refused=large\r\n");
    }

    @Test
    void what_may_be_accepted_goes_on_to_be_looked_at() throws IOException {
        assertThat(answerTo(PAGE, 5)).startsWith("HTTP/1.1 404");
    }

    @Test
    void other_addresses_are_left_alone() throws IOException {
        assertThat(answerTo("/api/attachments", 6)).startsWith("HTTP/1.1 404");
    }

    private String answerTo(String address, int megabytes) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            out.write(("POST " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                            + (long) megabytes * MEGABYTE.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < megabytes; sent++) {
                out.write(MEGABYTE);
            }
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
