package id.kinerja.bench;

import java.util.List;
import java.util.Map;

/** Measures everything in one run on one machine. */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        var results = new Results();
        try (var server = PostgresServer.start(options.folder().resolve("postgres"))) {
            System.out.println(server.settings());
            if (!server.has("prepared")) {
                server.create("prepared");
                Seeding.run(server, "prepared", 0, options.folder());
            }
            if (options.wants('f')) {
                DatabaseLimit.measure(server, options, results);
            }
            if (options.wants('a')) {
                server.copy("prepared", "floor");
                var figures = EngineProgram.run(
                        options.folder().resolve("floor.log"),
                        System.getProperty("java.class.path"),
                        "id.kinerja.engine.PlainEngine",
                        List.of(server.url("floor"), "" + options.cases(), "" + options.rounds()));
                figures.forEach((name, rounds) -> results.add('a', name, "a second", rounds));
            }
            if (options.wants('e')) {
                server.superuser("postgres")
                        .sql("drop database if exists neighbour")
                        .update();
                server.create("neighbour");
                Map<String, List<Double>> figures = EngineProgram.run(
                        options.folder().resolve("neighbour.log"),
                        System.getProperty("kinerja.flowable.classpath"),
                        "id.kinerja.bench.flowable.FlowableEngine",
                        List.of(server.url("neighbour"), "" + options.cases(), "" + options.rounds(), "bpmn"));
                figures.forEach((name, rounds) -> results.add('e', name, "a second", rounds));
            }
            if (!server.has("seeded")) {
                long start = System.nanoTime();
                server.create("seeded");
                Seeding.run(server, "seeded", options.people(), options.folder());
                System.out.println("seeded in " + (System.nanoTime() - start) / 1e9);
            }
            results.print();
        }
    }
}
