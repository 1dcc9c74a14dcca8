package id.kinerja.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.audit.Verification.Broken;
import id.kinerja.audit.Verification.Kind;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who owns the database cannot hide removed entries behind a month that they say was dropped. */
class ForgedMonthIT extends IntegrationTest {

    private static final List<String> ALL = List.of("audit_entry", "audit_seal", "audit_export", "audit_dropped_month");

    /** The digests of files. */
    private static final String FILE = "ab";

    private static final String OTHER_FILE = "cd";

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

    /** In the middle of what is removed, and at its end. */
    Head kept = Head.of(0, Seal.NOTHING);

    Head cut = Head.of(0, Seal.NOTHING);

    @Test
    void rows_alone_do_not_move_the_beginning() throws Exception {
        for (LocalDate month : List.of(months.thisMonth(), over(10))) {
            forged(
                    month,
                    owner -> {
                        dropped(owner, month, cut);
                        exported(owner, month);
                    },
                    () -> {
                        assertUnproven(month.toString());
                        assertThat(verify(kept).intact()).isFalse();
                        assertThat(verify().dropped())
                                .extracting(DroppedMonth::confirmed)
                                .containsExactly(false);
                    });
        }
    }

    @Test
    void a_month_that_the_chain_does_not_know_as_exported_in_that_file_is_not_believed() throws Exception {
        LocalDate month = over(10);
        forged(
                month,
                owner -> {
                    gone(owner, month);
                    saidDropped(month, cut);
                },
                () -> assertUnproven("no entry says that it was exported"));
        forged(
                month,
                owner -> {
                    gone(owner, month);
                    saidExported(month, OTHER_FILE, 10);
                    saidDropped(month, cut);
                },
                () -> assertUnproven("exported in another file"));
        forged(
                month,
                owner -> {
                    gone(owner, month);
                    saidExported(month.minusMonths(1), FILE, 10);
                    saidDropped(month, cut);
                },
                () -> assertUnproven("the export of another month"));
        forged(
                month,
                owner -> {
                    gone(owner, month);
                    saidDropped(month, cut);
                    saidExported(month, FILE, 10);
                },
                () -> assertUnproven("exported after it was dropped"));
        forged(
                month,
                owner -> {
                    gone(owner, month);
                    saidExported(month, FILE, 10);
                    saidDropped(month, cut);
                    owner.sql("delete from kinerja.audit_seal where entry_id in"
                                    + " (select id from kinerja.audit_entry where action = 'TRAIL_EXPORTED')")
                            .update();
                },
                () -> assertUnproven("its seal is not there"));
    }

    @Test
    void a_month_whose_time_is_not_over_is_not_believed_even_when_the_chain_names_it() throws Exception {
        for (LocalDate month : List.of(
                months.thisMonth(),
                months.thisMonth().minusMonths(1),
                months.thisMonth().minusYears(10))) {
            forged(month, owner -> saidAll(owner, month, 10), () -> assertUnproven(month.toString()));
        }
    }

    @Test
    void a_month_is_not_believed_when_what_the_chain_names_is_another_place_or_no_export() throws Exception {
        LocalDate old = over(10);
        forged(
                old,
                owner -> {
                    gone(owner, old);
                    saidExported(old, FILE, 10);
                    saidDropped(old, kept);
                },
                () -> assertUnproven("another place"));
        forged(
                old,
                owner -> {
                    dropped(owner, old, cut);
                    saidExported(old, FILE, 10);
                    saidDropped(old, cut);
                },
                () -> assertUnproven("no export"));
    }

    @Test
    void for_how_long_is_kept_is_what_the_chain_says_and_not_the_settings_row() throws Exception {
        LocalDate old = over(5);
        try {
            forged(
                    old,
                    owner -> {
                        owner.sql(
                                        "insert into kinerja.setting_change (key, value, changed_at, changed_by, reason)"
                                                + " values ('audit.years', '5', now() - interval '1 year', 'forged-month', 'uji')")
                                .update();
                        saidAll(owner, old, 10);
                    },
                    () -> assertUnproven("a row of the settings alone"));
        } finally {
            notChosen();
        }
        forged(
                old,
                owner -> {
                    saidChosen(5);
                    saidAll(owner, old, 10);
                },
                () -> assertThat(verify().broken()).as("chosen before").isNull());
        forged(
                old,
                owner -> {
                    saidAll(owner, old, 10);
                    saidChosen(5);
                },
                () -> assertUnproven("chosen afterwards"));
        forged(old, owner -> saidAll(owner, old, 5), () -> assertThat(verify().broken())
                .as("the choice went with a month, and the export carries it on")
                .isNull());
        forged(
                old,
                owner -> {
                    saidChosen(10);
                    saidAll(owner, old, 5);
                },
                () -> assertUnproven("chosen anew since"));
    }

    @Test
    void an_old_month_does_not_cover_for_newer_ones_however_well_it_is_forged() throws Exception {
        LocalDate old = over(10);
        written(old, months.thisMonth(), owner -> saidAll(owner, old, 10), () -> {
            assertUnproven("what is left begins only now");
            assertThat(verify().start()).isEqualTo(cut);
        });
    }

