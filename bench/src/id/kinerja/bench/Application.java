package id.kinerja.bench;

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
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The product as a process of its own with 512 MB of heap, on a database that somebody else runs. */
public final class Application implements AutoCloseable {

    /** Where its classes are; by default where those of the benchmark are. */
    private static final String CLASS_PATH =
            System.getProperty("kinerja.application.classpath", System.getProperty("java.class.path"));

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    private final Path folder;
    private final int port;
    private final Supplier<Instant> clock;
    private final List<String> command = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;

    /**
     * @param folder for its log and its first password
     * @param clock what its clock is to show whenever it starts
     * @param more arguments; those that begin with {@code -X} are the virtual machine's
     */
    public Application(Path folder, PostgresServer server, String database, Supplier<Instant> clock, String... more)
            throws IOException {
        this.folder = Files.createDirectories(folder);
        this.port = freePort();
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xlog:gc:file=" + folder.resolve("gc.log")));
        Arrays.stream(more).filter(Application::ofMachine).forEach(command::add);
        command.addAll(List.of("-cp", CLASS_PATH, "id.kinerja.KinerjaApplication", "--server.port=" + port));
        command.addAll(settings(folder, server.url(database)));
        Arrays.stream(more).filter(one -> !ofMachine(one)).forEach(command::add);
        this.clock = clock;
    }

    /** The settings with which the application uses a database at an address. */
    static List<String> settings(Path folder, String url) {
        return List.of(
                "--kinerja.demo=false",
                "--kinerja.accounts.file=" + folder.resolve("accounts.txt"),
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + PostgresServer.APPLICATION,
                "--spring.flyway.url=" + url,
                "--spring.flyway.user=" + PostgresServer.OWNER);
    }

    /** Starts it and waits until it says that it is healthy. */
    public Duration start() throws IOException, InterruptedException {
        Instant begun = Instant.now();
        List<String> now = new ArrayList<>(command);
        now.add("--kinerja.clock.start=" + clock.get());
        Process started = new ProcessBuilder(now)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        process = started;
        while (!healthy()) {
            if (!started.isAlive() || begun.plus(LONGEST_START).isBefore(Instant.now())) {
                started.destroyForcibly();
                throw new IllegalStateException("the application did not start, see " + log());
            }
            Thread.sleep(50);
        }
        return Duration.between(begun, Instant.now());
    }

    /** Whether it answers that it is up, database included. */
    public boolean healthy() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address("/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public Path log() {
        return folder.resolve("application.log");
    }

    /** The most memory that the process had, in MB, as Linux counts it; 0 elsewhere. */
    public int peakMemory() throws IOException {
        Path status = Path.of("/proc", String.valueOf(running().pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    /** The processor time that the process has used so far, in seconds. */
    public double processorTime() {
        return running().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** The most heap in use before and after a collection since the start, in MB. */
    public Heap peakHeap() throws IOException {
        int before = 0;
        int after = 0;
        for (String line : Files.readAllLines(folder.resolve("gc.log"))) {
            var collection = COLLECTION.matcher(line);
            if (collection.find()) {
                before = Math.max(before, Integer.parseInt(collection.group(1)));
                after = Math.max(after, Integer.parseInt(collection.group(2)));
            }
        }
        return new Heap(before, after);
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean ofMachine(String argument) {
        return argument.startsWith("-X");
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Heap in MB before and after the collections. */
    public record Heap(int before, int after) {}
}
