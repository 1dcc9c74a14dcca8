package id.kinerja.bench;

import id.kinerja.bench.Figure.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * (j) The last day of a quarter's self-assessment: everybody finds the task, reads the rows, writes and submits them
 * through the API, many at once and without a pause. What is missing afterwards is counted in the tables and the engine.
 */
final class DeadlineRush {

    /** Ten minutes for ten thousand people. */
    private static final double LONGEST_EACH = 0.06;

    private static final double LONGEST_REQUEST = 500;

    /** Once submitted, with the person's own words, in one case that waits for the superior and nobody else. */
    private static final String THERE = """
            select count(*) from evaluation e join bench.person p on p.id = e.employee_id
            where e.period_id = :period::uuid and e.round = 1 and e.submitted_at is not null
              and (select count(*) from evaluation_event v
                   where v.evaluation_id = e.id and v.event = 'SUBMITTED' and v.actor = p.user_name) = 1
              and (select count(*) > 0 and bool_and(s.round = 1 and s.realisation = :words || p.number)
                   from evaluation_submission s where s.evaluation_id = e.id)
              and (select count(*) from public.act_ru_execution x
                   where x.business_key_ = e.id::text and x.parent_id_ is null) = 1
              and (select array_agg(t.task_def_key_::text)
                   from public.act_ru_task t join public.act_ru_execution x on x.id_ = t.proc_inst_id_
                   where x.business_key_ = e.id::text) = array ['rate']
            """;

    private final Product product;
    private final int atOnce;
    private final List<Person> order;

    private DeadlineRush(Product product, int atOnce) {
        this.product = product;
        this.atOnce = atOnce;
        this.order = new ArrayList<>(product.people());
        Collections.shuffle(order, new Random(1));
    }

    static void measure(Product product, Options options, Results results) throws Exception {
        List<String> quarters = product.database()
                .sql("select id::text from period where kind = 'QUARTER' order by number")
                .query(String.class)
                .list();
        var rush = new DeadlineRush(product, options.atOnce());
        rush.warmUp(quarters.get(0), options.warm());
        rush.measure(quarters.get(1), results);
    }

    /** The same on another quarter, as far as it gets. */
    private void warmUp(String quarter, int seconds) throws Exception {
        var visits = visits(quarter);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Clients.each(atOnce, order.size(), number -> {
            visits.selfAssess(order.get(number));
            return System.nanoTime() < end;
        });
    }

    private void measure(String quarter, Results results) throws Exception {
        var visits = visits(quarter);
        double processor = product.application().processorTime();
        long start = System.nanoTime();
        Clients.each(atOnce, order.size(), number -> {
            visits.selfAssess(order.get(number));
            return true;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        double used = product.application().processorTime() - processor;
        int size = order.size();
        String people = String.format("%,d", size);
        results.add(
                'j',
                people + " self-assessments, " + atOnce + " people at once",
                "s",
                List.of(seconds),
                Target.atMost(LONGEST_EACH * size, "10 minutes for 10,000"));
        results.add('j', "self-assessments a second", "", List.of(size / seconds));
        visits.times().forEach((name, millis) -> {
            results.add('j', name + ", p50", "ms", List.of(at(millis, 50)));
            results.add(
                    'j', name + ", p95", "ms", List.of(at(millis, 95)), Target.atMost(LONGEST_REQUEST, "a request"));
        });
        results.add('j', "longest request", "ms", List.of(at(visits.all(), 100)));
        results.add('j', "requests refused or without an answer", "", List.of((double) visits.failures()), none());
        results.add('j', "self-assessments lost", "", List.of((double) size - there(quarter)), none());
        results.add('j', "processor time of the application a self-assessment", "ms", List.of(used * 1e3 / size));
    }

    private SelfAssessing visits(String quarter) throws Exception {
        QuarterOpening.open(product, quarter);
        product.settle();
        Map<Integer, String> evaluations = product
                .database()
                .sql("select p.number, e.id::text as id from evaluation e join bench.person p on p.id = e.employee_id"
                        + " where e.period_id = ?::uuid")
                .param(quarter)
                .query((row, index) -> Map.entry(row.getInt("number"), Objects.requireNonNull(row.getString("id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new SelfAssessing(product.api(), evaluations);
    }

    private int there(String quarter) {
        return product.database()
                .sql(THERE)
                .param("period", quarter)
                .param("words", SelfAssessing.WORDS)
                .query(Integer.class)
                .single();
    }

    private static Target none() {
        return Target.atMost(0, "none");
    }

    private static double at(List<Double> millis, int percent) {
        return millis.isEmpty() ? 0 : millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
    }
}
