package id.kinerja.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** (b) Twenty people at once write, submit and approve daily reports through the API. */
final class DailyReporting {

    /** The share of the bare engine's reports a second that the product is to reach. */
    private static final double SHARE = 0.5;

    /** What the audit trail may leave of the reports a second that there are without it. */
    private static final double WITH_TRAIL = 0.85;

    private static final String REPORTS = "reports written, submitted, approved";

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
        new DailyReporting(product)
                .measure('b', options, results, () -> results.atLeast(SHARE, 'a', "daily-report whole"));
    }

    /** (h) The same with the audit trail switched off, and what the trail leaves of it. */
    static void withoutTrail(Product product, Options options, Results results) throws Exception {
        new DailyReporting(product).measure('h', options, results, () -> null);
        var with = results.median('b', REPORTS);
        if (with.isPresent()) {
            double share = with.get() / results.median('h', REPORTS).orElseThrow();
            var target = Figure.Target.atLeast(WITH_TRAIL, "with the trail on");
            results.add('h', "share of it that (b) reaches with the audit trail on", "", List.of(share), target);
        }
    }

    private void measure(char part, Options options, Results results, Supplier<Figure.@Nullable Target> target)
            throws Exception {
        product.signInEverybody();
        var next = new AtomicInteger();
        Clients.during(CLIENTS, options.warm(), next, this::report);
        var statements = product.countStatements();
        double processor = product.application().processorTime();
        int warm = next.get();
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            rounds.add(Clients.during(CLIENTS, options.seconds(), next, this::report));
        }
        double reported = next.get() - warm;
        results.add(part, REPORTS, "a second", rounds, target.get());
        double used = product.application().processorTime() - processor;
        results.add(part, "processor time of the application a report", "ms", List.of(used * 1e3 / reported));
        results.add(part, "database statements a report", "", List.of(statements.count() / reported));
        statements.print(reported);
        check(next.get());
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
