package id.kinerja.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.audit.Verification.Broken;
import id.kinerja.audit.Verification.Kind;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever rewrites the trail is found out, and the place is named. */
class VerificationIT extends IntegrationTest {

    private static final List<String> BOTH = List.of("audit_entry", "audit_seal");

    @Autowired
    Trail trail;

    @Autowired
    Chain chain;

    @Autowired
    Sealer sealer;

    @Autowired
    Verifications verifications;

    @Autowired
    TestTrail test;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    long first;
    long middle;
    long last;

    @BeforeEach
    void threeSealedEntries() {
        first = entry();
        middle = entry();
        last = entry();
        sealer.seal();
    }

    @Test
    void a_trail_that_nobody_touched_is_whole() {
        var found = verify();

        assertThat(found.intact()).as(found.toString()).isTrue();
        assertThat(found.head().position()).isEqualTo(position(last));
        assertThat(found.entries()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_changed_entry_is_named() throws Exception {
        for (String change : List.of(
                "actor = 'somebody-else'",
                "at = at - interval '1 second'",
                "reason = 'another reason'",
                "after = '{\"value\":\"3\"}'",
                // the same to who reads JSON, but not what was written
                "after = '{\"value\": \"2\"}'",
                "employee_id = gen_random_uuid()",
                "address = null, on_behalf_of = '10.0.0.1'")) {
            test.damaged(
                    BOTH,
                    owner -> owner.sql("update kinerja.audit_entry set " + change + " where id = ?")
                            .param(middle)
                            .update(),
                    () -> assertThat(verify().broken())
                            .as(change)
                            .isEqualTo(new Broken(Kind.ENTRY_CHANGED, position(middle), middle)));
        }
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void a_removed_entry_is_named() throws Exception {
        test.damaged(
                BOTH,
                owner -> owner.sql("delete from kinerja.audit_entry where id = ?")
                        .param(middle)
                        .update(),
                () -> assertThat(verify().broken())
                        .isEqualTo(new Broken(Kind.ENTRY_MISSING, position(middle), middle)));
    }

    @Test
    void an_entry_that_was_removed_with_its_seal_is_named_by_the_gap() throws Exception {
        long place = position(middle);
        test.damaged(
                BOTH,
                owner -> {
                    owner.sql("delete from kinerja.audit_entry where id = ?")
                            .param(middle)
                            .update();
                    owner.sql("delete from kinerja.audit_seal where entry_id = ?")
                            .param(middle)
                            .update();
                },
                () -> assertThat(verify().broken()).isEqualTo(new Broken(Kind.SEAL_MISSING, place, null)));
    }

    @Test
    void a_gap_that_was_closed_by_moving_the_later_seals_is_found_by_their_hashes() throws Exception {
        long place = position(middle);
        test.damaged(
                BOTH,
                owner -> {
                    owner.sql("delete from kinerja.audit_entry where id = ?")
                            .param(middle)
                            .update();
                    owner.sql("delete from kinerja.audit_seal where entry_id = ?")
                            .param(middle)
                            .update();
                    owner.sql("update kinerja.audit_seal set position = position - 1 where position > ?")
                            .param(place)
                            .update();
                },
                () -> assertThat(verify().broken()).isEqualTo(new Broken(Kind.ENTRY_CHANGED, place, last)));
    }

    @Test
    void an_entry_that_was_put_between_others_later_is_named() throws Exception {
        long between =
                jdbc.sql("select nextval('audit_entry_id')").query(Long.class).single();
        settle();
        test.damaged(BOTH, owner -> owner.sql("""
                                insert into kinerja.audit_entry (id, at, action, actor, object_type)
                                values (?, now(), 'TASK_COMPLETED', 'nobody', 'x')
                                """).param(between).update(), () -> {
            sealer.seal();
            assertThat(verify().broken())
                    .isEqualTo(new Broken(
                            Kind.ENTRY_INSERTED, chain.last().orElseThrow().position(), between));
        });
    }

    @Test
    void a_cut_off_end_is_found_by_a_head_that_was_kept_elsewhere() throws Exception {
        Head kept = verify().head();
        test.damaged(
                BOTH,
                owner -> {
                    owner.sql("delete from kinerja.audit_entry where id >= ?")
                            .param(middle)
                            .update();
                    owner.sql("delete from kinerja.audit_seal where entry_id >= ?")
                            .param(middle)
                            .update();
                },
                () -> {
                    assertThat(verify().intact())
                            .as("from inside nothing is missing: that is what heads are kept elsewhere for")
                            .isTrue();
                    assertThat(verify(kept).broken()).isEqualTo(new Broken(Kind.HEAD_MISSING, kept.position(), null));
                });
        assertThat(verify(kept).intact()).isTrue();
    }

    @Test
    void a_chain_that_was_made_anew_is_not_the_one_whose_head_was_kept() throws Exception {
        Head kept = verify().head();
        test.damaged(
                BOTH,
                owner -> {
                    owner.sql("update kinerja.audit_entry set actor = 'x' where id = ?")
                            .param(last)
                            .update();
                    owner.sql("delete from kinerja.audit_seal where entry_id = ?")
                            .param(last)
                            .update();
                },
                () -> {
                    sealer.seal();
                    assertThat(verify().broken()).isNull();
                    assertThat(verify(kept).broken()).isEqualTo(new Broken(Kind.HEAD_DIFFERS, kept.position(), null));
                });
    }

    @Test
    void an_entry_that_waits_too_long_for_its_seal_is_named() throws Exception {
        test.damaged(
                BOTH,
                owner -> owner.sql("delete from kinerja.audit_seal where entry_id >= ?")
                        .param(last)
                        .update(),
                () -> {
                    assertThat(verify().overdue()).isZero();
                    test.asOwner(owner -> owner.sql("""
                            insert into kinerja.audit_entry (written_at, at, action, actor, object_type)
                            values (clock_timestamp() - interval '2 minutes', now(), 'X', 'nobody', 'x')
                            """).update());
                    var found = verify();
                    assertThat(found.overdue()).isOne();
                    assertThat(found.intact()).isFalse();
                    assertThat(found.firstOverdue()).isGreaterThan(last);
                });
    }

    @Test
    void an_entry_whose_transaction_took_longer_than_its_neighbours_is_not_left_behind() throws Exception {
        var written = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var worker = Executors.newSingleThreadExecutor();
        try {
            var late = worker.submit(() -> transaction.execute(status -> {
                trail.record(Entry.of(Action.TASK_COMPLETED, "test", UUID.randomUUID()));
                long id = test.mark();
                written.countDown();
                await(goOn);
                return id;
            }));
            await(written);
            for (int round = 0; round < 5; round++) {
                entry();
                sealer.seal();
            }
            long latest = test.mark();
            goOn.countDown();
            long id = late.get(10, TimeUnit.SECONDS);
            sealer.seal();

            assertThat(id).isLessThan(latest);
            assertThat(position(id)).isGreaterThan(position(latest));
            assertThat(verify().intact()).isTrue();
        } finally {
            worker.shutdownNow();
        }
    }

    @Test
    void who_records_does_not_wait_for_who_seals() throws Exception {
        var sealed = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var worker = Executors.newFixedThreadPool(2);
        try {
            entry();
            var sealing = worker.submit(() -> transaction.execute(status -> {
                sealer.seal();
                sealed.countDown();
                return await(goOn);
            }));
            await(sealed);
            long recorded = worker.submit(this::entry).get(5, TimeUnit.SECONDS);
            assertThat(position(recorded)).isZero();

            goOn.countDown();
            sealing.get(10, TimeUnit.SECONDS);
            sealer.seal();
            assertThat(position(recorded)).isPositive();
        } finally {
            worker.shutdownNow();
        }
    }

    @Test
    void what_is_rolled_back_leaves_no_entry() {
        long mark = test.mark();
        transaction.executeWithoutResult(status -> {
            trail.record(Entry.of(Action.TASK_COMPLETED, "test", UUID.randomUUID()));
            status.setRollbackOnly();
        });

        assertThat(test.since(mark)).isEmpty();
    }

    private void settle() {
        for (int round = 0; round < 4; round++) {
            entry();
            sealer.seal();
        }
        assertThat(chain.last().orElseThrow().settledId()).isGreaterThan(last);
    }

    private long entry() {
        String id = UUID.randomUUID().toString();
        trail.record(Entry.of(Action.SETTING_CHANGED, "test", id)
                .by("uji")
                .changed(Map.of("value", "1"), Map.of("value", "2"))
                .because("karena"));
        return jdbc.sql("select id from audit_entry where object_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private long position(long entryId) {
        return jdbc.sql("select coalesce(max(position), 0) from audit_seal where entry_id = ?")
                .param(entryId)
                .query(Long.class)
                .single();
    }

    private Verification verify(Head... kept) {
        return verifications.verify(List.of(kept));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
