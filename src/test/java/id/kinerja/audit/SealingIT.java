package id.kinerja.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Sealing goes on whatever else is done from time to time. */
class SealingIT extends IntegrationTest {

    @Autowired
    Trail trail;

    @Autowired
    Sealer sealer;

    @Autowired
    Sealing sealing;

    @Autowired
    TaskScheduler shared;

    @Autowired
    ScheduledTaskHolder scheduled;

    @Autowired
    JdbcClient jdbc;

    @Test
    void while_a_long_move_of_tasks_occupies_the_shared_thread_entries_get_their_seals() throws Exception {
        assertThat(sealing.isRunning()).isTrue();
        assertThat(scheduled.getScheduledTasks())
                .as("the sealer is not among what waits for one thread")
                .noneMatch(task -> task.toString().contains("eal"));
        var occupied = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var quick = new Sealing(sealer, new AuditProperties(Duration.ofMillis(20), Duration.ofMinutes(1)));
        shared.schedule(
                () -> {
                    occupied.countDown();
                    await(done);
                },
                Instant.now());
        try {
            assertThat(await(occupied)).isTrue();
            quick.start();
            String id = entry();
            Instant end = Instant.now().plusSeconds(10);
            while (!isSealed(id) && Instant.now().isBefore(end)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(isSealed(id)).isTrue();
        } finally {
            done.countDown();
            quick.stop();
        }
    }

    @Test
    void what_was_written_last_is_sealed_before_the_application_ends() {
        var own = new Sealing(sealer, new AuditProperties(Duration.ofHours(1), Duration.ofMinutes(1)));
        own.start();
        String id = entry();
        own.stop();

        assertThat(isSealed(id)).isTrue();
        assertThat(own.isRunning()).isFalse();
    }

    private String entry() {
        String id = UUID.randomUUID().toString();
        trail.record(Entry.of(Action.TASK_COMPLETED, "test", id));
        return id;
    }

    private boolean isSealed(String objectId) {
        return jdbc.sql("select exists (select from audit_seal s join audit_entry e on e.id = s.entry_id"
                        + " where e.object_id = ?)")
                .param(objectId)
                .query(Boolean.class)
                .single();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
