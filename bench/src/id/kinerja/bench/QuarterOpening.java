package id.kinerja.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** (d) Opens quarters for everybody. */
final class QuarterOpening {

    /** The share of the bare engine's starts a second that the product is to reach. */
    private static final double SHARE = 0.7;

    private static final int QUARTERS = 4;

    private QuarterOpening() {}

    static void measure(Product product, Options options, Results results) throws Exception {
        List<String> quarters = product.database()
                .sql("select id::text from period where kind = 'QUARTER' order by number")
                .query(String.class)
                .list();
        var statements = product.countStatements();
        double processor = product.application().processorTime();
        List<Double> rounds = new ArrayList<>();
        for (String quarter : quarters.subList(0, Math.min(options.rounds(), QUARTERS))) {
            rounds.add(open(product, quarter));
        }
        results.add(
                'd',
                "evaluations opened for " + product.people().size() + " people",
                "a second",
                rounds,
                results.atLeast(SHARE, 'a', "period-evaluation start"));
        double opened = product.people().size() * (double) rounds.size();
        double used = product.application().processorTime() - processor;
        results.add('d', "processor time of the application an evaluation", "ms", List.of(used * 1e3 / opened));
        results.add('d', "database statements an evaluation", "", List.of(statements.count() / opened));
        statements.print(opened);
    }

    /** Opens a period for everybody; returns for how many a second. */
    static double open(Product product, String period) throws Exception {
        String path = "/api/periods/" + period + "/opening";
        long start = System.nanoTime();
        JsonNode opening = product.api()
                .send(Seeding.ADMIN, "POST", path, null, Map.of())
                .expected()
                .json();
        while (opening.get("running").asBoolean()) {
            Thread.sleep(50);
            opening = product.api().get(Seeding.ADMIN, path).expected().json();
        }
        int opened = opening.get("opened").asInt();
        if (opened != product.people().size()) {
            throw new IllegalStateException("opened for " + opened);
        }
        return opened / ((System.nanoTime() - start) / 1e9);
    }
}
