package id.kinerja.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.access.Role;
import id.kinerja.organization.Employee;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class DailyReportApiIT extends DailyReportApiTesting {

    @Test
    void a_report_is_written_submitted_returned_revised_and_approved_by_json_alone() throws Exception {
        var me = signedIn(employee);
        var superior = signedIn(head);
        UUID activity = UUID.randomUUID();
        put(me, activity(activity), body())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.minutes").value(60));
        post(me, DAY + "/submission", Map.of("version", version()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("SUBMITTED"));

        get(superior, "/api/tasks/" + task(superior))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.task.process").value("daily-report"))
                .andExpect(jsonPath("$.task.employee.nip").value(employee.nip()))
                .andExpect(jsonPath("$.task.due").exists())
                .andExpect(jsonPath("$.fields[*].key", contains("decision", "activities", "comment")))
                .andExpect(jsonPath("$.fields[0].options[*].value", contains("APPROVE", "RETURN", "REJECT")))
                .andExpect(jsonPath("$.shows[*].rows[*].description", hasItem("Menyusun laporan pelayanan")))
                .andExpect(jsonPath("$.actions", contains("SUBMIT")));
        post(
                        superior,
                        "/api/tasks/" + task(superior) + "/submission",
                        Map.of("decision", "RETURN", "activities", List.of(activity), "comment", "Sebutkan dokumennya"))
                .andExpect(status().isNoContent());

        get(me, DAY)
                .andExpect(jsonPath("$.status").value("RETURNED"))
                .andExpect(jsonPath("$.reasons[1].activity").value(activity.toString()))
                .andExpect(jsonPath("$.reasons[*].reason", everyItem(is("Sebutkan dokumennya"))));
        var better = new HashMap<>(body());
        better.put("description", "Menyusun laporan pelayanan terpadu bulan Juni");
        put(me, activity(activity), better).andExpect(status().isOk());
        post(me, "/api/tasks/" + task(me) + "/submission", Map.of("decision", "RESUBMIT"))
                .andExpect(status().isNoContent());
        post(superior, "/api/tasks/" + task(superior) + "/submission", Map.of("decision", "APPROVE"))
                .andExpect(status().isNoContent());

        get(superior, "/api/daily-reports/of/" + employee.id() + "/" + TODAY)
                .andExpect(jsonPath("$.status").value("APPROVED"))
                .andExpect(
                        jsonPath("$.activities[0].description").value("Menyusun laporan pelayanan terpadu bulan Juni"));
        get(superior, "/api/tasks?case=" + report())
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void every_wrong_field_is_named_in_the_readers_language_and_nothing_is_written() throws Exception {
        var wrong = new HashMap<>(body());
        wrong.putAll(Map.of("description", "pendek", "quantity", -1, "startsAt", "25:00", "indicator", "none"));

        put(signedIn(employee), activity(UUID.randomUUID()), wrong)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:invalid"))
                .andExpect(jsonPath(
                        "$.errors[*].field", containsInAnyOrder("indicator", "description", "quantity", "startsAt")));
        get(signedIn(employee), DAY).andExpect(jsonPath("$.activities").isEmpty());

        mvc.perform(MockMvcRequestBuilders.post("/api/daily-reports/{day}/submission", TODAY)
                        .with(authentication(token(signedIn(employee))))
                        .header("Accept-Language", "en-GB"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value(containsString("Nothing was saved")))
                .andExpect(jsonPath("$.errors[0].field").value("activities"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "{\"minutes\": \"banyak\"}, 422, minutes",
                "{\"minutes\": 1e99}, 422, minutes",
                "{\"place\": \"MARS\"}, 422, place",
                "{\"links\": {}}, 422, links",
                "{\"salary\": 1}, 422, salary",
                "{\"description\": \"Menyusun \\u0000 laporan\"}, 422, description",
                "{\"quantity\": 1e999999999}, 422, quantity",
            })
    void a_value_of_the_wrong_kind_is_named(String body, int expected, String field) throws Exception {
        put(signedIn(employee), activity(UUID.randomUUID()), body)
                .andExpect(status().is(expected))
                .andExpect(jsonPath("$.errors[*].field", hasItem(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "text", "\"text\""})
    void what_is_no_object_is_refused(String body) throws Exception {
        int answer = put(signedIn(employee), activity(UUID.randomUUID()), body)
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(answer).isIn(400, 422);
    }

    @Test
    void other_types_and_too_large_bodies_are_refused_before_anything_is_made_of_them() throws Exception {
        mvc.perform(MockMvcRequestBuilders.put(activity(UUID.randomUUID()))
                        .with(authentication(token(signedIn(employee))))
                        .contentType(MediaType.APPLICATION_XML)
                        .content("<activity/>"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.status").value(415));
        put(signedIn(employee), activity(UUID.randomUUID()), "{\"description\": \"" + "x".repeat(1024 * 1024) + "\"}")
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.status").value(413));
        put(signedIn(employee), "/api/daily-reports/2026-02-30/activities/" + UUID.randomUUID(), body())
                .andExpect(status().isNotFound());
        put(signedIn(employee), DAY + "/activities/1", body()).andExpect(status().isNotFound());
    }

    @Test
    void a_refused_decision_names_the_field_and_leaves_the_task_open() throws Exception {
        String task = taskOfSubmitted();

        post(signedIn(head), "/api/tasks/" + task + "/submission", Map.of("decision", "RETURN"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("activities")));
        post(signedIn(head), "/api/tasks/" + task + "/submission", Map.of("decision", "APPROVE", "outcome", "approve"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("outcome")));
        post(signedIn(head), "/api/tasks/" + task + "/submission", Map.of("decision", "APPROVE", "nilai", 5))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("nilai")));
        post(signedIn(head), "/api/tasks/" + task + "/submission", Map.of("decision", List.of("APPROVE", "REJECT")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("decision")));

        assertThat(stands()).isEqualTo("SUBMITTED");
        assertThat(task(signedIn(head))).isEqualTo(task);
    }

    @Test
    void each_activity_may_have_a_reason_of_its_own() throws Exception {
        String task = taskOfSubmitted();
        String activity =
                read(get(signedIn(employee), DAY)).at("/activities/0/id").asText();
        String address = "/api/daily-reports/cases/" + report() + "/reasons/" + activity;

        put(signedIn(people.anEmployeeUnder(head)), address, Map.of("reason", "Bukan urusan saya"))
                .andExpect(status().isNotFound());
        put(signedIn(head), address + "0", Map.of("reason", "x")).andExpect(status().isNotFound());
        put(signedIn(head), address, Map.of("reason", "x".repeat(2001)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("reason")));
        put(signedIn(head), address, Map.of("reason", "Dokumen yang mana?")).andExpect(status().isNoContent());
        post(signedIn(head), "/api/tasks/" + task + "/submission", Map.of("decision", "RETURN"))
                .andExpect(status().isNoContent());

        get(signedIn(employee), DAY)
                .andExpect(jsonPath("$.reasons[*].reason", contains("Dokumen yang mana?")))
                .andExpect(jsonPath("$.reasons[0].activity").value(activity));
    }

    @Test
    void who_comes_second_learns_who_was_first_and_when() throws Exception {
        var me = signedIn(employee);
        String task = taskOfSubmitted();
        post(signedIn(head), "/api/tasks/" + task + "/submission", Map.of("decision", "APPROVE"));

        post(signedIn(head), "/api/tasks/" + task + "/submission", Map.of("decision", "REJECT", "comment", "Tidak"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:already-handled"))
                .andExpect(jsonPath("$.by").value(head.userName()))
                .andExpect(jsonPath("$.name").value(head.titledName()))
                .andExpect(jsonPath("$.at").exists());
        put(me, activity(UUID.randomUUID()), body())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.reportStatus").value("APPROVED"))
                .andExpect(jsonPath("$.by").value(head.userName()))
                .andExpect(jsonPath("$.name").value(head.titledName()))
                .andExpect(jsonPath("$.at").exists());
        post(me, DAY + "/withdrawal", null)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.reportStatus").value("APPROVED"));
    }

    @Test
    void a_year_that_no_calendar_knows_is_refused() throws Exception {
        var me = signedIn(employee);
        for (String day : List.of("+999999999-12-31", "1999-12-31", "2101-01-01", "15-07-2026")) {
            get(me, "/api/daily-reports/" + day).andExpect(status().isNotFound());
            put(me, "/api/daily-reports/" + day + "/activities/" + UUID.randomUUID(), body())
                    .andExpect(status().isNotFound());
        }
        for (String month : List.of("%2B999999999-01", "1999-12", "2101-01", "Juli")) {
            mvc.perform(MockMvcRequestBuilders.get(java.net.URI.create("/api/daily-reports?month=" + month))
                            .with(authentication(token(me))))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[*].field", contains("month")));
        }
        get(me, "/api/daily-reports?month=2100-12").andExpect(status().isOk());
    }

    @Test
    void a_draft_that_changed_since_it_was_read_is_not_submitted() throws Exception {
        put(signedIn(employee), activity(UUID.randomUUID()), body());

        post(signedIn(employee), DAY + "/submission", Map.of("version", version() - 1))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:changed-meanwhile"))
                .andExpect(jsonPath("$.by").value(account(employee)))
                .andExpect(jsonPath("$.name").value(employee.titledName()))
                .andExpect(jsonPath("$.at").value(startsWith("2026-07-15T02:00:")));
        assertThat(stands()).isEqualTo("DRAFT");
    }

    @Test
    void the_case_of_somebody_else_does_not_exist() throws Exception {
        Employee colleague = people.anEmployeeUnder(head);
        String task = taskOfSubmitted();
        UUID activity = UUID.fromString(
                read(get(signedIn(employee), DAY)).at("/activities/0/id").asText());
        for (var stranger : List.of(
                signedIn(colleague),
                signedIn(people.aHead()),
                official(Role.PERFORMANCE_TEAM),
                official(Role.PERSONNEL_ADMIN))) {
            get(stranger, "/api/tasks/" + task).andExpect(status().isNotFound());
            post(stranger, "/api/tasks/" + task + "/submission", Map.of("decision", "APPROVE"))
                    .andExpect(status().isNotFound());
            post(stranger, "/api/tasks/" + task + "/claim", null).andExpect(status().isNotFound());
            post(stranger, "/api/tasks/" + task + "/release", null).andExpect(status().isNotFound());
            get(stranger, "/api/tasks?case=" + report())
                    .andExpect(jsonPath("$.total").value(0));
        }
        get(signedIn(colleague), "/api/daily-reports/of/" + employee.id() + "/" + TODAY)
                .andExpect(status().isNotFound());
        get(signedIn(colleague), "/api/daily-reports?employee=" + employee.id()).andExpect(status().isNotFound());
        put(signedIn(colleague), activity(activity), body()).andExpect(status().isNotFound());
        get(official(Role.PERFORMANCE_TEAM), DAY).andExpect(status().isNotFound());
        assertThat(stands()).isEqualTo("SUBMITTED");
    }

    @Test
    void a_draft_is_nobodys_but_the_writers() throws Exception {
        put(signedIn(employee), activity(UUID.randomUUID()), body());

        get(signedIn(head), "/api/daily-reports/of/" + employee.id() + "/" + TODAY)
                .andExpect(status().isNotFound());
        get(signedIn(head), "/api/daily-reports?employee=" + employee.id())
                .andExpect(jsonPath("$.items").isEmpty());
        get(signedIn(employee), "/api/daily-reports?employee=" + employee.id())
                .andExpect(jsonPath("$.items[*].status", contains("DRAFT")));
    }

    @Test
    void lists_are_paged_filtered_and_in_a_total_order() throws Exception {
        UUID mine = submitted(anActivity());
        for (int i = 0; i < 4; i++) {
            employee = people.anEmployeeUnder(head);
            indicator = established(employee);
            submitted(anActivity());
        }
        var superior = signedIn(head);
        var first = read(get(superior, "/api/tasks?process=daily-report&size=3"));
        var second = read(get(superior, "/api/tasks?process=daily-report&size=3&page=2"));

        assertThat(first.get("total").asInt()).isEqualTo(5);
        assertThat(first.get("items")).hasSize(3);
        assertThat(second.get("items")).hasSize(2);
        var all = new java.util.ArrayList<String>();
        first.get("items").forEach(item -> all.add(item.get("id").asText()));
        second.get("items").forEach(item -> all.add(item.get("id").asText()));
        assertThat(all).doesNotHaveDuplicates();
        get(superior, "/api/tasks?case=" + mine)
                .andExpect(jsonPath("$.items[*].caseId", everyItem(is(mine.toString()))));
        get(superior, "/api/tasks?process=target-setting&step=decide")
                .andExpect(jsonPath("$.total").value(0));
        get(superior, "/api/tasks?page=9").andExpect(jsonPath("$.items").isEmpty());
        for (String bad : List.of("size=0", "size=201", "size=x", "page=0", "page=99999999999", "sort=UP", "case=1")) {
            get(superior, "/api/tasks?" + bad)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[*].field", hasItems(bad.split("=", -1)[0])));
        }
    }

    @Test
    void removing_an_activity_twice_is_as_good_as_once() throws Exception {
        UUID activity = UUID.randomUUID();
        put(signedIn(employee), activity(activity), body());

        for (int i = 0; i < 2; i++) {
            send(HttpMethod.DELETE, signedIn(employee), activity(activity), null, null)
                    .andExpect(status().isNoContent());
        }
        get(signedIn(employee), DAY).andExpect(jsonPath("$.activities").isEmpty());
    }

    @Test
    void one_learns_as_whom_one_is_signed_in() throws Exception {
        get(signedIn(employee), "/api/me")
                .andExpect(jsonPath("$.userName").value(employee.userName()))
                .andExpect(jsonPath("$.employeeId").value(employee.id().toString()))
                .andExpect(jsonPath("$.superior").value(head.titledName()));
        get(official(Role.AUDITOR), "/api/me")
                .andExpect(jsonPath("$.roles", contains("AUDITOR")))
                .andExpect(jsonPath("$.employeeId").doesNotExist());
    }

    private int version() throws Exception {
        return read(get(signedIn(employee), DAY)).get("version").asInt();
    }
}
