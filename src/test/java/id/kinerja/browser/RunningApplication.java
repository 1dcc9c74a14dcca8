package id.kinerja.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application in a process and with a database of its own, as a stranger would start it. */
public final class RunningApplication implements Site, AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final int database;
    private final Path accounts;
    private final Path log;

    private RunningApplication(Process process, int port, int database, Path accounts, Path log) {
        this.process = process;
        this.port = port;
        this.database = database;
        this.accounts = accounts;
        this.log = log;
    }

    /** Starts it in a new folder and waits until it has handed out the first passwords. */
    public static RunningApplication start(Path folder, String... arguments) throws IOException, InterruptedException {
        RunningApplication application = start(folder, freePort(), freePort(), arguments);
        application.await(() -> Files.exists(application.accounts) && Files.size(application.accounts) > 0);
        return application;
    }

    /** Starts it on ports that were chosen before, in a folder that may hold its data, and waits until it is well. */
    public static RunningApplication startOn(Path folder, int port, int database, String... arguments)
            throws IOException, InterruptedException {
        RunningApplication application = start(folder, port, database, arguments);
        application.await(application::isWell);
        return application;
    }

    private static RunningApplication start(Path folder, int port, int database, String... arguments)
            throws IOException {
        Files.createDirectories(folder);
        Path accounts = folder.resolve("accounts.txt");
        Path log = folder.resolve("application.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "id.kinerja.KinerjaApplication",
                "--server.port=" + port,
                "--kinerja.database.port=" + database,
                "--kinerja.database.durable=false",
                "--kinerja.database.folder=" + folder.resolve("postgres"),
                "--kinerja.accounts.file=" + accounts));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new RunningApplication(process, port, database, accounts, log);
    }

    @Override
    public String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The password that the application handed out for an account that it made by itself. */
    public String handedOutPassword(String userName) throws IOException {
        Matcher line = Pattern.compile("(?m)^\\s*" + Pattern.quote(userName) + "\\s+(\\S+)")
                .matcher(Files.readString(accounts));
        if (!line.find()) {
            throw new IllegalStateException("no password of " + userName + " in " + accounts);
        }
        return line.group(1);
    }

    /** The application's database, as its owner sees it. */
    public JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + database + "/kinerja?currentSchema=kinerja,public",
                "kinerja_owner",
                ""));
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private boolean isWell() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address("/actuator/health/readiness")))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private void await(Started started) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LONGEST_START);
        while (!started.yet()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroy();
                throw new IllegalStateException("the application did not start:\n" + log());
            }
            Thread.sleep(250);
        }
    }

    private interface Started {
        boolean yet() throws IOException, InterruptedException;
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
