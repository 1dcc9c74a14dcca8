package id.kinerja.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures everything in one run on one machine. */
public final class Benchmark {

    private static final double LONGEST_START = 20;

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
            server.copy("prepared", "floor");
            engine('a', System.getProperty("java.class.path"), "id.kinerja.engine.PlainEngine", "floor");
        }
        if (options.wants('e')) {
            server.drop("neighbour");
            server.create("neighbour");
            String classPath = System.getProperty("kinerja.flowable.classpath");
            engine('e', classPath, "id.kinerja.bench.flowable.FlowableEngine", "neighbour");
        }
        product('b', DailyReporting::measure);
        product('h', DailyReporting::withoutTrail, "--kinerja.trail.written=false");
        product('c', InboxReading::measure);
        product('d', QuarterOpening::measure);
        if (!starts.isEmpty()) {
            var bound = Figure.Target.atMost(LONGEST_START, "on an existing database");
            results.add('g', "start", "s", starts, bound);
            results.add('g', "heap in use before a collection, of 512", "MB", heaps);
            results.add('g', "memory of the process", "MB", memory);
        }
    }

    /** Two databases that others are copied from: one that the application has prepared, one with people. */
    private void prepare() throws Exception {
        if (!options.keep()) {
            server.drop("prepared");
            server.drop("seeded");
        }
        if (!server.has("prepared")) {
            server.create("prepared");
            Seeding.run(server, "prepared", 0, options.folder());
        }
        if (!server.has("seeded")
                && (options.wants('b') || options.wants('c') || options.wants('d') || options.wants('h'))) {
            server.create("seeded");
            Instant begun = Instant.now();
            Seeding.run(server, "seeded", options.people(), options.folder());
            System.out.println(options.people() + " people with plans were made in "
                    + Duration.between(begun, Instant.now()).toSeconds() + " s");
        }
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

    private void product(char part, Part measurement, String... more) throws Exception {
        if (!options.wants(part)) {
            return;
        }
        try (var product = Product.start(server, "product_" + part, options, more)) {
            starts.add(product.startTime().toMillis() / 1e3);
            measurement.measure(product, options, results);
            heaps.add((double) product.application().peakHeap().before());
            memory.add((double) product.application().peakMemory());
        }
    }

    private interface Part {

        void measure(Product product, Options options, Results results) throws Exception;
    }
}
