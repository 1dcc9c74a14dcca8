package id.kinerja.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** An auditor with a browser learns whether the trail is whole, and takes its months along; nobody else does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrailInspectionIT extends IntegrationTest {

    private static final String PAGE = "/audit/verification";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestTrail test;

    @Autowired
    Trail trail;

    @Autowired
    Chain chain;

    @Autowired
    TestOrganization people;

    private final Authentication auditor = TestApi.as(Role.AUDITOR);

    @BeforeEach
    void something_sealed() {
        trail.record(Entry.of(Action.TASK_COMPLETED, "test", UUID.randomUUID()));
        test.seal();
    }

    @Test
    void the_page_shows_the_newest_head_and_verifies_nothing_by_itself() throws Exception {
        long mark = test.mark();
        Seal last = chain.last().orElseThrow();
        show(auditor)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(
                                        Head.of(last.position(), last.hash()).toString()),
                                not(containsString("id=\"found\"")),
                                containsString("href=\"/audit/verification\""))));
        assertThat(test.since(mark)).isEmpty();
    }

    @Test
    void a_press_tells_that_it_is_whole_and_protected_and_is_on_record() throws Exception {
        long mark = test.mark();
        verify(auditor, "")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Jejak audit utuh."),
                                containsString("<code>ON</code>"),
                                not(containsString("id=\"broken\"")))));
        assertThat(test.since(mark)).hasSize(1).allMatch(entry -> entry.startsWith("TRAIL_VERIFIED "));
    }

    @Test
    void the_first_broken_entry_is_named_with_number_time_and_what_it_is() throws Exception {
        long id = test.mark();
        long position = chain.last().orElseThrow().position();
        damaged("update kinerja.audit_entry set actor = 'x' where id = " + id, () -> {
            verify(auditor, "")
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Jejak audit tidak utuh."),
                                    containsString("ENTRY_CHANGED"),
                                    containsString("Nomor entri: " + id),
                                    containsString("Menyelesaikan tugas"),
                                    containsString("TASK_COMPLETED test"),
                                    containsString("Ditulis "))));
        });
        damaged("delete from kinerja.audit_entry where id = " + id, () -> verify(auditor, "")
                .andExpect(content()
                        .string(allOf(
                                containsString("ENTRY_MISSING"),
                                containsString("Nomor entri: " + id),
                                containsString("Disegel "),
                                not(containsString("Ditulis "))))));
        assertThat(position).isPositive();
    }

    @Test
    void of_a_broken_entry_about_oneself_only_the_number_is_told() throws Exception {
        Employee employee = people.anEmployeeUnder(people.aHead());
        Authentication appraised =
                TestSignIn.as(String.valueOf(employee.userName()), employee.id(), Role.EMPLOYEE, Role.AUDITOR);
        trail.record(Entry.of(Action.FILE_OPENED, "test", "1").by("x").fileOf(employee.id()));
        test.seal();
        long id = test.mark();
        damaged("update kinerja.audit_entry set actor = 'y' where id = " + id, () -> verify(appraised, "")
                .andExpect(content()
                        .string(allOf(containsString("Nomor entri: " + id), not(containsString("FILE_OPENED"))))));
    }

    @Test
    void what_waits_too_long_for_its_seal_is_counted_and_the_first_is_named() throws Exception {
        test.damaged(
                List.of("audit_entry", "audit_seal"), owner -> owner.sql("""
                        insert into kinerja.audit_entry (written_at, at, action, actor, object_type)
                        values (clock_timestamp() - interval '2 minutes', now(), 'LATE_COMER', 'nobody', 'x')
                        """).update(), checked(() -> verify(
                                auditor, "")
                        .andExpect(content()
                                .string(allOf(
                                        containsString("Jejak audit tidak utuh."),
                                        containsString("1 entri; yang pertama:"),
                                        containsString("LATE_COMER x"))))));
    }

    @Test
    void a_head_that_was_kept_is_compared_and_one_that_is_none_is_refused_and_kept_as_typed() throws Exception {
        Seal last = chain.last().orElseThrow();
        String kept = Head.of(last.position(), last.hash()).toString();
        verify(auditor, kept + "\r\n" + kept)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Jejak audit utuh.")));
        verify(auditor, last.position() + ":" + "0".repeat(64))
                .andExpect(content().string(containsString("HEAD_DIFFERS")));

        long mark = test.mark();
        verify(auditor, kept + ", 12:00")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("heads-error"),
                                containsString(kept + ", 12:00</textarea>"),
                                not(containsString("id=\"found\"")))));
        assertThat(test.since(mark)).isEmpty();
    }

    @Test
    void a_month_that_is_over_is_offered_and_handed_out_whole() throws Exception {
        YearMonth over = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
        String address = "/audit/months/" + over;
        show(auditor).andExpect(content().string(not(containsString("/audit/months/" + over.plusMonths(1)))));
        test.whileOnlyAt(over.atDay(15).toString(), checked(() -> {
            show(auditor).andExpect(content().string(allOf(containsString(address), containsString("Belum pernah"))));
            String file = mvc.perform(get(address).with(authentication(auditor)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(file.lines().toList()).hasSize(1);
            show(auditor)
                    .andExpect(content().string(allOf(containsString("SHA-256"), not(containsString("Belum pernah")))));
            mvc.perform(get("/audit/months/" + over.plusMonths(1)).with(authentication(auditor)))
                    .andExpect(status().isNotFound());
        }));
    }

    @Test
    void whoever_stands_in_a_month_that_was_handed_out_reads_to_whom() throws Exception {
        Employee employee = people.anEmployeeUnder(people.aHead());
        Employee absent = people.anEmployeeUnder(people.aHead());
        YearMonth over = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
        whileOnlyAbout(employee, over, "period-evaluation", () -> {
            mvc.perform(get("/audit/months/" + over).with(authentication(auditor)))
                    .andExpect(status().isOk());
            mvc.perform(get("/opened-files").with(authentication(TestApi.as(employee))))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Jejak audit "),
                                    containsString(", diambil sebagai berkas"),
                                    containsString(auditor.getName()))));
            mvc.perform(get("/api/opened-files").with(authentication(TestApi.as(employee))))
                    .andExpect(jsonPath("$.total").value(1))
                    .andExpect(jsonPath("$.items[0].type").value("audit-month"))
                    .andExpect(jsonPath("$.items[0].id").value(over.toString()));
            mvc.perform(get("/opened-files").with(authentication(TestApi.as(absent))))
                    .andExpect(content().string(containsString("Belum ada orang lain")));
        });
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
    void for_everybody_else_there_is_no_such_page(Role role) throws Exception {
        long mark = test.mark();
        Authentication other = TestApi.as(role);
        show(other).andExpect(status().isNotFound());
        verify(other, "").andExpect(status().isNotFound());
        verify(other, "12").andExpect(status().isNotFound());
        mvc.perform(get("/audit/months/2026-06").with(authentication(other))).andExpect(status().isNotFound());
        mvc.perform(get("/").with(authentication(other)))
                .andExpect(content().string(not(containsString("href=\"/audit"))));
        assertThat(test.since(mark)).noneMatch(entry -> entry.contains("TRAIL_"));
    }

    private ResultActions show(Authentication who) throws Exception {
        return mvc.perform(get(PAGE).with(authentication(who)));
    }

    private ResultActions verify(Authentication who, String heads) throws Exception {
        return mvc.perform(
                post(PAGE).param("heads", heads).with(authentication(who)).with(csrf()));
    }

    /** Looks while the trail holds nothing but one entry about an employee, of a month that is over, sealed. */
    private void whileOnlyAbout(Employee employee, YearMonth month, String type, Look look) throws Exception {
        List<String> all = List.of("audit_entry", "audit_seal", "audit_export", "audit_dropped_month");
        test.damaged(
                all,
                owner -> {
                    all.forEach(
                            table -> owner.sql("delete from kinerja." + table).update());
                    owner.sql("""
                                    insert into kinerja.audit_entry
                                        (written_at, at, action, actor, object_type, object_id, employee_id, after, reason)
                                    values (cast(:at as timestamptz), cast(:at as timestamptz), 'TASK_COMPLETED', 'uji', :type,
                                        'x', :employee, '{"kind": "DISCIPLINE_SEVERE"}', 'sebab-rahasia')
                                    """)
                            .param("at", month.atDay(15) + "T12:00Z")
                            .param("type", type)
                            .param("employee", employee.id())
                            .update();
                },
                checked(() -> {
                    test.seal();
                    look.look();
                }));
    }

    private void damaged(String sql, Look look) throws Exception {
        test.damaged(List.of("audit_entry"), owner -> owner.sql(sql).update(), checked(look));
    }

    private static Runnable checked(Look look) {
        return () -> {
            try {
                look.look();
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        };
    }

    private interface Look {

        void look() throws Exception;
    }
}
