package id.kinerja.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * (i) Opens periods for ten thousand people while somebody reads the inbox, each in turn with as many starts by the
 * engine alone, so that both meet the machine in the same state.
 */
final class CrowdOpening {

    /** The share of the bare engine's starts a second that the product is to reach. */
    private static final double SHARE = 0.7;

    /** How many times as long as without an opening a page may take. */
    private static final double MOST_SLOWER = 1.5;

    /** Tasks of superiors, so that there is something in the inbox that is read. */
    private static final int TASKS = 1000;

    private static final String PAGE = "inbox page, superior with " + OpenReports.ASKERS_TASKS + ", ";

    private CrowdOpening() {}

    static void measure(Product product, Options options, Results results, Floor floor) throws Exception {
        var reports = new OpenReports(product);
        reports.fill(TASKS);
        var page =
                new PageReader(product.application()::address, reports.asker().credentials());
        PacedReading.times(page, options.reads());
        List<Double> starts = new ArrayList<>();
        List<Double> opened = new ArrayList<>();
        List<Double> idle = new ArrayList<>();
        List<Double> meanwhile = new ArrayList<>();
        int pages = 0;
        List<String> periods = periods(product, options.rounds() + 1);
        // the engine alone is warmed up as well
        QuarterOpening.open(product, periods.get(0));
        for (String period : periods.subList(1, periods.size())) {
            starts.add(floor.startsASecond());
            idle.add(slow(PacedReading.times(page, options.reads())));
            try (var reading = PacedReading.start(page)) {
                opened.add(QuarterOpening.open(product, period));
                List<Double> millis = reading.end();
                pages += millis.size();
                meanwhile.add(slow(millis));
            }
        }
        String people = String.format("%,d", product.people().size());
        String alone = people + " starts by the engine alone";
        results.add('i', alone, "a second", starts);
        results.add('i', "evaluations opened for " + people, "a second", opened, results.atLeast(SHARE, 'i', alone));
        results.add('i', PAGE + "idle, p95", "ms", idle);
        results.add(
                'i',
                PAGE + "while opening, p95",
                "ms",
                meanwhile,
                results.atMost(MOST_SLOWER, 'i', PAGE + "idle, p95"));
        results.add('i', "pages read while opening", "", List.of((double) pages));
    }

    /** One quarter, which is not counted, the whole year, then the other quarters: four rounds at most. */
    private static List<String> periods(Product product, int rounds) {
        return product.database()
                .sql("select id::text from period where kind in ('QUARTER', 'YEAR')"
                        + " order by number > 1 and kind = 'QUARTER', number limit ?")
                .param(rounds)
                .query(String.class)
                .list();
    }

    private static double slow(List<Double> millis) {
        return millis.get(millis.size() * 95 / 100);
    }

    /** What the opening is compared with. */
    interface Floor {

        /** How many cases a second the engine alone starts, as many as there are people. */
        double startsASecond() throws Exception;
    }
}
