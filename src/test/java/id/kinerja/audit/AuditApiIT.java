package id.kinerja.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an auditor's program asks of the trail. */
class AuditApiIT extends IntegrationTest {

    @Autowired
    TestApi api;

    @Autowired
    TestTrail test;

    @Autowired
    Trail trail;

    @Autowired
    TestOrganization people;

    @BeforeEach
    void somethingSealed() {
        trail.record(Entry.of(Action.TASK_COMPLETED, "test", UUID.randomUUID()));
        test.seal();
    }

    @Test
    void the_auditor_learns_that_the_trail_is_whole_up_to_a_head() throws Exception {
        var newest = TestApi.read(api.get(TestApi.as(Role.AUDITOR), "/api/audit/heads")
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.newest.hash").value(matchesPattern("[0-9a-f]{64}"))))
                .at("/newest");
        String head = newest.get("position").asText() + ":" + newest.get("hash").asText();

        api.get(TestApi.as(Role.AUDITOR), "/api/audit/verification?head=" + head)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.intact").value(true))
                .andExpect(jsonPath("$.protection").value("ON"))
                .andExpect(jsonPath("$.overdue").value(0));
    }

    @Test
    void the_auditor_learns_where_it_is_broken() throws Exception {
        long id = test.mark();
        test.damaged(
                java.util.List.of("audit_entry"),
                owner -> owner.sql("update kinerja.audit_entry set actor = 'x' where id = ?")
                        .param(id)
                        .update(),
                () -> {
                    try {
                        api.get(TestApi.as(Role.AUDITOR), "/api/audit/verification")
                                .andExpect(jsonPath("$.intact").value(false))
                                .andExpect(jsonPath("$.broken.kind").value("ENTRY_CHANGED"))
                                .andExpect(jsonPath("$.broken.entryId").value(id));
                    } catch (Exception failure) {
                        throw new AssertionError(failure);
                    }
                });
    }

    @Test
    void a_head_that_cannot_be_read_is_refused_and_not_passed_over() throws Exception {
        for (String head : new String[] {"1", "1:00", "x:" + "0".repeat(64), "1:" + "0".repeat(64) + ",2"}) {
            api.get(TestApi.as(Role.AUDITOR), "/api/audit/verification?head=" + head)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("head"));
        }
    }

    @Test
    void the_auditor_reads_the_running_month_by_time_actor_action_and_employee_and_is_on_record() throws Exception {
        Employee employee = people.anEmployeeUnder(people.aHead());
        String actor = "uji-" + UUID.randomUUID();
        trail.record(Entry.of(Action.TASK_COMPLETED, "test", "1").by(actor).fileOf(employee.id()));
        trail.record(Entry.of(Action.FILE_OPENED, "test", "2").by("x").onBehalfOf(actor));
        test.seal();
        trail.record(Entry.of(Action.FILE_OPENED, "test", "3").by(actor));
        String address = "/api/audit/entries?actor=" + actor;

        api.get(TestApi.as(Role.AUDITOR), address)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items[*].entry.objectId").value(contains("3", "2", "1")))
                .andExpect(jsonPath("$.items[0].position").doesNotExist())
                .andExpect(jsonPath("$.items[1].position").isNumber());
        api.get(TestApi.as(Role.AUDITOR), address + "&size=1&page=3")
                .andExpect(jsonPath("$.items[*].entry.objectId").value(contains("1")));
        api.get(TestApi.as(Role.AUDITOR), address + "&action=TASK_COMPLETED")
                .andExpect(jsonPath("$.items[*].entry.objectId").value(contains("1")));
        api.get(TestApi.as(Role.AUDITOR), address + "&to=2020-01-01T00:00:00Z&from=2019-01-01T00:00:00Z")
                .andExpect(jsonPath("$.total").value(0));
        long mark = test.mark();
        api.get(TestApi.as(Role.AUDITOR), "/api/audit/entries?employee=" + employee.id())
                .andExpect(jsonPath("$.items[*].entry.objectId").value(contains("1")));
        assertThat(test.valuesSince(mark, "concat(action, ' ', employee_id)"))
                .containsExactlyInAnyOrder("TRAIL_READ " + employee.id(), "FILE_OPENED " + employee.id());
        api.get(TestApi.as(employee), "/api/opened-files")
                .andExpect(jsonPath("$.items[*].type").value(everyItem(is("audit-trail"))))
                .andExpect(jsonPath("$.total").value(greaterThan(1)));
    }

    @Test
    void who_gave_anonymous_feedback_is_not_found_in_the_trail_by_the_minute() throws Exception {
        String giver = "uji-" + UUID.randomUUID();
        trail.record(Entry.of(Action.FILE_OPENED, "feedback", null).by(giver));
        trail.record(Entry.of(Action.FEEDBACK_GIVEN, "feedback", null).by(giver));
        trail.record(Entry.of(Action.TASK_COMPLETED, "test", "1").by(giver));

        api.get(TestApi.as(Role.AUDITOR), "/api/audit/entries?actor=" + giver)
                .andExpect(jsonPath("$.items[*].entry.action").value(contains("TASK_COMPLETED")));
    }

    @Test
    void nobody_reads_what_stands_there_about_themselves() throws Exception {
        Employee auditor = people.anEmployeeUnder(people.aHead());
        trail.record(Entry.of(Action.TASK_COMPLETED, "test", "1").by("x").fileOf(auditor.id()));

        api.get(
                        TestSignIn.as(String.valueOf(auditor.userName()), auditor.id(), Role.EMPLOYEE, Role.AUDITOR),
                        "/api/audit/entries?employee=" + auditor.id())
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void a_wrong_moment_or_action_is_named() throws Exception {
        for (String wrong : new String[] {"from=yesterday", "action=X", "employee=1"}) {
            api.get(TestApi.as(Role.AUDITOR), "/api/audit/entries?" + wrong)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value(wrong.split("=")[0]));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
    void for_everybody_else_there_is_no_such_thing(Role role) throws Exception {
        for (String address : new String[] {"/api/audit/verification", "/api/audit/heads", "/api/audit/entries"}) {
            api.get(TestApi.as(role), address).andExpect(status().isNotFound());
        }
    }
}