    @Test
    void a_removed_entry_does_not_pass_for_one_of_a_month_that_went() throws Exception {
        LocalDate old = over(10);
        List<Long> removed = new ArrayList<>();
        forged(
                old,
                owner -> {
                    saidAll(owner, old, 10);
                    said(Entry.of(Action.TASK_COMPLETED, "test", "hidden"));
                    removed.add(chain.last().orElseThrow().position());
                    owner.sql("delete from kinerja.audit_entry where object_id = 'hidden'")
                            .update();
                    owner.sql("update kinerja.audit_seal set month = ? where position = ?")
                            .params(old, removed.get(0))
                            .update();
                },
                () -> assertThat(verify().broken())
                        .extracting(Broken::kind, Broken::position)
                        .containsExactly(Kind.ENTRY_MISSING, removed.get(0)));
    }

    @Test
    void a_head_from_before_the_beginning_is_named_and_never_taken_for_right() throws Exception {
        LocalDate old = over(10);
        forged(old, owner -> saidAll(owner, old, 10), () -> {
            assertThat(verify().broken()).as("what went was over").isNull();
            assertThat(verify().start()).isEqualTo(cut);
            var found = verify(kept);
            assertThat(found.uncheckable()).containsExactly(kept);
            assertThat(found.intact()).isFalse();
            assertThat(verify(cut).intact()).as(verify(cut).toString()).isTrue();
        });
        assertThat(verify().intact()).isTrue();
    }

    /** The newest month whose time is over when so many years are kept. */
    private LocalDate over(int years) {
        return months.thisMonth().minusYears(years).minusMonths(1);
    }

    /** Looks at a trail whose first month was removed, the next of which is left. */
    private void forged(LocalDate month, TestTrail.Damage forgery, Runnable look) throws Exception {
        written(month, month.plusMonths(1), forgery, look);
    }

    private void written(LocalDate month, LocalDate next, TestTrail.Damage forgery, Runnable look) throws Exception {
        test.damaged(
                ALL,
                owner -> {
                    ALL.forEach(
                            table -> owner.sql("delete from kinerja." + table).update());
                    kept = sealedEntries(month);
                    cut = sealedEntries(month);
                    sealedEntries(next);
                    remove(owner);
                    // the tests' clock is not the computer's, which is said at the beginning
                    trail.record(Entry.of(Action.CLOCK_MOVED, "clock", null));
                    sealer.seal();
                    forgery.to(owner);
                },
                look);
    }

    private Head sealedEntries(LocalDate month) {
        String time = month.isBefore(months.thisMonth()) ? month + "T12:00Z" : "now";
        test.written(time, "uji");
        test.written(time, "uji");
        sealer.seal();
        return chain.last().map(seal -> Head.of(seal.position(), seal.hash())).orElseThrow();
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
    }

    private void saidAll(JdbcClient owner, LocalDate month, int years) {
        gone(owner, month);
        saidExported(month, FILE, years);
        saidDropped(month, cut);
    }

    private void gone(JdbcClient owner, LocalDate month) {
        dropped(owner, month, cut);
        exported(owner, month);
    }

    private static void dropped(JdbcClient owner, LocalDate month, Head end) {
        owner.sql("insert into kinerja.audit_dropped_month values (?, now(), 4, ?, ?)")
                .params(month, end.position(), end.bytes())
                .update();
    }

    private void exported(JdbcClient owner, LocalDate month) {
        owner.sql(
                        "insert into kinerja.audit_export (month, exported_at, exported_by, entries, last_position, last_hash,"
                                + " file_digest) values (?, now(), 'x', 4, ?, ?, decode(?, 'hex'))")
                .params(month, cut.position(), cut.bytes(), FILE)
                .update();
    }

    private void saidExported(LocalDate month, String file, int years) {
        said(Entry.of(Action.TRAIL_EXPORTED, "audit-trail", month)
                .changed(Map.of(), Map.of("entries", 4, "sha256", file, "years", years)));
    }

    private void saidDropped(LocalDate month, Head end) {
        said(Entry.of(Action.TRAIL_DROPPED, "audit-trail", month)
                .changed(
                        Map.of(),
                        Map.of("entries", 4, "position", end.position(), "hash", end.hash(), "sha256", FILE)));
    }

    private void saidChosen(int years) {
        said(Entry.of(Action.SETTING_CHANGED, "setting", "audit.years")
                .changed(Map.of("value", "7"), Map.of("value", String.valueOf(years))));
    }

    private void said(Entry entry) {
        trail.record(entry);
        sealer.seal();
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

    private void assertUnproven(String as) {
        assertThat(verify().broken()).as(as).isEqualTo(new Broken(Kind.DROP_UNPROVEN, cut.position(), null));
    }

    private Verification verify(Head... heads) {
        return verifications.verify(List.of(heads));
    }
}
