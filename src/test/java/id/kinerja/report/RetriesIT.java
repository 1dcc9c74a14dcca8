package id.kinerja.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.AtOnce;
import id.kinerja.access.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultActions;

/** The same request again: after a lost answer, by a double click, from sixteen clients at once. */
class RetriesIT extends DailyReportApiTesting {

    private final String key = UUID.randomUUID().toString();

    @Test
    void a_retry_under_its_key_is_answered_as_the_first_time() throws Exception {
        String task = taskOfSubmitted();
        approve(task, key).andExpect(status().isNoContent()).andExpect(header().doesNotExist("Idempotency-Replayed"));

        approve(task, key).andExpect(status().isNoContent()).andExpect(header().string("Idempotency-Replayed", "true"));
        approve(task, null).andExpect(status().isConflict());
    }

    @Test
    void of_an_answer_with_content_a_retry_gets_the_status_and_no_word() throws Exception {
        put(signedIn(employee), activity(UUID.randomUUID()), body());
        submit(signedIn(employee), key)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("SUBMITTED"));

        var again = submit(signedIn(employee), key)
                .andExpect(status().isOk())
                .andExpect(header().string("Idempotency-Replayed", "true"))
                .andReturn()
                .getResponse();
        assertThat(again.getContentAsString())
                .as("what it says is asked for at its own address, and with it the right to read it")
                .doesNotContain("SUBMITTED", "activities");
        assertThat(jdbc.sql("select convert_from(body, 'UTF8') from idempotency_key where key = ?")
                        .param(key)
                        .query(String.class)
                        .single())
                .as("nor is it kept")
                .isEqualTo(again.getContentAsString());
    }

    @Test
    void a_refused_request_may_be_corrected_under_the_same_key() throws Exception {
        submit(signedIn(employee), key).andExpect(status().isUnprocessableEntity());
        put(signedIn(employee), activity(UUID.randomUUID()), body());

        submit(signedIn(employee), key)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("SUBMITTED"));
    }

    @Test
    void another_request_under_the_key_of_one_that_was_carried_out_is_refused() throws Exception {
        UUID activity = UUID.randomUUID();
        send(HttpMethod.PUT, signedIn(employee), activity(activity), body(), key)
                .andExpect(status().isOk());

        send(HttpMethod.PUT, signedIn(employee), activity(UUID.randomUUID()), body(), key)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:idempotency-key"));
        get(signedIn(employee), DAY).andExpect(jsonPath("$.activities.length()").value(1));
    }

    @Test
    void keys_of_different_people_do_not_meet() throws Exception {
        String task = taskOfSubmitted();
        approve(task, key);

        submit(signedIn(employee), key)
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Idempotency-Replayed"));
    }

    @Test
    void what_was_carried_out_before_a_crash_is_not_done_again_though_its_answer_is_lost() throws Exception {
        String task = taskOfSubmitted();
        approve(task, key);
        jdbc.sql("update idempotency_key set body = null, status = null, made_at = now() - interval '1 minute'"
                        + " where key = ?")
                .param(key)
                .update();

        approve(task, key).andExpect(status().isNoContent()).andExpect(header().string("Idempotency-Replayed", "true"));
    }

    @Test
    void a_key_that_is_none_is_refused() throws Exception {
        for (String bad : List.of(" ", "a b", "x".repeat(101), "ä")) {
            submit(signedIn(employee), bad).andExpect(status().isBadRequest());
        }
    }

    @Test
    void sixteen_retries_at_once_under_one_key_are_carried_out_once_and_all_answered_well() throws Exception {
        String task = taskOfSubmitted();

        var answers = AtOnce.sixteen(
                client -> () -> approve(task, key).andReturn().getResponse().getStatus());

        assertThat(answers).containsOnly(204);
        assertThat(events("APPROVED")).isEqualTo(1);
    }

    @Test
    void of_sixteen_retries_at_once_one_is_the_first_and_all_learn_that_it_is_done() throws Exception {
        put(signedIn(employee), activity(UUID.randomUUID()), body());

        var answers = AtOnce.sixteen(
                client -> () -> submit(signedIn(employee), key).andReturn().getResponse());

        assertThat(answers)
                .hasSize(16)
                .extracting(MockHttpServletResponse::getStatus)
                .containsOnly(200);
        assertThat(answers)
                .as("one is carried out and says what became of it")
                .filteredOn(answer -> answer.getHeader("Idempotency-Replayed") == null)
                .hasSize(1);
    }

    @Test
    void of_sixteen_decisions_on_one_task_at_once_one_counts_and_the_others_learn_who_was_first() throws Exception {
        String task = taskOfSubmitted();

        var answers =
                AtOnce.sixteen(client -> () -> approve(task, null).andReturn().getResponse());

        assertThat(answers).filteredOn(answer -> answer.getStatus() == 204).hasSize(1);
        for (var answer : answers) {
            if (answer.getStatus() != 204) {
                assertThat(answer.getStatus()).isEqualTo(409);
                assertThat(answer.getContentAsString()).contains(account(head));
            }
        }
        assertThat(events("APPROVED")).isEqualTo(1);
    }

    @Test
    void sixteen_submissions_of_one_report_at_once_make_one_case() throws Exception {
        put(signedIn(employee), activity(UUID.randomUUID()), body());

        var answers = AtOnce.sixteen(client ->
                () -> submit(signedIn(employee), null).andReturn().getResponse().getStatus());

        assertThat(answers).containsOnly(200);
        assertThat(events("SUBMITTED")).isEqualTo(1);
        assertThat(cases.openSteps(report())).hasSize(1);
    }

    private ResultActions approve(String task, @Nullable String underKey) throws Exception {
        return send(
                HttpMethod.POST,
                signedIn(head),
                "/api/tasks/" + task + "/submission",
                Map.of("decision", "APPROVE"),
                underKey);
    }

    private ResultActions submit(SignedIn person, @Nullable String underKey) throws Exception {
        return send(HttpMethod.POST, person, DAY + "/submission", null, underKey);
    }

    private int events(String kind) {
        return jdbc.sql("select count(*) from report_event where report_id = ? and kind = ?")
                .params(report(), kind)
                .query(Integer.class)
                .single();
    }
}
