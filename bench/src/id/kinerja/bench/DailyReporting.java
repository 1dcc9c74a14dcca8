package id.kinerja.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** (b) Twenty people at once write, submit and approve daily reports through the API. */
final class DailyReporting {

    /** The share of the bare engine's reports a second that the product is to reach. */
    private static final double SHARE = 0.5;

    private static final int CLIENTS = 20;

    private final Product product;
    private final List<Person> order;
    private final List<LocalDate> days = ReportDay.reportable();

    private DailyReporting(Product product) {
        this.product = product;
        // everybody but the top, who has no superior
        this.order =
                new ArrayList<>(product.people().subList(1, product.people().size()));
        Collections.shuffle(order, new Random(1));
    }

    static void measure(Product product, Options options, Results results) throws Exception {
        var reporting = new DailyReporting(product);
        product.signInEverybody();
        var next = new AtomicInteger();
        Clients.during(CLIENTS, options.warm(), next, reporting::report);
        var statements = product.countStatements();
        double processor = product.application().processorTime();
        int warm = next.get();
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            rounds.add(Clients.during(CLIENTS, options.seconds(), next, reporting::report));
        }
        double reported = next.get() - warm;
        results.add(
                'b',
                "reports written, submitted, approved",
                "a second",
                rounds,
                results.atLeast(SHARE, 'a', "daily-report whole"));
        double used = product.application().processorTime() - processor;
        results.add('b', "processor time of the application a report", "ms", List.of(used * 1e3 / reported));
        results.add('b', "database statements a report", "", List.of(statements.count() / reported));
        statements.print(reported);
        reporting.check(next.get());
    }

    private boolean report(int number) throws Exception {
        Person person = order.get(number % order.size());
        var day = new ReportDay(product.api(), person, days.get(number / order.size()));
        day.approve(day.submit(), product.people().get(person.superior()));
        return true;
    }

    /** A figure counts only if what was counted is there. */
    private void check(int expected) {
        int approved = product.database()
                .sql("select count(*) from daily_report where status = 'APPROVED'")
                .query(Integer.class)
                .single();
        if (approved != expected) {
            throw new IllegalStateException(approved + " reports are approved instead of " + expected);
        }
    }
}
