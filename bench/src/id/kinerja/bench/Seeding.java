package id.kinerja.bench;

import id.kinerja.KinerjaApplication;
import id.kinerja.access.LocalAccounts;
import id.kinerja.access.NewAccount;
import id.kinerja.access.Role;
import id.kinerja.bench.ApiClient.Credentials;
import id.kinerja.cycle.TestYears;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.report.ReportSettings;
import id.kinerja.settings.Settings;
import id.kinerja.target.EstablishedPlans;
import id.kinerja.target.TestPlans;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Fills a database with a government by the application's own services: people with accounts, ten below each superior,
 * each with an established plan.
 */
public final class Seeding {

    /** Monday noon in the last quarter of the seeded year. */
    public static final Instant NOW = Instant.parse("2026-11-16T05:00:00Z");

    /** The day of that moment. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    /** The account that may open periods and ask for reconciliations. */
    public static final Credentials ADMIN = new Credentials("bench-admin", "a-password-of-the-benchmark");

    /** How many days before today may be reported. */
    static final int DAYS_BACK = 60;

    private static final int THREADS = 4;

    /** As few as this are made before it pays to compile for speed. */
    private static final int MANY = 1000;

    private final ConfigurableApplicationContext application;

    private Seeding(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /**
     * Prepares a database and fills it, in a process of its own, since an engine's clock belongs to its process; with
     * nobody it only prepares it.
     */
    public static void run(PostgresServer server, String database, int people, Path folder)
            throws IOException, InterruptedException {
        Path log = folder.resolve("seeding-" + database + ".log");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=" + (people < MANY ? 1 : 4),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Seeding.class.getName(),
                        server.url(database),
                        String.valueOf(people),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the people could not be made, see " + log);
        }
    }

    /** The database's address, how many people, and a folder. */
    public static void main(String... arguments) throws Exception {
        String url = arguments[0];
        int people = Integer.parseInt(arguments[1]);
        String[] settings = Stream.concat(
                        Application.settings(Path.of(arguments[2]), url).stream(),
                        Stream.of(
                                "--server.port=0",
                                "--kinerja.clock.start=" + NOW,
                                "--camunda.bpm.job-execution.enabled=false",
                                // nobody minds losing a seeding by a power cut
                                "--spring.datasource.hikari.data-source-properties.options=-c synchronous_commit=off"))
                .toArray(String[]::new);
        try (var application = new SpringApplicationBuilder(KinerjaApplication.class).run(settings)) {
            if (people > 0) {
                var owner = new DriverManagerDataSource(url + "?currentSchema=kinerja,public", "postgres", "");
                new Seeding(application).fill(people, JdbcClient.create(owner));
            }
        }
    }

    private void fill(int size, JdbcClient owner) throws Exception {
        get(TestYears.class).create(TODAY.getYear());
        get(Settings.class).set(ReportSettings.DAYS_BACK, DAYS_BACK, "bench");
        Employee[] people = organization(size);
        Map<String, String> passwords = accounts(people);
        for (int first = 0; first < size; first = first * Person.SPAN + 1) {
            inParallel(first, Math.min(first * Person.SPAN + 1, size), number -> get(TestPlans.class)
                    .established(people[number], TODAY.getYear()));
        }
        owner.sql("create schema bench").update();
        owner.sql("create table bench.person (number int primary key, id uuid not null, user_name text not null,"
                        + " password text not null, indicator uuid not null)")
                .update();
        var plans = get(EstablishedPlans.class)
                .of(Stream.of(people).map(Employee::id).toList(), TODAY.getYear());
        var rows = get(JdbcTemplate.class);
        owner.sql("grant usage on schema bench to " + PostgresServer.APPLICATION)
                .update();
        owner.sql("grant all on bench.person to " + PostgresServer.APPLICATION).update();
        rows.batchUpdate(
                "insert into bench.person values (?, ?, ?, ?, ?)",
                IntStream.range(0, size)
                        .mapToObj(number -> new Object[] {
                            number,
                            people[number].id(),
                            people[number].userName(),
                            passwords.get(people[number].userName()),
                            Objects.requireNonNull(plans.get(people[number].id()))
                                    .results()
                                    .get(0)
                                    .indicators()
                                    .get(0)
                                    .id()
                        })
                        .toList());
        owner.sql("vacuum analyze").update();
    }

    private Employee[] organization(int size) throws Exception {
        var organization = get(TestOrganization.class);
        Employee[] people = new Employee[size];
        people[0] = organization.aHead();
        for (int first = 1; first < size; first = first * Person.SPAN + 1) {
            inParallel(first, Math.min(first * Person.SPAN + 1, size), number -> {
                Employee superior = people[Person.superiorOf(number)];
                people[number] = number * Person.SPAN + 1 < size
                        ? organization.aHeadUnder(superior)
                        : organization.anEmployeeUnder(superior);
            });
        }
        return people;
    }

    /** Accounts with drawn passwords, which are cheap to check, but need not be changed. */
    private Map<String, String> accounts(Employee[] people) {
        var accounts = get(LocalAccounts.class);
        var made = accounts.create(
                Stream.of(people)
                        .collect(Collectors.toMap(person -> Objects.requireNonNull(person.userName()), Employee::name)),
                Set.of(Role.EMPLOYEE),
                "bench");
        get(JdbcClient.class)
                .sql("update account set must_change_password = false")
                .update();
        accounts.create(
                ADMIN.userName(), "Bench", ADMIN.password(), Set.of(Role.PERSONNEL_ADMIN, Role.OPERATOR), "bench");
        return made.stream().collect(Collectors.toMap(NewAccount::userName, NewAccount::password));
    }

    private static void inParallel(int from, int to, IntConsumer work) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var done = threads.invokeAll(IntStream.range(from, to)
                    .mapToObj(number -> (Callable<Void>) () -> {
                        work.accept(number);
                        return null;
                    })
                    .toList());
            for (Future<Void> one : done) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private <T> T get(Class<T> type) {
        return application.getBean(type);
    }
}
