package id.kinerja.bench.crash;

import id.kinerja.bench.Application;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills the application again and again while a quarter is opened, each time a part further, and awaits its end. */
final class OpeningCrash {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int PAUSE = 20;

    private final Application application;
    private final JdbcClient database;
    private final String quarter;
    private final int people;

    OpeningCrash(Application application, JdbcClient database, String quarter, int people) {
        this.application = application;
        this.database = database;
        this.quarter = quarter;
        this.people = people;
    }

    void run(int kills) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            int wanted = Math.max(1, people * kill / kills);
            await("for " + wanted + " people", () -> evaluations() >= wanted);
            application.kill();
            int there = evaluations();
            System.out.printf("killed when the quarter was open for %,d of %,d people%n", there, people);
            if (there >= people) {
                throw new IllegalStateException("too late: take more people, or fewer kills");
            }
            application.start();
        }
        Instant begun = Instant.now();
        await("for everybody", this::done);
        System.out.printf(
                "done %.1f s after the last start%n",
                Duration.between(begun, Instant.now()).toMillis() / 1e3);
    }

    private int evaluations() {
        return count("select count(*) from kinerja.evaluation where period_id = ?::uuid");
    }

    private boolean done() {
        return count("select count(*) from kinerja.period_opening where status = 'DONE' and period_id = ?::uuid") == 1;
    }

    private int count(String sql) {
        return database.sql(sql).param(quarter).query(Integer.class).single();
    }

    private void await(String what, Reached reached) throws InterruptedException {
        Instant deadline = Instant.now().plus(LONGEST);
        while (!reached.yet()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the quarter is not open " + what + " after " + LONGEST);
            }
            Thread.sleep(PAUSE);
        }
    }

    private interface Reached {

        boolean yet();
    }
}
