package id.kinerja.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reports that wait for a decision, so many as wanted: the asker has fifty, a busy one three hundred, the others have
 * the rest. They are submitted through the API; above one a person, copies of those are put into the tables.
 */
final class OpenReports {

    static final int ASKERS_TASKS = 50;
    static final int BUSY_ONES_TASKS = 300;

    private static final int CLIENTS = 8;

    private final Product product;
    private final Person asker;
    private final Person busyOne;
    private final List<Person> others;

    /** How many of the others have submitted. */
    private int submitted;

    OpenReports(Product product) {
        this.product = product;
        var people = product.people();
        // the last but one with all ten below, and the one before
        asker = people.get(Person.superiorOf(people.size() - 1) - 1);
        busyOne = people.get(asker.number() - 1);
        others = people.stream()
                .filter(person -> person.number() > 0
                        && person.superior() != asker.number()
                        && person.superior() != busyOne.number())
                .toList();
    }

    Person asker() {
        return asker;
    }

    Person busyOne() {
        return busyOne;
    }

    int count() {
        return product.database()
                .sql("select count(*) from act_ru_task")
                .query(Integer.class)
                .single();
    }

    /** Adds as many as are missing. */
    void fill(int wanted) throws Exception {
        List<ReportDay> days = new ArrayList<>();
        if (count() == 0) {
            addDays(days, asker, ASKERS_TASKS);
            addDays(days, busyOne, BUSY_ONES_TASKS);
        }
        int now = submitted + days.size() + (days.isEmpty() ? ASKERS_TASKS + BUSY_ONES_TASKS : 0);
        int more = Math.min(others.size() - submitted, wanted - now);
        others.subList(submitted, submitted + more)
                .forEach(person -> days.add(new ReportDay(product.api(), person, Seeding.TODAY)));
        submitted += more;
        Clients.each(CLIENTS, days.size(), number -> {
            days.get(number).submit();
            return true;
        });
        int missing = wanted - count();
        if (missing >= submitted) {
            new CaseCopies(product.database(), others.subList(0, submitted), Seeding.TODAY).make(missing / submitted);
        }
        product.settle();
    }

    private void addDays(List<ReportDay> days, Person superior, int tasks) {
        List<LocalDate> dates = ReportDay.reportable();
        IntStream.range(0, tasks)
                .mapToObj(task -> new ReportDay(
                        product.api(),
                        product.people().get(superior.number() * Person.SPAN + 1 + task % Person.SPAN),
                        dates.get(task / Person.SPAN)))
                .forEach(days::add);
    }
}
