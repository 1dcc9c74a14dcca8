package id.kinerja.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Measures everything in one run on one machine. */
public final class Benchmark {

    private static final double LONGEST_START = 20;

    /** The databases that are copied: one that the application has prepared, and two with people. */
    private static final String PREPARED = "prepared";

    private static final String PEOPLE = "seeded";
    private static final String CROWD = "crowd";

    private final Options options;
    private final PostgresServer server;
    private final Results results = new Results();
    private final List<Double> starts = new ArrayList<>();
    private final List<Double> heaps = new ArrayList<>();
    private final List<Double> memory = new ArrayList<>();

    private Benchmark(Options options, PostgresServer server) {
        this.options = options;
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        Instant begun = Instant.now();
        try (var server = PostgresServer.start(options.folder().resolve("postgres"))) {
            var circumstances = Machine.describe(server);
            circumstances.forEach((name, value) -> System.out.println(name + ": " + value));
            var benchmark = new Benchmark(options, server);
            benchmark.run();
            benchmark.results.print();
            Path file = Path.of("bench/results", begun.toString().replace(':', '-') + ".json");
            benchmark.results.write(file, circumstances);
            System.out.println(
                    file + ", after " + Duration.between(begun, Instant.now()).toSeconds() + " s");
        }
    }

    private void run() throws Exception {
        prepare();
        if (options.wants('f')) {
            DatabaseLimit.measure(server, options, results);
        }
        if (options.wants('a')) {
            server.copy(PREPARED, "floor");
            engine('a', System.getProperty("java.class.path"), "id.kinerja.engine.PlainEngine", "floor");
        }
        if (options.wants('e')) {
            server.drop("neighbour");
            server.create("neighbour");
            String classPath = System.getProperty("kinerja.flowable.classpath");
            engine('e', classPath, "id.kinerja.bench.flowable.FlowableEngine", "neighbour");
        }
        product('b', PEOPLE, DailyReporting::measure);
        trail();
        product('c', PEOPLE, InboxReading::measure);
        product('d', PEOPLE, QuarterOpening::measure);
        product(
                'i',
                CROWD,
                (product, more, figures) -> CrowdOpening.measure(product, more, figures, this::startsAlone));
        product('j', CROWD, DeadlineRush::measure);
        if (!starts.isEmpty()) {
            var bound = Figure.Target.atMost(LONGEST_START, "on an existing database");
            results.add('g', "start", "s", starts, bound);
            results.add('g', "heap in use before a collection, of 512", "MB", heaps);
            results.add('g', "memory of the process", "MB", memory);
        }
    }

    private void prepare() throws Exception {
        if (!options.keep()) {
            List.of(PREPARED, PEOPLE, CROWD).forEach(server::drop);
        }
        if (!server.has(PREPARED)) {
            server.create(PREPARED);
            Seeding.run(server, PREPARED, 0, options.folder());
        }
        seed(PEOPLE, "bcdh", options.people());
        seed(CROWD, "ij", options.crowd());
    }

    private void seed(String database, String parts, int people) throws Exception {
        if (!server.has(database) && parts.chars().anyMatch(part -> options.wants((char) part))) {
            server.create(database);
            Instant begun = Instant.now();
            Seeding.run(server, database, people, options.folder());
            System.out.println(people + " people with plans were made in "
                    + Duration.between(begun, Instant.now()).toSeconds() + " s");
        }
    }

    /** How many evaluations a second the engine alone starts, as many as the crowd has. */
    private double startsAlone() throws Exception {
        server.copy(PREPARED, "starts");
        var figures = EngineProgram.run(
                options.folder().resolve("starts.log"),
                System.getProperty("java.class.path"),
                "id.kinerja.engine.PlainEngine",
                List.of(server.url("starts"), "" + options.crowd(), "1", "bpmn", "period-evaluation"));
        server.drop("starts");
        return Objects.requireNonNull(figures.get("period-evaluation start")).get(0);
    }

    private void engine(char part, String classPath, String program, String database) throws Exception {
        Map<String, List<Double>> figures = EngineProgram.run(
                options.folder().resolve(database + ".log"),
                classPath,
                program,
                List.of(server.url(database), "" + options.cases(), "" + options.rounds(), "bpmn"));
        figures.forEach((name, rounds) -> results.add(part, name, "a second", rounds));
        server.drop(database);
    }

    private void product(char part, String seeded, Part measurement, String... more) throws Exception {
        if (!options.wants(part)) {
            return;
        }
        try (var product = Product.start(server, seeded, "product_" + part, options, more)) {
            starts.add(product.startTime().toMillis() / 1e3);
            measurement.measure(product, options, results);
            heaps.add((double) product.application().peakHeap().before());
            memory.add((double) product.application().peakMemory());
        }
    }

    private void trail() throws Exception {
        if (!options.wants('h')) {
            return;
        }
        try (var with = Product.start(server, PEOPLE, "product_with_trail", options);
                var without = Product.start(
                        server, PEOPLE, "product_without_trail", options, "--kinerja.trail.written=false")) {
            DailyReporting.withAndWithoutTrail(with, without, options, results);
        }
    }

    private interface Part {

        void measure(Product product, Options options, Results results) throws Exception;
    }
}
