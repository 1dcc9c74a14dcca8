package id.kinerja.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The real Keycloak with our realm, in a process and with a database in memory of its own. */
final class KeycloakServer implements AutoCloseable {

    static final String SAMPLE_PASSWORD = "contoh-sementara-1";
    static final String CLIENT_SECRET = "rahasia-untuk-uji";

    private static final String ADMIN = "penguji";
    private static final String ADMIN_PASSWORD = "penguji-keycloak-1";
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Path log;
    private @Nullable Process process;

    /** @param folder where its log is written */
    KeycloakServer(int port, Path folder) {
        this.port = port;
        this.log = folder.resolve("keycloak.log");
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param application the address of the application that people come from
     */
    void start(String application) throws IOException, InterruptedException {
        Path home = home();
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Path.of("keycloak/kinerja-realm.json"),
                realms.resolve("kinerja-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                Path.of("keycloak/password-blacklists/kinerja.txt"),
                Files.createDirectories(home.resolve("data/password-blacklists"))
                        .resolve("kinerja.txt"),
                StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder command = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--cache=local",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-access-log-enabled=true",
                        // with the programs' names
                        "--http-access-log-pattern=combined",
                        "--proxy-headers=xforwarded")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN_PASSWORD,
                        "KINERJA_URL",
                        application,
                        "KINERJA_CLIENT_SECRET",
                        CLIENT_SECRET,
                        "KINERJA_SAMPLE_PASSWORD",
                        SAMPLE_PASSWORD));
        process = command.start();
        awaitStart(process);
    }

    /** Where the build has unpacked it; what its first start builds there is kept for the next. */
    private static Path home() {
        Path home = Path.of(System.getProperty("kinerja.keycloak.home", "target/keycloak"));
        home.resolve("bin/kc.sh").toFile().setExecutable(true);
        return home.toAbsolutePath();
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    String realm() {
        return origin() + "/realms/kinerja";
    }

    /**
     * How many requests it has answered so far, but for those that are made from time to time whatever anybody does: read
     * until the log is still, as its line comes after the answer.
     */
    long answered() throws IOException, InterruptedException {
        long last = -1;
        for (long now = logged(); now != last; now = logged()) {
            last = now;
            Thread.sleep(300);
        }
        return last;
    }

    private long logged() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("org.keycloak.http.access-log"))
                    .filter(line -> !line.contains("\"kinerja-events\""))
                    .count();
        }
    }

    /** An access token that a person gets for a program. */
    String tokenOf(String userName, String password, String client) throws IOException, InterruptedException {
        return token(
                realm(),
                Map.of(
                        "client_id", client,
                        "grant_type", "password",
                        "scope", "openid",
                        "username", userName,
                        "password", password));
    }

    /** The token that tells our pages who signed in; it is made for us as much as a program's is. */
    String identityTokenOf(String userName, String password) throws IOException, InterruptedException {
        return token(
                realm(),
                Map.of(
                        "client_id",
                        "kinerja",
                        "client_secret",
                        CLIENT_SECRET,
                        "grant_type",
                        "password",
                        "scope",
                        "openid",
                        "username",
                        userName,
                        "password",
                        password),
                "id_token");
    }

    /** Changes something of the realm through Keycloak's own administration. */
    JsonNode administer(String method, String path, Object body) throws IOException, InterruptedException {
        String token = token(
                "http://127.0.0.1:" + port + "/realms/master",
                Map.of(
                        "client_id",
                        "admin-cli",
                        "grant_type",
                        "password",
                        "username",
                        ADMIN,
                        "password",
                        ADMIN_PASSWORD));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/admin/realms/kinerja" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    /** Keycloak's id of a user. */
    String idOf(String userName) throws IOException, InterruptedException {
        return administer("GET", "/users?exact=true&username=" + userName, Map.of())
                .get(0)
                .get("id")
                .asText();
    }

    private String token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        return token(realm, form, "access_token");
    }

    private String token(String realm, Map<String, String> form, String kind) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        JsonNode token = JSON.readTree(answer.body()).get(kind);
        if (token == null) {
            throw new IllegalStateException("no token: " + answer.body());
        }
        return token.asText();
    }

    private void awaitStart(Process process) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LONGEST_START);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new IllegalStateException("Keycloak did not start:\n" + Files.readString(log));
            }
            Thread.sleep(500);
        }
    }

    private boolean answers() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(realm())).GET().build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process == null) {
            return;
        }
        // the script and the Java that it has started
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
        while (process.descendants().findAny().isPresent()) {
            Thread.sleep(100);
        }
    }
}
