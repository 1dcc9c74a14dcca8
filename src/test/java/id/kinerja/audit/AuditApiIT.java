package id.kinerja.audit;

import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
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

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
    void for_everybody_else_there_is_no_such_thing(Role role) throws Exception {
        for (String address : new String[] {"/api/audit/verification", "/api/audit/heads"}) {
            api.get(TestApi.as(role), address).andExpect(status().isNotFound());
        }
    }
}
