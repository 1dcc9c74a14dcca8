package id.kinerja.bench.crash;

import id.kinerja.bench.ApiClient;
import id.kinerja.bench.Application;
import id.kinerja.bench.Person;
import id.kinerja.bench.PostgresServer;
import id.kinerja.bench.Seeding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Lets people work, kills application and database under them at random moments, and has everything verified. */
final class CrashRun implements AutoCloseable {

    private static final String DATABASE = "crash";
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(60);
    private static final int SHORTEST_CALM = 500;
    private static final int LONGEST_CALM = 4000;
    private static final int MOST_PROGRESS = 100;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final CrashOptions options;
    private final PostgresServer server;
    private final Application application;
    private final ApiClient api;
    private final Random random;
    private final List<Person> people;
    private final List<String> quarters;
    private final List<String> opened = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final Instant begun = Instant.now();

    private CrashRun(CrashOptions options, PostgresServer server) throws IOException {
        this.options = options;
        this.server = server;
        this.application = new Application(
                options.folder().resolve("application"),
                server,
                DATABASE,
                this::now,
                // it lives for seconds
                "-XX:TieredStopAtLevel=1",
                "--camunda.bpm.job-execution.lock-time-in-millis=" + options.lock() * 1000);
        this.api = new ApiClient(application::address);
        this.random = new Random(options.seed());
        this.people = Person.all(database());
        this.quarters = database()
                .sql("select id::text from kinerja.period where kind = 'QUARTER' order by number")
                .query(String.class)
                .list();
    }

    /** Makes the people and starts the application. */
    static CrashRun prepare(CrashOptions options) throws Exception {
        FileSystemUtils.deleteRecursively(options.folder());
        Files.createDirectories(journals(options));
        var server = PostgresServer.start(options.folder().resolve("postgres"));
        server.create(DATABASE);
        Seeding.run(server, DATABASE, options.people(), options.folder());
        var run = new CrashRun(options, server);
        run.application.start();
        return run;
    }

    /** Lets clients work through all the crashes, until each has finished its last report. */
    void crash() throws Exception {
        var situation = new Situation(application);
        ExecutorService threads = Executors.newFixedThreadPool(options.clients());
        try {
            List<Future<Void>> clients = new ArrayList<>();
            for (int number = 0; number < options.clients(); number++) {
                clients.add(threads.submit(client(number, situation)));
            }
            disturb(situation);
            work(situation);
            situation.end();
            for (Future<Void> client : clients) {
                client.get(LONGEST_RECOVERY.toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Opens a quarter for everybody, kills the application as often as wanted before it is done, and lets it be done. */
    void crashOpening() throws Exception {
        String quarter = quarters.get(0);
        opened.add(quarter);
        open(quarter);
        new OpeningCrash(application, database(), quarter, people.size()).run(options.kills());
    }

    private void disturb(Situation situation) throws Exception {
        List<Boolean> crashes = new ArrayList<>(Collections.nCopies(options.kills(), true));
        crashes.addAll(Collections.nCopies(options.immediates(), false));
        Collections.shuffle(crashes, random);
        for (boolean ofTheApplication : crashes) {
            work(situation);
            if (ofTheApplication) {
                killApplication();
            } else {
                crashDatabase();
            }
        }
    }

    /** Compares what the clients were told with what is there. */
    Verification.Verdict verify() throws Exception {
        for (String quarter : opened) {
            open(quarter);
        }
        troubles.addAll(new EngineCheck(database(), api, this::now, Duration.ofSeconds(options.lock()))
                .violations(opened, people.size()));
        var verdict = Verification.of(Journal.read(journals(options)), Observed.all(database(), people), people);
        return verdict.and(troubles);
    }

    JdbcClient database() {
        return server.superuser(DATABASE);
    }

    private CrashClient client(int number, Situation situation) throws IOException {
        List<Person> mine = IntStream.range(1, people.size())
                .filter(person -> person % options.clients() == number)
                .mapToObj(people::get)
                .toList();
        var journal = new Journal(journals(options).resolve("client-%02d.jsonl".formatted(number)));
        return new CrashClient(number, people, mine, api, situation, journal, new Random(options.seed() + number));
    }

    /** Lets the clients work for a moment: some time, and some progress where the machine is slow. */
    private void work(Situation situation) throws InterruptedException {
        Thread.sleep(random.nextInt(SHORTEST_CALM, LONGEST_CALM));
        situation.awaitProgress(random.nextInt(MOST_PROGRESS), Instant.now().plus(LONGEST_WAIT));
    }

    /** Kills it while it works, at first and every few times amid the jobs of an opening. */
    private void killApplication() throws Exception {
        if (opened.isEmpty() || opened.size() < quarters.size() && random.nextBoolean()) {
            String quarter = quarters.get(opened.size());
            opened.add(quarter);
            open(quarter);
            Thread.sleep(random.nextInt(LONGEST_CALM / 2));
        }
        application.kill();
        application.start();
    }

    private void crashDatabase() throws Exception {
        server.crash();
        Thread.sleep(random.nextInt(SHORTEST_CALM));
        server.restart();
        Instant deadline = Instant.now().plus(LONGEST_RECOVERY);
        while (!application.healthy()) {
            if (Instant.now().isAfter(deadline)) {
                troubles.add("the application is not well again " + LONGEST_RECOVERY + " after the database");
                application.kill();
                application.start();
            }
            Thread.sleep(50);
        }
    }

    private void open(String quarter) throws IOException, InterruptedException {
        api.send(Seeding.ADMIN, "POST", "/api/periods/" + quarter + "/opening", null, Map.of())
                .expected();
    }

    /** What the application's clock shows: it goes on over its restarts. */
    private Instant now() {
        return Seeding.NOW.plus(Duration.between(begun, Instant.now()));
    }

    private static Path journals(CrashOptions options) {
        return options.folder().resolve("journals");
    }

    @Override
    public void close() throws Exception {
        application.close();
        server.close();
    }
}
