package id.kinerja.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.personal.Cutoff;
import id.kinerja.personal.KeptKind;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Months of the trail are exported as a whole, and go as a whole when their time is over. */
class RetentionIT extends IntegrationTest {

    private static final List<String> ALL = List.of("audit_entry", "audit_seal", "audit_export", "audit_dropped_month");

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestTrail test;

    @Autowired
    Retention retention;

    @Autowired
    AuditKeeping keeping;

    @Autowired
    Flyway flyway;

    @Autowired
    Sealer sealer;

    @Autowired
    Chain chain;

    @Autowired
    Verifications verifications;

    @Autowired
    AuditMonths months;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void this_month_and_the_next_two_are_ready_before_they_are_needed() {
        months.prepare();
        months.prepare();

        LocalDate now = months.thisMonth();
        for (int ahead = 0; ahead <= 2; ahead++) {
            var month = YearMonth.from(now.plusMonths(ahead));
            assertThat(jdbc.sql("select to_regclass('kinerja.audit_entry_"
                                    + month.toString().replace('-', '_') + "') is not null")
                            .query(Boolean.class)
                            .single())
                    .as(month.toString())
                    .isTrue();
        }
    }

    @Test
    void a_month_is_made_also_when_entries_of_it_came_before_and_when_another_one_cannot_be() throws Exception {
        LocalDate blocked = months.thisMonth().plusMonths(1);
        LocalDate month = months.thisMonth().plusMonths(2);
        months.prepare();
        test.damaged(
                ALL,
                owner -> {
                    for (LocalDate one : List.of(blocked, month)) {
                        owner.sql("drop table " + table(one)).update();
                    }
                    // its name is taken
                    owner.sql("create domain " + table(blocked) + " as int").update();
                },
                () -> {
                    try {
                        long early = test.written(month + "T12:00Z", "early");
                        assertThat(tableOf(early)).isEqualTo("audit_entry_rest");

                        months.prepare();

                        assertThat(tableOf(early)).isEqualTo(table(month).replace("kinerja.", ""));
                        long later = test.written(month + "T13:00Z", "later");
                        assertThat(tableOf(later)).isEqualTo(tableOf(early));
                        assertThat(jdbc.sql("select count(*) from audit_entry where id = ?")
                                        .param(early)
                                        .query(Integer.class)
                                        .single())
                                .isEqualTo(1);
                    } finally {
                        test.asOwner(owner ->
                                owner.sql("drop domain " + table(blocked)).update());
                        months.prepare();
                    }
                });
        assertThat(verify().intact()).isTrue();
    }

    private String tableOf(long entry) {
        return jdbc.sql("select c.relname from audit_entry e join pg_class c on c.oid = e.tableoid where e.id = ?")
                .param(entry)
                .query(String.class)
                .single();
    }

    private static String table(LocalDate month) {
        return "kinerja.audit_entry_" + YearMonth.from(month).toString().replace('-', '_');
    }

