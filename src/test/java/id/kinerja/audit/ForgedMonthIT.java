package id.kinerja.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.audit.Verification.Broken;
import id.kinerja.audit.Verification.Kind;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who owns the database cannot hide removed entries behind a month that they say was dropped. */
class ForgedMonthIT extends IntegrationTest {

    private static final List<String> ALL = List.of("audit_entry", "audit_seal", "audit_export", "audit_dropped_month");

    @Autowired
    Trail trail;

    @Autowired
    TestTrail test;

    @Autowired
    Sealer sealer;

    @Autowired
    Chain chain;

    @Autowired
    AuditMonths months;

    @Autowired
    Verifications verifications;

    Head kept;
    Head cut;

    @BeforeEach
    void aTrail() {
        entry();
        entry();
        sealer.seal();
        kept = head();
        entry();
        entry();
        sealer.seal();
        cut = head();
        entry();
        sealer.seal();
    }

    @Test
    void a_row_alone_does_not_move_the_beginning_not_even_with_an_export() throws Exception {
        for (LocalDate month : List.of(months.thisMonth(), LocalDate.of(2012, 3, 1))) {
            test.damaged(
                    ALL,
                    owner -> {
                        remove(owner);
                        dropped(owner, month);
                        exported(owner, month);
                    },
                    () -> {
                        assertThat(verify().broken())
                                .as(month.toString())
                                .isEqualTo(new Broken(Kind.DROP_UNPROVEN, cut.position(), null));
                        assertThat(verify(kept).intact()).isFalse();
                        assertThat(verify().dropped())
                                .extracting(DroppedMonth::confirmed)
                                .containsExactly(false);
                    });
        }
        assertThat(verify(kept).intact()).isTrue();
    }

    @Test
    void a_month_whose_time_is_not_over_is_not_believed_even_when_the_chain_names_it() throws Exception {
        for (LocalDate month : List.of(
                months.thisMonth(),
                months.thisMonth().minusMonths(1),
                months.thisMonth().minusYears(10))) {
            test.damaged(
                    ALL,
                    owner -> {
                        remove(owner);
                        dropped(owner, month);
                        exported(owner, month);
                        confirmed(month, cut);
                    },
                    () -> assertThat(verify().broken())
                            .as(month.toString())
                            .isEqualTo(new Broken(Kind.DROP_UNPROVEN, cut.position(), null)));
        }
    }

    @Test
    void a_month_is_not_believed_when_what_the_chain_names_is_another_place_or_no_export() throws Exception {
        LocalDate old = months.thisMonth().minusYears(10).minusMonths(1);
        test.damaged(
                ALL,
                owner -> {
                    remove(owner);
                    dropped(owner, old);
                    exported(owner, old);
                    confirmed(old, kept);
                },
                () -> assertThat(verify().broken()).isEqualTo(new Broken(Kind.DROP_UNPROVEN, cut.position(), null)));
        test.damaged(
                ALL,
                owner -> {
                    remove(owner);
                    dropped(owner, old);
                    confirmed(old, cut);
                },
                () -> assertThat(verify().broken()).isEqualTo(new Broken(Kind.DROP_UNPROVEN, cut.position(), null)));
    }

    @Test
    void a_head_from_before_the_beginning_is_named_and_never_taken_for_right() throws Exception {
        LocalDate old = months.thisMonth().minusYears(10).minusMonths(1);
        test.damaged(
                ALL,
                owner -> {
                    remove(owner);
                    dropped(owner, old);
                    exported(owner, old);
                    confirmed(old, cut);
                },
                () -> {
                    assertThat(verify().broken())
                            .as("who forges row, export and entry of so old a month is found by kept heads alone")
                            .isNull();
                    assertThat(verify().start()).isEqualTo(cut);
                    var found = verify(kept);
                    assertThat(found.uncheckable()).containsExactly(kept);
                    assertThat(found.intact()).isFalse();
                    assertThat(verify(cut).intact()).isTrue();
                });
    }

