package id.kinerja.browser;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The proxy that stands before Keycloak, with the configuration that is shipped, in an nginx of this machine. */
final class ProxyServer implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("docker/proxy");
    private static final Pattern SETTING = Pattern.compile("\\$\\{(\\w+)}");
    private static final Duration LONGEST_START = Duration.ofSeconds(20);

    private final Process process;
    private final Path folder;
    private final int port;

    /**
     * Starts it and waits until it answers.
     *
     * @param keycloak Keycloak's address
     * @param folder where its files are written
     * @param addresses lines that the list of addresses has besides its own
     * @param rate how many attempts an address has in a minute
     * @param burst how many more it has at once
     */
    ProxyServer(String keycloak, Path folder, String addresses, int rate, int burst)
            throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        this.port = RunningApplication.freePort();
        Map<String, String> settings = Map.of(
                "PROXY_URL",
                address(""),
                "PROXY_LISTEN",
                "127.0.0.1:" + port,
                "PROXY_SIGN_IN_RATE",
                rate + "r/m",
                "PROXY_SIGN_IN_BURST",
                String.valueOf(burst),
                "PROXY_TRUSTED",
                "unix:",
                "PROXY_KEYCLOAK",
                keycloak,
                "PROXY_LOG",
                this.folder.resolve("access.log").toString(),
                "PROXY_PAGES",
                CONFIGURATION.resolve("pages").toAbsolutePath().toString(),
                "NGINX_LOCAL_RESOLVERS",
                "127.0.0.1");
        Files.writeString(
                this.folder.resolve("keycloak.conf"),
                SETTING.matcher(Files.readString(CONFIGURATION.resolve("keycloak.conf.template")))
                        .replaceAll(setting -> Matcher.quoteReplacement(settings.get(setting.group(1)))));
        Files.writeString(
                this.folder.resolve("addresses.conf"),
                Files.readString(CONFIGURATION.resolve("addresses.conf")) + addresses);
        Files.writeString(this.folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes 1;
                error_log stderr warn;
                pid nginx.pid;
                %s
                events { worker_connections 64; }
                http {
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    include keycloak.conf;
                }
                """.formatted(workers()));
        this.process = new ProcessBuilder(
                        program(),
                        "-p",
                        this.folder.toString(),
                        "-c",
                        this.folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(this.folder.resolve("nginx.log").toFile())
                .start();
        awaitStart();
    }

    private static String program() {
        String named = System.getenv("KINERJA_NGINX");
        return named == null || named.isEmpty() ? "/usr/sbin/nginx" : named;
    }

    /** Who is root here would else be somebody who may not read our folders. */
    private static String workers() {
        return "root".equals(System.getProperty("user.name")) ? "user root;" : "";
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** What it has noted of requests. */
    String log() throws IOException {
        return Files.readString(folder.resolve("access.log"));
    }

    private void awaitStart() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LONGEST_START);
        while (true) {
            try (Socket answers = new Socket("127.0.0.1", port)) {
                answers.getPort();
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    close();
                    throw new IllegalStateException(
                            "nginx did not start:\n" + Files.readString(folder.resolve("nginx.log")), notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
