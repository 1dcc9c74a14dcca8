package id.kinerja.operation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.support.SimpleTriggerContext;

class NightlyReconciliationIT extends IntegrationTest {

    @Autowired
    NightlyReconciliation nightly;

    @Autowired
    Reconciliations reconciliations;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void no_run_of_this_night() {
        jdbc.sql("delete from reconciliation where night is not null").update();
    }

    @Test
    void of_several_nodes_one_compares() throws Exception {
        int nodes = 4;
        CyclicBarrier start = new CyclicBarrier(nodes);
        var pool = Executors.newFixedThreadPool(nodes);
        try {
            List<Callable<Object>> all = IntStream.range(0, nodes)
                    .mapToObj(node -> Executors.callable(() -> {
                        try {
                            start.await();
                        } catch (Exception failure) {
                            throw new IllegalStateException(failure);
                        }
                        nightly.run();
                    }))
                    .toList();
            for (var done : pool.invokeAll(all)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(nights()).isEqualTo(1);
    }

    @Test
    void a_node_whose_clock_is_a_little_late_does_not_compare_again() {
        nightly.run();
        nightly.run();
        assertThat(nights()).isEqualTo(1);
    }

    @Test
    void those_that_somebody_asks_for_push_out_no_night_and_two_months_of_each_are_kept() {
        LocalDate night = calendar.today();
        jdbc.sql("insert into reconciliation (started_at, night, millis, cases, instances, tasks, jobs, differences)"
                        + " select now(), ?::date - n, 1, 0, 0, 0, 0, 0 from generate_series(70, 1, -1) n")
                .param(night)
                .update();
        long first = reconciliations.run("uji").number();
        jdbc.sql("insert into reconciliation (started_at, asked_by, millis, cases, instances, tasks, jobs, differences)"
                        + " select now(), 'uji', 1, 0, 0, 0, 0, 0 from generate_series(1, 59)")
                .update();
        reconciliations.run("uji");
        assertThat(count("night is not null")).isEqualTo(70);
        assertThat(count("night is null")).isEqualTo(60);
        assertThat(count("number = " + first)).isZero();

        nightly.run();
        assertThat(count("night is not null")).isEqualTo(60);
        assertThat(nights()).isEqualTo(1);
    }

    @Test
    void it_is_three_at_night_where_the_government_is() {
        assertThat(nextAfter("2026-07-15T12:00:00Z")).isEqualTo("2026-07-15T20:00:00Z");
        assertThat(nextAfter("2026-07-15T20:00:00Z")).isEqualTo("2026-07-16T20:00:00Z");
    }

    private Instant nextAfter(String now) {
        return nightly.next(new SimpleTriggerContext(Clock.fixed(Instant.parse(now), ZoneOffset.UTC)));
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from reconciliation where " + condition)
                .query(Integer.class)
                .single();
    }

    private int nights() {
        return jdbc.sql("select count(*) from reconciliation where night = ?")
                .param(calendar.today())
                .query(Integer.class)
                .single();
    }
}