    @Test
    void what_the_setting_was_then_is_told_by_the_databases_clock_also_while_the_applications_is_moved()
            throws Exception {
        LocalDate old = months.thisMonth().minusYears(5).minusMonths(1);
        try {
            test.damaged(
                    ALL,
                    owner -> {
                        gone(owner, old);
                        chosenFiveYears(owner, "now() + interval '1 year'");
                        confirmed(old, cut);
                    },
                    () -> assertThat(verify().broken())
                            .as("chosen before the month went, with the clock a year ahead")
                            .isNull());
            notChosen();
            test.damaged(
                    ALL,
                    owner -> {
                        gone(owner, old);
                        confirmed(old, cut);
                        chosenFiveYears(owner, "now() - interval '1 year'");
                    },
                    () -> assertThat(verify().broken())
                            .as("chosen after the month went, with the clock a year behind")
                            .isEqualTo(new Broken(Kind.DROP_UNPROVEN, cut.position(), null)));
        } finally {
            notChosen();
        }
    }

    private void gone(JdbcClient owner, LocalDate month) {
        remove(owner);
        dropped(owner, month);
        exported(owner, month);
    }

    private static void chosenFiveYears(JdbcClient owner, String applicationsClock) {
        owner.sql("insert into kinerja.setting_change (key, value, changed_at, changed_by, reason)"
                        + " values ('audit.years', '5', " + applicationsClock + ", 'forged-month', 'uji')")
                .update();
    }

    /** Its rows are history, which only who owns the database can undo. */
    private void notChosen() {
        test.asOwner(owner -> {
            owner.sql("alter table kinerja.setting_change disable trigger user").update();
            owner.sql("delete from kinerja.setting_change where changed_by = 'forged-month'")
                    .update();
            owner.sql("alter table kinerja.setting_change enable trigger user").update();
        });
    }

    @Test
    void a_single_entry_of_a_month_that_is_said_to_be_gone_is_missed() throws Exception {
        test.damaged(
                ALL,
                owner -> {
                    dropped(owner, months.thisMonth(), new Head(0, "0".repeat(64)));
                    owner.sql("delete from kinerja.audit_entry where id ="
                                    + " (select entry_id from kinerja.audit_seal where position = ?)")
                            .param(kept.position())
                            .update();
                },
                () -> assertThat(verify().intact()).isFalse());
    }

    /** Entries and seals up to a place. */
    private void remove(JdbcClient owner) {
        owner.sql("delete from kinerja.audit_entry where id in"
                        + " (select entry_id from kinerja.audit_seal where position <= ?)")
                .param(cut.position())
                .update();
        owner.sql("delete from kinerja.audit_seal where position <= ?")
                .param(cut.position())
                .update();
        clockMoved();
    }

    /** The tests' clock is not the computer's, which is said at the beginning. */
    private void clockMoved() {
        trail.record(Entry.of(Action.CLOCK_MOVED, "clock", null));
        sealer.seal();
    }

    private void dropped(JdbcClient owner, LocalDate month) {
        dropped(owner, month, cut);
    }

    private static void dropped(JdbcClient owner, LocalDate month, Head end) {
        owner.sql("insert into kinerja.audit_dropped_month values (?, now(), 4, ?, ?)")
                .params(month, end.position(), end.bytes())
                .update();
    }

    private void exported(JdbcClient owner, LocalDate month) {
        owner.sql(
                        "insert into kinerja.audit_export (month, exported_at, exported_by, entries, last_position, last_hash,"
                                + " file_digest) values (?, now(), 'x', 4, ?, ?, decode('ab', 'hex'))")
                .params(month, cut.position(), cut.bytes())
                .update();
    }

    private void confirmed(LocalDate month, Head end) {
        trail.record(Entry.of(Action.TRAIL_DROPPED, "audit-trail", month)
                .changed(
                        Map.of(),
                        Map.of("entries", 4, "position", end.position(), "hash", end.hash(), "sha256", "ab")));
        sealer.seal();
    }

    private void entry() {
        trail.record(Entry.of(Action.TASK_COMPLETED, "test", UUID.randomUUID()));
    }

    private Head head() {
        return chain.last().map(seal -> Head.of(seal.position(), seal.hash())).orElseThrow();
    }

    private Verification verify(Head... heads) {
        return verifications.verify(List.of(heads));
    }
}