    @Test
    void a_month_goes_only_when_its_time_is_over_and_it_was_exported_as_a_whole() throws Exception {
        test.damaged(ALL, owner -> emptied(owner), () -> {
            long first = entry("2012-03-05T12:00Z");
            long second = entry("2012-03-06T12:00Z");
            // written in March, committed after the first of April: it comes later in the chain
            long april = entry("2012-04-01T00:01Z");
            sealer.seal();
            long late = entry("2012-03-31T23:59Z");
            sealer.seal();
            left();
            assertThat(dropped()).as("not exported").isEmpty();
            String file = export("2012-03");
            assertThat(file.lines()).hasSize(3);
            // what the application writes here is by the tests' clock
            trail.record(Entry.of(Action.CLOCK_MOVED, "clock", null));
            sealer.seal();
            Head whole = verify().head();

            assertThat(dropped()).containsExactly(LocalDate.of(2012, 3, 1));
            assertThat(ids()).doesNotContain(first, second, late).contains(april);
            var found = verify(whole);
            assertThat(found.intact()).as(found.toString()).isTrue();
            assertThat(found.start().position()).isEqualTo(2);
            assertThat(found.dropped())
                    .extracting(DroppedMonth::month, DroppedMonth::entries, DroppedMonth::confirmed)
                    .containsExactly(tuple(LocalDate.of(2012, 3, 1), 3L, true));
            sealer.seal();
            assertThat(verify(whole).intact()).as("its confirmation sealed").isTrue();

            assertThat(dropped()).as("April was not exported").isEmpty();
            export("2012-04");
            assertThat(dropped()).containsExactly(LocalDate.of(2012, 4, 1));
            assertThat(verify(whole).intact()).isTrue();
            assertThat(verify().start().position()).isEqualTo(4);
            assertThat(dropped()).as("this month has time").isEmpty();
            assertThat(test.valuesSince(0, "concat(action, ' ', object_id)"))
                    .contains("TRAIL_DROPPED 2012-03-01", "TRAIL_DROPPED 2012-04-01");
        });
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void a_month_to_which_something_was_added_after_its_export_stays() throws Exception {
        test.damaged(ALL, owner -> emptied(owner), () -> {
            entry("2012-03-05T12:00Z");
            left();
            export("2012-03");
            entry("2012-03-31T12:00Z");
            sealer.seal();
            assertThat(dropped()).isEmpty();

            export("2012-03");
            assertThat(dropped()).containsExactly(LocalDate.of(2012, 3, 1));
        });
    }

    @Test
    void a_month_after_which_nothing_is_left_for_long_stays_since_nobody_could_tell_what_else_went() throws Exception {
        test.damaged(ALL, owner -> emptied(owner), () -> {
            entry("2012-03-05T12:00Z");
            sealer.seal();
            export("2012-03");
            assertThat(dropped()).isEmpty();
            assertThat(retention.due()).containsExactly(new KeptKind.Due("2012-03-01", "NOTHING_AFTER"));
        });
    }

    @Test
    void what_removes_other_months_than_were_due_removes_none() throws Exception {
        test.damaged(ALL, owner -> emptied(owner), () -> {
            long march = entry("2012-03-05T12:00Z");
            left();
            export("2012-03");
            assertThatThrownBy(() -> removedByRun("2012-02-01")).isInstanceOf(IllegalStateException.class);
            assertThat(ids()).contains(march);
            assertThat(retention.due()).containsExactly(new KeptKind.Due("2012-03-01", ""));

            assertThat(removedByRun("2012-03-01")).isEqualTo(1);
            assertThat(ids()).doesNotContain(march);
        });
    }

    @Test
    void what_proves_that_a_months_time_was_over_is_carried_on_by_its_export() throws Exception {
        test.damaged(ALL, owner -> emptied(owner), () -> {
            entry("2012-03-05T12:00Z");
            left();
            String file = export("2012-03");
            assertThat(jdbc.sql("select after::text from audit_entry where action = 'TRAIL_EXPORTED'")
                            .query(String.class)
                            .list())
                    .singleElement()
                    .satisfies(after -> assertThat(after)
                            .contains("\"years\":10", "\"entries\":1", "\"sha256\":\"" + sha256(file) + '"'));
        });
    }

    @Test
    void after_a_month_went_an_entry_that_is_missing_elsewhere_is_still_found() throws Exception {
        test.damaged(ALL, owner -> emptied(owner), () -> {
            entry("2012-03-05T12:00Z");
            long april = entry("2012-04-01T12:00Z");
            sealer.seal();
            export("2012-03");
            dropped();
            remove(april);

            assertThat(verify().broken()).isEqualTo(new Verification.Broken(Verification.Kind.ENTRY_MISSING, 2, april));
        });
    }

    @Test
    void an_exported_month_can_be_verified_by_its_file_and_its_digest() throws Exception {
        test.damaged(ALL, owner -> emptied(owner), () -> {
            entry("2012-03-05T12:00Z");
            entry("2012-03-06T12:00Z");
            sealer.seal();
            String last = chain.last()
                    .map(seal -> HexFormat.of().formatHex(seal.hash()))
                    .orElseThrow();
            String file = export("2012-03");

            List<JsonNode> lines = new ArrayList<>();
            for (String line : file.lines().toList()) {
                lines.add(read(line));
            }
            assertThat(lines).extracting(line -> line.get("position").asLong()).containsExactly(1L, 2L);
            assertThat(lines.get(1).at("/entry/after").asText()).isEqualTo("{\"a\": 1}");
            assertThat(lines.get(1).get("hash").asText()).isEqualTo(last);
            look(() -> api.get(TestApi.as(Role.AUDITOR), "/api/audit/heads")
                    .andExpect(jsonPath("$.months[0].month").value("2012-03-01"))
                    .andExpect(jsonPath("$.months[0].entries").value(2))
                    .andExpect(jsonPath("$.months[0].last.position").value(2))
                    .andExpect(jsonPath("$.months[0].sha256").value(sha256(file))));
        });
    }

    @Test
    void who_is_appraised_gets_of_what_is_about_them_the_seals_alone_and_that_is_no_export() throws Exception {
        Employee auditor = people.anEmployee();
        test.damaged(ALL, owner -> emptied(owner), () -> {
            entry("2012-03-05T12:00Z");
            long own = entry("2012-03-06T12:00Z");
            test.asOwner(owner -> owner.sql(
                            "update kinerja.audit_entry set employee_id = ?, reason = 'Rahasia' where id = ?")
                    .params(auditor.id(), own)
                    .update());
            left();
            look(() -> {
                var answer = api.get(
                                TestSignIn.as(String.valueOf(auditor.userName()), auditor.id(), Role.AUDITOR),
                                "/api/audit/months/2012-03")
                        .andExpect(status().isOk())
                        .andExpect(header().string("Kinerja-Left-Out", "1"));
                List<String> lines = answer.andReturn()
                        .getResponse()
                        .getContentAsString()
                        .lines()
                        .toList();
                assertThat(lines).hasSize(2);
                assertThat(lines.get(0)).contains("\"leftOut\":false");
                assertThat(lines.get(1)).contains("\"leftOut\":true").doesNotContain("Rahasia", "TASK_COMPLETED");
                return answer;
            });
            assertThat(dropped()).as("not exported as a whole").isEmpty();
            export("2012-03");
            assertThat(dropped()).containsExactly(LocalDate.of(2012, 3, 1));
        });
    }

    @Test
    void a_month_that_is_not_over_or_not_there_cannot_be_exported() throws Exception {
        for (String month : List.of(YearMonth.from(months.thisMonth()).toString(), "2011-01", "2999-01")) {
            api.get(TestApi.as(Role.AUDITOR), "/api/audit/months/" + month).andExpect(status().isNotFound());
        }
        api.get(TestApi.as(Role.AUDITOR), "/api/audit/months/2011-13").andExpect(status().isNotFound());
        api.get(TestApi.as(Role.PERSONNEL_ADMIN), "/api/audit/months/2012-03").andExpect(status().isNotFound());
    }

    private List<LocalDate> dropped() {
        return months.asOwner(owner -> retention.drop(owner));
    }

    /** As a night's run does: in a transaction of its own connection. */
    private int removedByRun(String month) {
        var source = new DelegatingDataSource(
                Objects.requireNonNull(flyway.getConfiguration().getDataSource()));
        LocalDate today = months.thisMonth();
        return Objects.requireNonNull(new TransactionTemplate(new JdbcTransactionManager(source))
                .execute(status -> keeping.remove(
                        JdbcClient.create(source),
                        Cutoff.of(keeping.span(), 10, today, ZoneOffset.UTC),
                        List.of(month))));
    }

    private static void emptied(JdbcClient owner) {
        ALL.forEach(table -> owner.sql("delete from kinerja." + table).update());
    }

    private long entry(String writtenAt) {
        return test.written(writtenAt, UUID.randomUUID().toString());
    }

    /** Of the oldest month that is kept. */
    private void left() {
        entry(months.thisMonth().minusYears(10) + "T12:00Z");
        sealer.seal();
    }

    private List<Long> ids() {
        return jdbc.sql("select id from audit_entry").query(Long.class).list();
    }

    private void remove(long id) {
        test.asOwner(owner -> owner.sql("delete from kinerja.audit_entry where id = ?")
                .param(id)
                .update());
    }

    private String export(String month) {
        String file = look(() ->
                api.get(TestApi.as(Role.AUDITOR), "/api/audit/months/" + month).andExpect(status().isOk()));
        sealer.seal();
        return file;
    }

    private String look(Asked asked) {
        try {
            return asked.ask().andReturn().getResponse().getContentAsString();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private JsonNode read(String line) {
        try {
            return json.readTree(line);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private Verification verify(Head... kept) {
        return verifications.verify(List.of(kept));
    }

    private interface Asked {

        org.springframework.test.web.servlet.ResultActions ask() throws Exception;
    }
}
