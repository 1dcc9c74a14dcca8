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

    /** What the audit trail may leave of the reports a second that there are without it. */
    private static final double WITH_TRAIL = 0.85;

    private static final String REPORTS = "reports written, submitted, approved";

    private static final char PART = 'b';
    private static final String A_SECOND = "a second";

    private static final int CLIENTS = 20;

    /** How often both applications of (h) take turns where other parts have one round. */
    private static final int TURNS_A_ROUND = 3;

    private final Product product;
    private final List<Person> order;
    private final List<LocalDate> days = ReportDay.reportable();
    private final AtomicInteger next = new AtomicInteger();

    private DailyReporting(Product product) {
        this.product = product;
        // everybody but the top, who has no superior
        this.order =
                new ArrayList<>(product.people().subList(1, product.people().size()));
        Collections.shuffle(order, new Random(1));
    }

    static void measure(Product product, Options options, Results results) throws Exception {
        new DailyReporting(product).measure(options, results);
    }

    /**
     * (h) The same in two applications, one with and one without the audit trail, turn about: so that what the machine does
     * meanwhile counts for both.
     */
    static void withAndWithoutTrail(Product with, Product without, Options options, Results results) throws Exception {
        var audited = new DailyReporting(with);
        var silent = new DailyReporting(without);
        for (var one : List.of(audited, silent)) {
            one.product.signInEverybody();
            one.reports(options.warm());
        }
        List<Double> reached = new ArrayList<>();
        List<Double> possible = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int turn = 0; turn < options.rounds() * TURNS_A_ROUND; turn++) {
            boolean auditedFirst = turn % 2 == 0;
            double first = (auditedFirst ? audited : silent).reports(options.seconds());
            double second = (auditedFirst ? silent : audited).reports(options.seconds());
            reached.add(auditedFirst ? first : second);
            possible.add(auditedFirst ? second : first);
            shares.add(reached.get(turn) / possible.get(turn));
        }
        results.add('h', REPORTS + ", with the trail", A_SECOND, reached);
        results.add('h', REPORTS + ", without", A_SECOND, possible);
        var target = Figure.Target.atLeast(WITH_TRAIL, "with the trail on");
        results.add('h', "share that is reached with the audit trail on, by turn", "", shares, target);
        audited.check();
        silent.check();
    }

    /** How many are reported a second, for so many seconds. */
    private double reports(int seconds) throws Exception {
        return Clients.during(CLIENTS, seconds, next, this::report);
    }

    private void measure(Options options, Results results) throws Exception {
        product.signInEverybody();
        reports(options.warm());
        var statements = product.countStatements();
        double processor = product.application().processorTime();
        int warm = next.get();
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            rounds.add(reports(options.seconds()));
        }
        double reported = next.get() - warm;
        results.add(PART, REPORTS, A_SECOND, rounds, results.atLeast(SHARE, 'a', "daily-report whole"));
        double used = product.application().processorTime() - processor;
        results.add(PART, "processor time of the application a report", "ms", List.of(used * 1e3 / reported));
        results.add(PART, "database statements a report", "", List.of(statements.count() / reported));
        statements.print(reported);
        check();
    }

    private boolean report(int number) throws Exception {
        Person person = order.get(number % order.size());
        var day = new ReportDay(product.api(), person, days.get(number / order.size()));
        day.approve(day.submit(), product.people().get(person.superior()));
        return true;
    }

    /** A figure counts only if what was counted is there. */
    private void check() {
        int approved = product.database()
                .sql("select count(*) from daily_report where status = 'APPROVED'")
                .query(Integer.class)
                .single();
        if (approved != next.get()) {
            throw new IllegalStateException(approved + " reports are approved instead of " + next.get());
        }
    }
}
