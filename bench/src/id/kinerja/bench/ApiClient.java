package id.kinerja.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Talks to the application's API as somebody; many threads may use it at once. */
public final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Function<String, URI> addresses;

    /** @param addresses a path's address */
    public ApiClient(Function<String, URI> addresses) {
        this.addresses = addresses;
    }

    /** Asks without a body. */
    public Answer get(Credentials who, String path) throws IOException, InterruptedException {
        return send(who, "GET", path, null, Map.of());
    }

    /** Sends a body, which may be none. */
    public Answer send(Credentials who, String method, String path, @Nullable Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(addresses.apply(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", who.basic())
                .header("Accept-Language", "id");
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.body());
    }

    /** A user name and a password. */
    public record Credentials(String userName, String password) {

        String basic() {
            return "Basic "
                    + Base64.getEncoder().encodeToString((userName + ":" + password).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What was answered. */
    public record Answer(int status, byte[] body) {

        public JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        /**
         * The answer, if it is a success.
         *
         * @throws IllegalStateException with what was answered instead
         */
        public Answer expected() {
            if (status / 100 != 2) {
                throw new IllegalStateException("answered " + status + ": " + text());
            }
            return this;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
