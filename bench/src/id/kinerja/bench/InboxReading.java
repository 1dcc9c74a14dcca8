package id.kinerja.bench;

import id.kinerja.bench.Figure.Target;
import java.util.ArrayList;
import java.util.List;

/** (c) Reads the inbox, as a page and through the API, with few and with many open tasks in the whole government. */
final class InboxReading {

    private static final int FEW = 1000;
    private static final double MOST_GROWTH = 1.5;
    private static final double LONGEST = 100;

    private final Product product;
    private final Options options;
    private final Results results;
    private final List<Reader> readers;

    private InboxReading(Product product, Options options, Results results, OpenReports reports) throws Exception {
        this.product = product;
        this.options = options;
        this.results = results;
        this.readers = List.of(
                new Reader("superior with " + OpenReports.ASKERS_TASKS, reports.asker()),
                new Reader("superior with " + OpenReports.BUSY_ONES_TASKS, reports.busyOne()));
    }

    static void measure(Product product, Options options, Results results) throws Exception {
        var reports = new OpenReports(product);
        var reading = new InboxReading(product, options, results, reports);
        reports.fill(FEW);
        reading.read(reports.count(), false);
        reports.fill(options.tasks());
        reading.read(reports.count(), true);
    }

    private void read(int tasks, boolean many) throws Exception {
        String few = String.format("%,d", FEW);
        for (Reader reader : readers) {
            var page = new PageReader(
                    product.application()::address, reader.person().credentials());
            time("inbox page, " + reader.name(), tasks, many, few, page::read);
            time("GET /api/tasks, " + reader.name(), tasks, many, few, () -> product.api()
                    .get(reader.person().credentials(), "/api/tasks?size=50")
                    .expected());
        }
    }

    private void time(String name, int tasks, boolean many, String few, Request request) throws Exception {
        for (int i = 0; i < options.reads() / 2; i++) {
            request.send();
        }
        List<Double> medians = new ArrayList<>();
        List<Double> slow = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < options.reads(); i++) {
                long start = System.nanoTime();
                request.send();
                millis.add((System.nanoTime() - start) / 1e6);
            }
            millis.sort(null);
            medians.add(millis.get(millis.size() / 2));
            slow.add(millis.get(millis.size() * 95 / 100));
        }
        String with = String.format("%s of %,d, ", name, tasks);
        results.add('c', with + "p50", "ms", medians);
        results.add('c', with + "p95", "ms", slow, many ? bound(name, few) : Target.atMost(LONGEST, "a page"));
    }

    /** Both bounds: the smaller one counts. */
    private Target bound(String name, String few) {
        double small = results.median('c', name + " of " + few + ", p95").orElse(LONGEST);
        return small * MOST_GROWTH < LONGEST
                ? Target.atMost(small * MOST_GROWTH, MOST_GROWTH + " of that at " + few)
                : Target.atMost(LONGEST, "a page");
    }

    private record Reader(String name, Person person) {}

    private interface Request {

        void send() throws Exception;
    }
}
