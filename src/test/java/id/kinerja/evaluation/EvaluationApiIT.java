package id.kinerja.evaluation;

import static id.kinerja.api.TestApi.as;
import static id.kinerja.api.TestApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.AtOnce;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.ResultActions;

/** A quarter's evaluation by JSON alone: its way, what it refuses, and to whom there is none. */
class EvaluationApiIT extends IntegrationTest {

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestEvaluations evaluations;

    Employee superior;
    Employee employee;

    @BeforeEach
    void someEmployee() {
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
    }

    @Test
    void from_the_self_assessment_over_a_return_to_the_acknowledgement_by_json_alone() throws Exception {
        UUID id = evaluations.opened(employee);
        String address = "/api/evaluations/" + id;
        UUID result = evaluations.results(id).get(0).id();
        api.get(as(employee), "/api/evaluations?period=" + evaluations.quarter().id())
                .andExpect(jsonPath("$.items[*].id", contains(id.toString())))
                .andExpect(jsonPath("$.items[0].waiting.step").value("selfAssess"))
                .andExpect(jsonPath("$.items[0].task").isNotEmpty());
        api.get(as(employee), address).andExpect(jsonPath("$.actions", contains("ASSESS")));
        api.submit(as(employee), id, Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message", containsString("1")));

        assess(id, result, "1.150 dokumen").andExpect(status().isOk());
        api.get(as(superior), address)
                .andExpect(jsonPath("$.results[0].realisation").value(""))
                .andExpect(jsonPath("$.actions", empty()));
        api.submit(as(employee), id, Map.of("message", "Mohon dinilai")).andExpect(status().isNoContent());

        api.get(as(superior), address)
                .andExpect(jsonPath("$.results[0].realisation").value("1.150 dokumen"))
                .andExpect(jsonPath("$.message").value("Mohon dinilai"))
                .andExpect(jsonPath("$.actions", contains("RATE")));
        rate(id, result, "Baik", "Sebutkan sumber datanya")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows['" + result + "'].reason").value("Sebutkan sumber datanya"));
        api.submit(as(superior), id, Map.of("decision", "RETURN")).andExpect(status().isNoContent());
        api.get(as(employee), address)
                .andExpect(jsonPath("$.actions", contains("ASSESS")))
                .andExpect(jsonPath("$.round").value(1))
                .andExpect(jsonPath("$.results[0].reason").value("Sebutkan sumber datanya"))
                .andExpect(jsonPath("$.reasons[0].row").value(result.toString()))
                .andExpect(jsonPath("$.reasons[0].by").value(superior.titledName()));

        assess(id, result, "1.150 dokumen menurut SIAK").andExpect(status().isOk());
        api.submit(as(employee), id, Map.of()).andExpect(status().isNoContent());
        api.submit(as(superior), id, TestEvaluations.rating(Rating.MEETS, Rating.ABOVE))
                .andExpect(status().isNoContent());
        api.get(as(employee), address)
                .andExpect(jsonPath("$.outcome.predicate").value("GOOD"))
                .andExpect(jsonPath("$.outcome.rater").value(superior.titledName()))
                .andExpect(jsonPath("$.outcome.handedOverAt", startsWith("2026-07-15T")))
                .andExpect(jsonPath("$.results[0].feedback").value("Baik"))
                .andExpect(jsonPath("$.history[*].kind", hasItem("RATED")));

        api.submit(as(employee), id, Map.of("remark", "Terima kasih")).andExpect(status().isNoContent());
        api.get(as(employee), address)
                .andExpect(jsonPath("$.outcome.acknowledgement").value("EMPLOYEE"))
                .andExpect(jsonPath("$.outcome.remark").value("Terima kasih"))
                .andExpect(jsonPath("$.outcome.followUp").doesNotExist());
        evaluations.endTerm(id);
        api.get(as(employee), address)
                .andExpect(jsonPath("$.outcome.followUp").isNotEmpty())
                .andExpect(jsonPath("$.waiting").doesNotExist());
        api.get(as(employee), "/api/evaluations?predicate=GOOD")
                .andExpect(jsonPath("$.items[0].closed").value(true));
    }

    @Test
    void before_the_hand_over_the_employee_learns_neither_feedback_nor_that_a_draft_of_it_exists() throws Exception {
        UUID id = evaluations.submitted(employee);
        UUID result = evaluations.results(id).get(0).id();
        rate(id, result, "Umpan balik rahasia", "Alasan rahasia").andExpect(status().isOk());

        for (String address : List.of("/api/evaluations/" + id, "/api/evaluations/" + id + "/self-assessment")) {
            api.get(as(employee), address)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("rahasia"))))
                    .andExpect(jsonPath("$.outcome").doesNotExist());
        }
        api.get(as(employee), "/api/evaluations/" + id + "/rating").andExpect(status().isNotFound());
        rate(as(employee), id, Map.of("version", 1)).andExpect(status().isNotFound());
    }

    @Test
    void feedback_that_is_not_submitted_is_read_by_who_writes_it_only() throws Exception {
        Employee next = superior;
        superior = people.anEmployeeUnder(next);
        employee = people.anEmployeeUnder(superior);
        UUID id = evaluations.submitted(employee);
        UUID result = evaluations.results(id).get(0).id();
        rate(id, result, "Umpan balik rahasia", "").andExpect(status().isOk());

        people.examinedBy("uji-auditor", employee.id());
        for (Authentication reader : List.of(as(Role.AUDITOR), as(Role.PERSONNEL_ADMIN), as(next))) {
            api.get(reader, "/api/evaluations/" + id)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("rahasia"))));
        }
        api.get(as(superior), "/api/evaluations/" + id)
                .andExpect(jsonPath("$.results[0].feedback").value("Umpan balik rahasia"));
        api.submit(as(superior), id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS))
                .andExpect(status().isNoContent());
        api.get(as(Role.AUDITOR), "/api/evaluations/" + id)
                .andExpect(jsonPath("$.results[0].feedback").value("Umpan balik rahasia"));
    }

    @Test
    void a_behaviour_that_is_none_is_named() throws Exception {
        UUID id = evaluations.submitted(employee);
        long version = version(as(superior), id, "rating");
        rate(as(superior), id, Map.of("version", version, "behaviours", Map.of("BRAVE", Map.of())))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("behaviours[BRAVE]")));
    }

    @Test
    void the_own_predicate_is_found_by_no_filter_before_it_is_handed_over() throws Exception {
        UUID id = evaluations.handedOver(employee);
        api.get(as(employee), "/api/evaluations?predicate=GOOD")
                .andExpect(jsonPath("$.total").value(1));
        evaluations.takeBack(id);

        api.get(as(employee), "/api/evaluations?predicate=GOOD")
                .andExpect(jsonPath("$.total").value(0));
        api.get(as(employee), "/api/evaluations")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].predicate").doesNotExist());
        api.get(as(superior), "/api/evaluations?whose=REPORTS&predicate=GOOD")
                .andExpect(jsonPath("$.items[0].predicate").value("GOOD"));
    }

    @Test
    void what_was_saved_meanwhile_is_not_overwritten() throws Exception {
        UUID id = evaluations.opened(employee);
        UUID result = evaluations.results(id).get(0).id();
        long version = version(as(employee), id, "self-assessment");
        assess(id, result, "Pertama").andExpect(status().isOk());
        assess(as(employee), id, body(version, result, "Kedua"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:changed-meanwhile"))
                .andExpect(jsonPath("$.by").value(employee.userName()))
                .andExpect(jsonPath("$.name").value(employee.titledName()))
                .andExpect(jsonPath("$.at").isNotEmpty());
        api.get(as(employee), "/api/evaluations/" + id + "/self-assessment")
                .andExpect(jsonPath("$.rows['" + result + "'].realisation").value("Pertama"));
    }

    @Test
    void of_sixteen_self_assessments_of_one_version_one_is_saved_and_the_others_learn_who_was_first() throws Exception {
        UUID id = evaluations.opened(employee);
        UUID result = evaluations.results(id).get(0).id();
        long version = version(as(employee), id, "self-assessment");

        var answers = AtOnce.sixteen(client -> () -> assess(as(employee), id, body(version, result, "Klien " + client))
                .andReturn()
                .getResponse());

        assertThat(answers).filteredOn(answer -> answer.getStatus() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.getStatus() == 409)
                .hasSize(15)
                .allSatisfy(answer -> assertThat(answer.getContentAsString())
                        .contains("changed-meanwhile", "\"by\":\"" + employee.userName(), "\"at\":"));
    }

    @Test
    void a_submission_and_changes_at_the_same_time_are_done_or_come_second() throws Exception {
        UUID id = evaluations.assessed(employee);
        UUID result = evaluations.results(id).get(0).id();
        long version = version(as(employee), id, "self-assessment");
        String task = "/api/tasks/" + api.task(as(employee), id) + "/submission";

        var answers = AtOnce.sixteen(client -> () -> (client % 2 == 0
                        ? api.post(as(employee), task, Map.of())
                        : assess(as(employee), id, body(version, result, "Klien " + client)))
                .andReturn()
                .getResponse()
                .getStatus());

        assertThat(answers).containsAnyOf(200, 204).isSubsetOf(200, 204, 409);
    }

    @Test
    void who_writes_from_before_a_return_learns_that_the_superior_returned_it() throws Exception {
        UUID id = evaluations.assessed(employee);
        UUID result = evaluations.results(id).get(0).id();
        long version = version(as(employee), id, "self-assessment");
        api.submit(as(employee), id, Map.of()).andExpect(status().isNoContent());
        rate(id, result, "Baik", "Sebutkan sumber datanya").andExpect(status().isOk());
        api.submit(as(superior), id, Map.of("decision", "RETURN")).andExpect(status().isNoContent());

        assess(as(employee), id, body(version, result, "Dari jendela lama"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:changed-meanwhile"))
                .andExpect(jsonPath("$.by").value(superior.userName()))
                .andExpect(jsonPath("$.name").value(superior.titledName()));
    }

    @Test
    void rows_are_written_in_their_turn_only_and_the_refusal_says_who_took_it_on_when() throws Exception {
        UUID id = evaluations.assessed(employee);
        UUID result = evaluations.results(id).get(0).id();
        long version = version(as(superior), id, "rating");
        rate(as(superior), id, Map.of("version", version))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:evaluation-moved"));

        api.submit(as(employee), id, Map.of()).andExpect(status().isNoContent());
        assess(as(employee), id, body(version(as(employee), id, "self-assessment"), result, "Terlambat"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:evaluation-moved"))
                .andExpect(jsonPath("$.by").value(employee.userName()))
                .andExpect(jsonPath("$.name").value(employee.titledName()))
                .andExpect(jsonPath("$.at", startsWith("2026-07-15T")));

        api.submit(as(superior), id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS))
                .andExpect(status().isNoContent());
        rate(id, result, "Terlambat", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.by").value(superior.userName()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                             | version
                    {"version": "1"}                               | version
                    {"version": 0.5}                               | version
                    {"version": 1, "rows": []}                     | rows
                    {"version": 1, "rows": {"R": null}}            | rows[R]
                    {"version": 1, "rows": {"R": {"FIELD": 7}}}    | rows.R.FIELD
                    {"version": 1, "rows": {"R": {"FIELD": "a\\u0000b"}}} | rows[R].FIELD
                    {"version": 1, "rows": {"R": {"hasil": "x"}}}  | rows.R.hasil
                    {"version": 1, "nilai": 5}                     | nilai
                    """)
    void what_is_wrong_is_named_by_its_field(String body, String field) throws Exception {
        UUID id = evaluations.opened(employee);
        String result = evaluations.results(id).get(0).id().toString();
        assess(as(employee), id, body.replace("R\"", result + "\"").replace("FIELD", "realisation"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        contains(field.replace("R]", result + "]")
                                .replace(".R.", "." + result + ".")
                                .replace("FIELD", "realisation"))));
        rate(as(superior), id, body.replace("R\"", result + "\"").replace("FIELD", "feedback"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        contains(field.replace("R]", result + "]")
                                .replace(".R.", "." + result + ".")
                                .replace("FIELD", "feedback"))));
    }

    @Test
    void a_text_longer_than_the_pages_take_is_refused_in_their_words_and_nothing_is_written() throws Exception {
        UUID id = evaluations.opened(employee);
        UUID result = evaluations.results(id).get(0).id();
        assess(as(employee), id, body(version(as(employee), id, "self-assessment"), result, "x".repeat(4001)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("rows[" + result + "].realisation"))
                .andExpect(jsonPath("$.errors[0].message", containsString("4000")));
        api.get(as(employee), "/api/evaluations/" + id + "/self-assessment")
                .andExpect(jsonPath("$.rows['" + result + "'].realisation").value(""));
    }

    @Test
    void a_row_of_another_plan_is_none() throws Exception {
        UUID id = evaluations.opened(employee);
        long version = version(as(employee), id, "self-assessment");
        UUID foreign = UUID.randomUUID();
        assess(as(employee), id, body(version, foreign, "x"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("rows[" + foreign + "]")));
        assess(as(employee), id, Map.of("version", version, "rows", Map.of("satu", Map.of())))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("rows[satu]")));
        api.submit(as(employee), id, Map.of()).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void for_who_may_not_read_an_evaluation_there_is_none_at_any_of_its_addresses() throws Exception {
        UUID id = evaluations.submitted(employee);
        String task = evaluations.step(id).taskId();
        Employee colleague = people.anEmployeeUnder(superior);
        for (Authentication stranger : List.of(as(colleague), as(people.anEmployee()), as(Role.OPERATOR))) {
            api.get(stranger, "/api/evaluations/" + id).andExpect(status().isNotFound());
            api.get(stranger, "/api/evaluations?employee=" + employee.id()).andExpect(status().isNotFound());
            api.get(stranger, "/api/evaluations?whose=ALL").andExpect(status().isNotFound());
            writesNothing(stranger, id, task);
        }
        people.examinedBy("uji-auditor", employee.id());
        for (Authentication reader : List.of(as(Role.AUDITOR), as(Role.PERSONNEL_ADMIN))) {
            api.get(reader, "/api/evaluations/" + id)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.actions", empty()))
                    .andExpect(jsonPath("$.task").doesNotExist());
            writesNothing(reader, id, task);
        }
        api.get(as(superior), "/api/evaluations/" + id + "/self-assessment").andExpect(status().isNotFound());
        api.get(as(employee), "/api/evaluations/" + UUID.randomUUID()).andExpect(status().isNotFound());
        api.get(as(employee), "/api/evaluations/satu").andExpect(status().isNotFound());
    }

    @Test
    void a_former_superior_reads_what_they_rated_and_nothing_else() throws Exception {
        UUID rated = evaluations.handedOver(employee);
        Employee other = people.anEmployeeUnder(superior);
        UUID open = evaluations.opened(other);
        Employee next = people.aHead();
        for (Employee moved : List.of(employee, other)) {
            people.setSuperior(moved.id(), next.id(), LocalDate.of(2026, 7, 1));
        }
        api.get(as(superior), "/api/evaluations/" + rated).andExpect(status().isOk());
        api.get(as(superior), "/api/evaluations/" + open).andExpect(status().isNotFound());
        api.get(as(superior), "/api/evaluations?whose=REPORTS")
                .andExpect(jsonPath("$.total").value(0));
        api.get(as(next), "/api/evaluations/" + open).andExpect(status().isOk());
    }

    @Test
    void an_admin_writes_for_who_cannot_sign_in() throws Exception {
        Employee silent = people.anEmployeeUnder(superior);
        UUID id = evaluations.opened(silent);
        people.takeAccount(silent.id());
        UUID result = evaluations.results(id).get(0).id();
        long version = version(as(Role.PERSONNEL_ADMIN), id, "self-assessment");
        assess(as(Role.PERSONNEL_ADMIN), id, body(version, result, "Ditulis pengelola"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows['" + result + "'].realisation").value("Ditulis pengelola"));
        api.get(as(Role.PERSONNEL_ADMIN), "/api/evaluations/" + id)
                .andExpect(jsonPath("$.actions", contains("ASSESS")));
    }

    @Test
    void lists_are_mine_my_reports_or_everybodys_page_by_page() throws Exception {
        UUID first = evaluations.opened(employee);
        UUID second = evaluations.submitted(people.anEmployeeUnder(superior));
        api.get(as(superior), "/api/evaluations?whose=REPORTS")
                .andExpect(jsonPath("$.total").value(2));
        String one = "/api/evaluations?whose=REPORTS&year=2026&size=1&page=";
        List<String> paged = List.of(
                read(api.get(as(superior), one + 1)).at("/items/0/id").asText(),
                read(api.get(as(superior), one + 2)).at("/items/0/id").asText());
        assertThat(paged).as("each is on one page").containsExactlyInAnyOrder(first.toString(), second.toString());
        api.get(as(superior), one + 3).andExpect(jsonPath("$.items", hasSize(0)));
        api.get(as(superior), "/api/evaluations?whose=REPORTS&year=2019")
                .andExpect(jsonPath("$.total").value(0));
        api.get(as(superior), "/api/evaluations?whose=REPORTS&period=" + UUID.randomUUID())
                .andExpect(jsonPath("$.total").value(0));
        for (Role role : List.of(Role.PERSONNEL_ADMIN, Role.AUDITOR)) {
            api.get(as(role), "/api/evaluations").andExpect(jsonPath("$.total").value(0));
            api.get(
                            as(role),
                            "/api/evaluations?whose=ALL&size=200&period="
                                    + evaluations.quarter().id())
                    .andExpect(jsonPath("$.items[*].period.number", everyItem(is(2))));
            api.get(as(role), "/api/evaluations?employee=" + employee.id())
                    .andExpect(jsonPath("$.items[*].id", contains(first.toString())));
        }
        for (String wrong : List.of("predicate=BEST", "period=2", "year=x", "whose=YOURS", "size=0", "employee=1")) {
            api.get(as(superior), "/api/evaluations?" + wrong)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value(wrong.split("=")[0]));
        }
    }

    private void writesNothing(Authentication who, UUID id, String task) throws Exception {
        for (String section : List.of("/self-assessment", "/rating")) {
            api.get(who, "/api/evaluations/" + id + section).andExpect(status().isNotFound());
            api.put(who, "/api/evaluations/" + id + section, Map.of("version", 1))
                    .andExpect(status().isNotFound());
        }
        api.post(who, "/api/tasks/" + task + "/submission", TestEvaluations.rating(Rating.ABOVE, Rating.ABOVE))
                .andExpect(status().isNotFound());
    }

    private ResultActions assess(UUID id, UUID result, String realisation) throws Exception {
        return assess(as(employee), id, body(version(as(employee), id, "self-assessment"), result, realisation));
    }

    private ResultActions assess(Authentication who, UUID id, Object body) throws Exception {
        return api.put(who, "/api/evaluations/" + id + "/self-assessment", body);
    }

    private ResultActions rate(UUID id, UUID result, String feedback, String reason) throws Exception {
        return rate(
                as(superior),
                id,
                Map.of(
                        "version", version(as(superior), id, "rating"),
                        "rows", Map.of(result, Map.of("feedback", feedback, "reason", reason)),
                        "behaviours", Map.of("LOYAL", Map.of("feedback", feedback))));
    }

    private ResultActions rate(Authentication who, UUID id, Object body) throws Exception {
        return api.put(who, "/api/evaluations/" + id + "/rating", body);
    }

    private long version(Authentication who, UUID id, String section) throws Exception {
        return read(api.get(who, "/api/evaluations/" + id + "/" + section))
                .at("/version")
                .asLong();
    }

    private static Map<String, Object> body(long version, UUID result, String realisation) {
        return Map.of("version", version, "rows", Map.of(result, Map.of("realisation", realisation)));
    }
}
