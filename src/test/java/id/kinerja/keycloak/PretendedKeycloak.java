package id.kinerja.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers as Keycloak's administration does when it is asked for events, or not at all. */
final class PretendedKeycloak implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final List<Map<String, Object>> events = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> adminEvents = new CopyOnWriteArrayList<>();
    private final Map<String, String> users = new HashMap<>();
    private volatile boolean away;
    private volatile int asked;

    PretendedKeycloak() throws IOException {
        server.createContext("/", this::answer);
        server.start();
    }

    KeycloakProperties properties() {
        return new KeycloakProperties(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realms/kinerja"),
                null,
                "kinerja",
                "a secret of this test");
    }

    void isAway(boolean now) {
        away = now;
    }

    void knows(String userId, String userName) {
        users.put(userId, userName);
    }

    void happened(Map<String, Object> event) {
        events.add(event);
    }

    void wasChanged(Map<String, Object> adminEvent) {
        adminEvents.add(adminEvent);
    }

    /** How often it was asked for events. */
    int asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (away) {
            send(exchange, 503, Map.of());
        } else if (path.endsWith("/token")) {
            send(exchange, 200, Map.of("access_token", "token-of-the-service", "expires_in", 300, "scope", "email"));
        } else if (!"Bearer token-of-the-service"
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, Map.of());
        } else if (path.equals("/admin/realms/kinerja/events")) {
            asked++;
            send(exchange, 200, found(exchange.getRequestURI(), events, "type", "type"));
        } else if (path.equals("/admin/realms/kinerja/admin-events")) {
            send(exchange, 200, found(exchange.getRequestURI(), adminEvents, "resourceTypes", "resourceType"));
        } else {
            String name = users.get(path.substring(path.lastIndexOf('/') + 1));
            send(exchange, name == null ? 404 : 200, name == null ? Map.of() : Map.of("username", name, "totp", false));
        }
    }

    private static List<Map<String, Object>> found(
            URI address, List<Map<String, Object>> list, String asked, String field) {
        var query = UriComponentsBuilder.fromUri(address).build().getQueryParams();
        long from = Long.parseLong(String.valueOf(query.getFirst("dateFrom")));
        List<String> types = query.getOrDefault(asked, List.of());
        return list.stream()
                .filter(event -> types.contains(event.get(field)))
                .filter(event -> time(event) >= from)
                .sorted(Comparator.comparing(PretendedKeycloak::time))
                .skip(Long.parseLong(String.valueOf(query.getFirst("first"))))
                .limit(Long.parseLong(String.valueOf(query.getFirst("max"))))
                .toList();
    }

    private static long time(Map<String, Object> event) {
        return Long.parseLong(String.valueOf(event.get("time")));
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
