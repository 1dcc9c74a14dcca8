package id.kinerja.target;

import static id.kinerja.api.TestApi.as;
import static id.kinerja.api.TestApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.cycle.TestYears;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** What the addresses of target plans refuse, and to whom there is none. */
class TargetPlanApiRefusalsIT extends IntegrationTest {

    private static final int YEAR = 2026;
    private static final String ID = "11111111-1111-4111-8111-111111111111";

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestYears years;

    @Autowired
    TestAmendments amendments;

    @Autowired
    JdbcClient jdbc;

    Employee superior;
    Employee employee;
    UUID plan;
    String address;

    @BeforeEach
    void someEmployeeWithAnEmptyPlan() {
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
        plan = plans.opened(employee, YEAR);
        address = "/api/target-plans/" + plan;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    results/ID     | {}                                             | kind
                    results/ID     | {"kind": "SIDE"}                               | kind
                    results/ID     | {"kind": "MAIN", "text": 7}                    | text
                    results/ID     | {"kind": "MAIN", "text": "a\\u0000b"}          | text
                    results/ID     | {"kind": "MAIN", "assignedBy": "a\\nb"}        | assignedBy
                    results/ID     | {"kind": "MAIN", "judul": "x"}                 | judul
                    results/ID     | {"kind": "MAIN", "perspective": "MONEY"}       | perspective
                    results/ID     | {"kind": "MAIN", "superiorResultId": "x"}      | superiorResultId
                    results/ID     | {"kind": "MAIN", "superiorPending": "ya"}      | superiorPending
                    results/ID     | {"kind": "MAIN", "indicators": {}}             | indicators
                    results/ID     | {"kind": "MAIN", "indicators": [null]}         | indicators[0]
                    results/ID     | {"kind": "MAIN", "indicators": [{}]}           | indicators[0].id
                    results/ID     | {"kind": "MAIN", "indicators": [{"id": "x"}]}  | indicators[0].id
                    results/ID     | {"kind": "MAIN", "indicators": [{"id": "ID"}]} | indicators[0].id
                    expectations   | {}                                             | expectations
                    expectations   | {"expectations": [null]}                       | expectations[0]
                    expectations   | {"expectations": [{"text": "x"}]}              | expectations[0].behaviour
                    expectations   | {"expectations": [{"behaviour": "NICE"}]}      | expectations[0].behaviour
                    annex/RESOURCES | {}                                            | rows
                    annex/RESOURCES | {"rows": [{"text": "x"}]}                     | rows[0].id
                    annex/RESOURCES | {"rows": [{"id": "ID", "text": "a\\u0007"}]}  | rows[0].text
                    annex/RESOURCES | {"rows": [{"id": "ID"}, {"id": "ID"}]}        | rows[1].id
                    approach       | {}                                             | approach
                    approach       | {"approach": "BOTH"}                           | approach
                    approach       | {"approach": 0}                                | approach
                    """)
    void what_is_wrong_is_named_by_its_field_and_nothing_is_written(String section, String body, String field)
            throws Exception {
        api.put(as(employee), address + "/" + section.replace("ID", ID), body.replace("\"ID\"", "\"" + ID + "\""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:invalid"))
                .andExpect(jsonPath("$.errors[*].field", contains(field)));
        api.get(as(employee), address)
                .andExpect(jsonPath("$.results", empty()))
                .andExpect(jsonPath("$.annex[*].rows[*]", empty()));
    }

    @Test
    void limits_are_those_of_the_pages_in_their_words() throws Exception {
        String result = address + "/results/" + UUID.randomUUID();
        api.put(as(employee), result, Map.of("kind", "MAIN", "text", "x".repeat(2001), "assignedBy", "y".repeat(201)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("assignedBy", "text")))
                .andExpect(jsonPath("$.errors[1].message").value(containsString("2000")));
        api.put(as(employee), result, Map.of("kind", "MAIN", "text", "🎉".repeat(2000)))
                .andExpect(status().isOk());
        var many = IntStream.range(0, 21)
                .mapToObj(number -> Map.of("id", UUID.randomUUID(), "text", "Indikator " + number))
                .toList();
        api.put(as(employee), result, Map.of("kind", "MAIN", "indicators", many))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("indicators")));
        api.put(as(employee), result, " ".repeat(1024 * 1024 + 1)).andExpect(status().isPayloadTooLarge());
        api.put(as(employee), result, "{\"kind\":").andExpect(status().isBadRequest());
        api.put(as(employee), result, "[]").andExpect(status().is4xxClientError());
    }

    @Test
    void an_incomplete_plan_is_not_submitted_and_each_missing_thing_is_named() throws Exception {
        api.submit(as(employee), plan, Map.of("confirmed", true))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors", hasSize(4)))
                .andExpect(jsonPath("$.errors[0].field").value("problem-results-"));
        api.submit(as(employee), plan, Map.of("confirmed", false))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("confirmed")));
    }

    @Test
    void what_was_saved_meanwhile_is_not_overwritten() throws Exception {
        String result = address + "/results/" + UUID.randomUUID();
        api.put(as(employee), result, Map.of("kind", "MAIN", "text", "Versi awal"))
                .andExpect(status().isOk());

        for (Object other : List.of(
                Map.of("kind", "MAIN", "text", "Versi kedua"),
                Map.of("kind", "MAIN", "text", "Versi kedua", "base", "lama"))) {
            api.put(as(employee), result, other)
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.type").value("urn:kinerja:problem:changed-meanwhile"));
        }
        api.put(
                        as(employee),
                        address + "/expectations",
                        Map.of("expectations", List.of(Map.of("behaviour", "LOYAL", "text", "x")), "base", "lama"))
                .andExpect(status().isConflict());
        api.put(
                        as(employee),
                        address + "/annex/CONSEQUENCES",
                        Map.of("rows", List.of(Map.of("id", UUID.randomUUID(), "text", "x"))))
                .andExpect(status().isConflict());
        api.get(as(employee), address).andExpect(jsonPath("$.results[0].text").value("Versi awal"));
    }

    @Test
    void a_submitted_plan_is_closed_for_its_employee_and_says_who_did_it_when() throws Exception {
        UUID theirs = plans.submitted(employee, YEAR);
        assertThat(theirs).isEqualTo(plan);
        Map<String, Object> changes = Map.of(
                "/results/" + UUID.randomUUID(),
                Map.of("kind", "MAIN"),
                "/approach",
                Map.of("approach", "QUALITATIVE"),
                "/annex/RESOURCES",
                annex(UUID.randomUUID(), "x"),
                "/expectations",
                Map.of("expectations", List.of(Map.of("behaviour", "LOYAL", "text", "x"))));
        for (var change : changes.entrySet()) {
            api.put(as(employee), address + change.getKey(), change.getValue())
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.type").value("urn:kinerja:problem:plan-closed"))
                    .andExpect(jsonPath("$.by").value(employee.userName()))
                    .andExpect(jsonPath("$.name").value(employee.titledName()))
                    .andExpect(jsonPath("$.at", startsWith("2026-07-15T")));
        }
        api.delete(as(employee), address + "/results/" + UUID.randomUUID()).andExpect(status().isConflict());

        plans.decide(plan, Map.of("decision", "APPROVE"));
        api.delete(as(employee), address + "/results/" + UUID.randomUUID())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.by").value(superior.userName()));
    }

    @Test
    void a_decision_that_comes_second_says_who_was_first() throws Exception {
        plans.submitted(employee, YEAR);
        String task = api.task(as(superior), plan);
        api.post(as(superior), "/api/tasks/" + task + "/submission", Map.of("decision", "APPROVE"))
                .andExpect(status().isNoContent());
        api.post(as(superior), "/api/tasks/" + task + "/submission", Map.of("decision", "APPROVE"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:already-handled"))
                .andExpect(jsonPath("$.name").value(superior.titledName()))
                .andExpect(jsonPath("$.caseId").value(plan.toString()));
    }

    @Test
    void a_review_that_was_saved_meanwhile_is_not_overwritten_and_a_row_of_another_plan_is_none() throws Exception {
        plans.submitted(employee, YEAR);
        var read = read(api.get(as(superior), address));
        String row = read.at("/results/0/id").asText();
        String base =
                read(api.get(as(superior), address + "/review")).at("/base").asText();
        api.put(as(superior), address + "/review", note(row, "Satu", base)).andExpect(status().isOk());
        api.put(as(superior), address + "/review", note(row, "Dua", base)).andExpect(status().isConflict());
        String newer =
                read(api.get(as(superior), address + "/review")).at("/base").asText();
        api.put(as(superior), address + "/review", note(UUID.randomUUID().toString(), "Tiga", newer))
                .andExpect(status().isNotFound());
        api.put(as(superior), address + "/review", Map.of("notes", List.of(Map.of("reason", "x")), "base", newer))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("notes[0].row")));
        api.put(as(superior), address + "/review", note(row, "x".repeat(2001), newer))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("notes[0].reason")));
        api.submit(as(superior), plan, Map.of("decision", "APPROVE"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("decision")));
    }

    @Test
    void ids_of_rows_elsewhere_are_not_taken_over_not_even_of_the_own_plan() throws Exception {
        UUID result = UUID.randomUUID();
        UUID indicator = UUID.randomUUID();
        UUID row = UUID.randomUUID();
        api.put(
                        as(employee),
                        address + "/results/" + result,
                        Map.of("kind", "MAIN", "text", "Satu", "indicators", List.of(indicator(indicator, "Jumlah"))))
                .andExpect(status().isOk());
        api.put(as(employee), address + "/annex/RESOURCES", annex(row, "Operator"))
                .andExpect(status().isOk());

        Employee colleague = people.anEmployeeUnder(superior);
        String theirs = "/api/target-plans/" + plans.opened(colleague, YEAR);
        for (UUID taken : List.of(indicator, row)) {
            var body = Map.of("kind", "MAIN", "text", "Dua", "indicators", List.of(indicator(taken, "Mutu")));
            api.put(as(employee), address + "/results/" + UUID.randomUUID(), body)
                    .andExpect(status().isNotFound());
            api.put(as(colleague), theirs + "/results/" + UUID.randomUUID(), body)
                    .andExpect(status().isNotFound());
        }
        for (UUID taken : List.of(result, indicator)) {
            api.put(as(employee), address + "/annex/RESOURCES", annex(taken, "x"))
                    .andExpect(status().isNotFound());
            api.put(as(colleague), theirs + "/results/" + taken, Map.of("kind", "MAIN"))
                    .andExpect(status().isNotFound());
        }
        api.put(as(employee), address + "/annex/CONSEQUENCES", annex(row, "x")).andExpect(status().isNotFound());
        api.get(as(employee), address)
                .andExpect(jsonPath("$.results[*].text", contains("Satu")))
                .andExpect(jsonPath("$.results[0].indicators[*].text", contains("Jumlah")))
                .andExpect(jsonPath("$.annex[*].rows[*].text", contains("Operator")));
    }

    @Test
    void a_result_of_a_stranger_cannot_be_linked() throws Exception {
        UUID foreign = plans.submitted(people.anEmployee(), YEAR);
        String link = read(api.get(as(Role.PERSONNEL_ADMIN), "/api/target-plans/" + foreign))
                .at("/results/0/id")
                .asText();
        api.put(
                        as(employee),
                        address + "/results/" + UUID.randomUUID(),
                        Map.of("kind", "MAIN", "superiorResultId", link))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_locked_year_is_read_and_not_written() throws Exception {
        int year = 2029;
        years.create(year);
        UUID later = plans.opened(employee, year);
        years.lockTargetSettingOf(year, LocalDate.of(2026, 7, 1));
        api.put(as(employee), "/api/target-plans/" + later + "/approach", Map.of("approach", "QUALITATIVE"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:period-locked"));
        api.get(as(employee), "/api/target-plans/" + later)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.actions", empty()));
    }

    @Test
    void for_who_may_not_read_a_plan_there_is_none_at_any_of_its_addresses() throws Exception {
        plans.submitted(employee, YEAR);
        Employee colleague = people.anEmployeeUnder(superior);
        for (Authentication stranger : List.of(as(colleague), as(people.anEmployee()), as(Role.OPERATOR))) {
            api.get(stranger, address).andExpect(status().isNotFound());
            api.get(stranger, "/api/target-plans?employee=" + employee.id()).andExpect(status().isNotFound());
            api.get(stranger, "/api/target-plans?whose=ALL").andExpect(status().isNotFound());
            refuseToWrite(stranger);
        }
    }

    @Test
    void who_may_only_read_a_plan_writes_nothing_of_it() throws Exception {
        plans.submitted(employee, YEAR);
        api.get(as(Role.AUDITOR), address).andExpect(status().isNotFound());
        people.examinedBy("uji-auditor", employee.id());
        for (Authentication reader : List.of(as(Role.AUDITOR), as(Role.PERSONNEL_ADMIN))) {
            api.get(reader, address).andExpect(status().isOk()).andExpect(jsonPath("$.actions", empty()));
            refuseToWrite(reader);
        }
        api.get(as(employee), address + "/review").andExpect(status().isNotFound());
        api.put(as(employee), address + "/review", Map.of()).andExpect(status().isNotFound());
        api.put(as(superior), address + "/approach", Map.of("approach", "QUALITATIVE"))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_former_superior_reads_the_plan_no_longer_though_its_task_has_not_moved_yet() throws Exception {
        plans.submitted(employee, YEAR);
        Employee next = people.aHead();
        people.setSuperior(employee.id(), next.id(), LocalDate.of(2026, 7, 1));
        api.get(as(superior), address).andExpect(status().isNotFound());
        api.get(as(superior), "/api/target-plans?employee=" + employee.id()).andExpect(status().isNotFound());
        api.get(as(next), address).andExpect(status().isOk()).andExpect(jsonPath("$.actions", empty()));
    }

    @Test
    void addresses_that_name_nothing_are_not_found_and_wrong_parameters_are_named() throws Exception {
        api.get(as(employee), "/api/target-plans/" + UUID.randomUUID()).andExpect(status().isNotFound());
        api.get(as(employee), "/api/target-plans/satu").andExpect(status().isNotFound());
        api.put(as(employee), address + "/annex/NOTHING", Map.of("rows", List.of()))
                .andExpect(status().isNotFound());
        api.put(as(employee), address + "/results/satu", Map.of("kind", "MAIN")).andExpect(status().isNotFound());
        for (String wrong : List.of("year=dua", "status=DONE", "employee=1", "whose=YOURS", "page=0", "size=201")) {
            api.get(as(employee), "/api/target-plans?" + wrong)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value(wrong.split("=")[0]));
        }
        api.send(HttpMethod.PATCH, as(employee), address, Map.of(), null).andExpect(status().isMethodNotAllowed());
    }

    private void refuseToWrite(Authentication reader) throws Exception {
        api.get(reader, address + "/review").andExpect(status().isNotFound());
        api.put(reader, address + "/review", Map.of()).andExpect(status().isNotFound());
        api.put(reader, address + "/approach", Map.of("approach", "QUALITATIVE"))
                .andExpect(status().isNotFound());
        api.put(reader, address + "/results/" + UUID.randomUUID(), Map.of("kind", "MAIN"))
                .andExpect(status().isNotFound());
        api.delete(reader, address + "/results/" + UUID.randomUUID()).andExpect(status().isNotFound());
        api.put(reader, address + "/expectations", Map.of("expectations", List.of()))
                .andExpect(status().isNotFound());
        api.put(reader, address + "/annex/RESOURCES", Map.of("rows", List.of())).andExpect(status().isNotFound());
        api.get(reader, "/api/tasks?case=" + plan).andExpect(jsonPath("$.total").value(0));
        api.post(reader, "/api/tasks/" + plans.step(plan).taskId() + "/submission", Map.of("decision", "APPROVE"))
                .andExpect(status().isNotFound());
    }

    private static Map<String, Object> indicator(UUID id, String text) {
        return Map.of("id", id, "text", text);
    }

    private static Map<String, Object> annex(UUID id, String text) {
        return Map.of("rows", List.of(Map.of("id", id, "text", text)), "base", Fingerprint.of(List.of()));
    }

    private static Map<String, Object> note(String row, String reason, String base) {
        return Map.of("notes", List.of(Map.of("row", row, "reason", reason)), "base", base);
    }

    @Test
    void nobody_submits_what_nobody_could_decide_on() throws Exception {
        Employee alone = people.anEmployeeWithoutSuperior();
        UUID own = plans.complete(alone, YEAR);
        Employee amender = people.anEmployeeWithoutSuperior();
        UUID amended = plans.established(amender, YEAR);
        UUID amendment = amendments.started(amended, TestPlans.signedIn(amender));
        amendments.retarget(amended, amender, "900");
        var admins = jdbc.sql("select user_id_ from public.act_id_membership where group_id_ = 'personnel-admin'")
                .query(String.class)
                .list();
        jdbc.sql("delete from public.act_id_membership where group_id_ = 'personnel-admin'")
                .update();
        try {
            api.submit(as(alone), own, Map.of("confirmed", true, "comment", "Mohon disetujui"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("Tidak ada yang dapat memutuskannya")));
            api.get(as(alone), "/api/target-plans/" + own)
                    .andExpect(jsonPath("$.status").value("DRAFT"))
                    .andExpect(jsonPath("$.results", hasSize(1)))
                    .andExpect(jsonPath("$.rounds", empty()));
            api.submit(as(amender), amendment, Map.of("answer", "SUBMIT", "confirmed", true))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("Tidak ada yang dapat memutuskannya")));
        } finally {
            admins.forEach(one -> jdbc.sql("insert into public.act_id_membership values (?, 'personnel-admin')")
                    .param(one)
                    .update());
        }
        assertThat(admins).isNotEmpty();
        api.submit(as(alone), own, Map.of("confirmed", true)).andExpect(status().is2xxSuccessful());
    }
}
