package id.kinerja.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.audit.Verification.Broken;
import id.kinerja.audit.Verification.Kind;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries that come in beside the application are named, and stop nothing. */
class ForgedEntryIT extends IntegrationTest {

    private static final List<String> BOTH = List.of("audit_entry", "audit_seal");
    private static final long HUGE = 9_000_000_000_000_000_000L;

    @Autowired
    Trail trail;

    @Autowired
    TestTrail test;

    @Autowired
    Sealer sealer;

    @Autowired
    Chain chain;

    @Autowired
    Verifications verifications;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_id_that_was_never_given_out_is_named_and_does_not_stop_sealing() throws Exception {
        test.damaged(
                BOTH,
                owner -> owner.sql("insert into kinerja.audit_entry (id, at, action, actor, object_type)"
                                + " values (?, now(), 'TASK_COMPLETED', 'x', 'x')")
                        .param(HUGE)
                        .update(),
                () -> {
                    for (int round = 0; round < 6; round++) {
                        long id = entry();
                        sealer.seal();
                        assertThat(isSealed(id)).as("round " + round).isTrue();
                    }
                    assertThat(isSealed(HUGE)).isFalse();
                    assertThat(verify().broken())
                            .isEqualTo(new Broken(
                                    Kind.ENTRY_INSERTED,
                                    chain.last().orElseThrow().position(),
                                    HUGE));
                });
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void a_seal_that_says_that_everything_is_settled_is_named_and_does_not_stop_sealing() throws Exception {
        long forged = entry();
        test.damaged(
                BOTH,
                owner -> {
                    // by the application's own role: sealing is its work
                    Seal last = chain.last().orElseThrow();
                    long id = entry();
                    AuditEntry entry = chain.unsealed(id - 1, id, 1).get(0);
                    chain.add(List.of(Seal.on(entry, last.position() + 1, HUGE, chain.now(), last.hash())));
                },
                () -> {
                    Seal seal = chain.last().orElseThrow();
                    for (int round = 0; round < 3; round++) {
                        long id = entry();
                        sealer.seal();
                        assertThat(isSealed(id)).as("round " + round).isTrue();
                    }
                    assertThat(verify().broken())
                            .isEqualTo(new Broken(Kind.SEAL_FORGED, seal.position(), seal.entryId()));
                });
        assertThat(isSealed(forged)).isTrue();
    }

    @Test
    void an_entry_that_says_it_was_written_earlier_or_later_is_named() throws Exception {
        for (String time : List.of("- interval '1 day'", "- interval '11 minutes'", "+ interval '11 minutes'")) {
            var forged = new HashMap<String, Long>();
            test.damaged(
                    BOTH,
                    owner -> {
                        entry();
                        sealer.seal();
                        forged.put(
                                "id",
                                owner.sql("insert into kinerja.audit_entry (written_at, at, action, actor, object_type)"
                                                + " values (now() " + time + ", now() " + time
                                                + ", 'TASK_COMPLETED', 'x', 'x') returning id")
                                        .query(Long.class)
                                        .single());
                        sealer.seal();
                        entry();
                        sealer.seal();
                    },
                    () -> {
                        var found = verify();
                        assertThat(found.broken()).isNull();
                        assertThat(found.misdated().first()).as(time).containsExactly(forged.get("id"));
                        assertThat(found.intact()).isFalse();
                    });
        }
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void where_no_clock_was_moved_an_entry_of_another_time_by_the_application_is_named() throws Exception {
        var forged = new HashMap<String, Long>();
        test.damaged(
                List.of("audit_entry", "audit_seal", "audit_export", "audit_dropped_month"),
                owner -> {
                    BOTH.forEach(
                            table -> owner.sql("delete from kinerja." + table).update());
                    now(owner, "");
                    forged.put("id", now(owner, " - interval '3 days'"));
                    now(owner, "");
                    sealer.seal();
                },
                () -> {
                    assertThat(verify().clockMoved()).isNull();
                    assertThat(verify().misdated().first()).containsExactly(forged.get("id"));
                    assertThat(verify().intact()).isFalse();
                });
    }

    @Test
    void a_trail_that_was_switched_off_meanwhile_is_not_whole() throws Exception {
        assertThat(verify().switchedOff()).isNull();
        test.damaged(
                List.of("audit_entry", "audit_seal"),
                owner -> {
                    trail.record(Entry.of(Action.TRAIL_OFF, "trail", null));
                    sealer.seal();
                },
                () -> {
                    assertThat(verify().broken()).isNull();
                    assertThat(verify().switchedOff()).isNotNull();
                    assertThat(verify().intact()).isFalse();
                });
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void a_second_entry_with_the_id_of_a_sealed_one_is_named() throws Exception {
        long id = entry();
        test.damaged(
                BOTH,
                owner -> {
                    sealer.seal();
                    owner.sql("insert into kinerja.audit_entry (id, written_at, at, action, actor, object_type)"
                                    + " values (?, now() - interval '2 months', now(), 'TASK_COMPLETED', 'x', 'x')")
                            .param(id)
                            .update();
                },
                () -> {
                    assertThat(verify().firstOverdue()).isEqualTo(id);
                    assertThat(verify().intact()).isFalse();
                });
        test.damaged(
                BOTH,
                owner -> owner.sql("insert into kinerja.audit_entry (id, written_at, at, action, actor, object_type)"
                                + " select id, written_at + interval '1 microsecond', at, action, 'x', object_type"
                                + " from kinerja.audit_entry where id = ?")
                        .param(id)
                        .update(),
                () -> assertThat(verify().broken())
                        .extracting(Broken::kind, Broken::entryId)
                        .containsExactly(Kind.ENTRY_INSERTED, id));
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void a_trail_written_by_a_moved_clock_says_so() {
        assertThat(verify().clockMoved()).isNotNull();
        assertThat(jdbc.sql("select actor from audit_entry where action = 'CLOCK_MOVED'")
                        .query(String.class)
                        .list())
                .contains(Trail.SYSTEM);
    }

    private static long now(JdbcClient owner, String moved) {
        return owner.sql("insert into kinerja.audit_entry (at, action, actor, object_type)"
                        + " values (clock_timestamp()" + moved + ", 'TASK_COMPLETED', 'x', 'x') returning id")
                .query(Long.class)
                .single();
    }

    private long entry() {
        String id = UUID.randomUUID().toString();
        trail.record(Entry.of(Action.TASK_COMPLETED, "test", id));
        return jdbc.sql("select id from audit_entry where object_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private boolean isSealed(long id) {
        return jdbc.sql("select exists (select from audit_seal where entry_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private Verification verify() {
        return verifications.verify(List.of());
    }
}
