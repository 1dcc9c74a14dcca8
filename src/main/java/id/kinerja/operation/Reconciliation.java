package id.kinerja.operation;

import id.kinerja.engine.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of tables and engine (rekonsiliasi).
 *
 * @param number counted up from 1
 * @param night the day whose nightly run it is, in the government's zone; none for one that somebody asked for
 * @param askedBy the user name of who asked for it; none for a nightly run
 * @param millis how long it took, in milliseconds
 */
record Reconciliation(
        long number,
        Instant startedAt,
        @Nullable LocalDate night,
        @Nullable String askedBy,
        long millis,
        Counts counts,
        List<Difference> differences) {

    /** The same without the accounts of those for whom cases wait. */
    Reconciliation withoutAccounts() {
        return new Reconciliation(
                number,
                startedAt,
                night,
                askedBy,
                millis,
                counts,
                differences.stream().map(Difference::withoutAccounts).toList());
    }

    /**
     * How much it looked at.
     *
     * @param cases how many cases wait by the tables
     * @param instances how many process instances run
     * @param tasks how many tasks are open
     * @param jobs how many jobs wait
     */
    record Counts(int cases, int instances, int tasks, int jobs, int differences) {}
}
