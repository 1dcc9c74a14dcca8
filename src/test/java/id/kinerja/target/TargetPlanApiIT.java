package id.kinerja.target;

import static id.kinerja.api.TestApi.as;
import static id.kinerja.api.TestApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** A target plan's way by JSON alone. */
class TargetPlanApiIT extends IntegrationTest {

    private static final int YEAR = 2026;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

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

    @Test
    void from_an_empty_draft_over_a_return_to_an_established_plan_by_json_alone() throws Exception {
        UUID result = UUID.randomUUID();
        api.get(as(employee), "/api/target-plans?year=" + YEAR)
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(plan.toString()))
                .andExpect(jsonPath("$.items[0].status").value("DRAFT"))
                .andExpect(jsonPath("$.items[0].task").isNotEmpty());
        api.get(as(employee), address)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.actions", contains("EDIT")))
                .andExpect(jsonPath("$.missing[*].row", hasItem("results")))
                .andExpect(jsonPath("$.superior.expected").value(true))
                .andExpect(jsonPath("$.superior.name").value(superior.titledName()));

        api.put(as(employee), address + "/results/" + result, result("Dokumen terbit tepat waktu", null))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].indicators[0].target").value("1.200"));
        fillTheRest();
        api.get(as(employee), address).andExpect(jsonPath("$.missing", empty()));
        api.submit(as(employee), plan, Map.of("confirmed", true, "comment", "Mohon ditinjau"))
                .andExpect(status().isNoContent());

        api.get(as(employee), address)
                .andExpect(jsonPath("$.status").value("SUBMITTED"))
                .andExpect(jsonPath("$.waiting.person").value(superior.titledName()))
                .andExpect(jsonPath("$.waiting.step").value("decidePlan"))
                .andExpect(jsonPath("$.task").doesNotExist())
                .andExpect(jsonPath("$.actions", empty()));
        api.put(as(superior), address + "/review", note(result, "Targetnya belum terukur", review()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.notes[0].reason").value("Targetnya belum terukur"));
        api.get(as(employee), address).andExpect(jsonPath("$.reasons", empty()));
        api.submit(as(superior), plan, Map.of("decision", "RETURN")).andExpect(status().isNoContent());

        JsonNode returned = read(api.get(as(employee), address)
                .andExpect(jsonPath("$.status").value("RETURNED"))
                .andExpect(jsonPath("$.reasons[0].row").value(result.toString()))
                .andExpect(jsonPath("$.reasons[0].reason").value("Targetnya belum terukur"))
                .andExpect(jsonPath("$.reasons[0].by").value(superior.titledName()))
                .andExpect(jsonPath("$.rounds[0].outcome").value("RETURN"))
                .andExpect(jsonPath("$.rounds[0].message").value("Mohon ditinjau")));
        ObjectNode revised = (ObjectNode) returned.at("/results/0");
        revised.put("text", "1.200 dokumen terbit tepat waktu");
        api.put(as(employee), address + "/results/" + result, revised).andExpect(status().isOk());
        api.submit(as(employee), plan, Map.of("confirmed", true)).andExpect(status().isNoContent());
        api.submit(as(superior), plan, Map.of("decision", "APPROVE")).andExpect(status().isNoContent());

        api.get(as(employee), address)
                .andExpect(jsonPath("$.status").value("ESTABLISHED"))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.establishedAt", startsWith("2026-07-15T")))
                .andExpect(jsonPath("$.results[0].text").value("1.200 dokumen terbit tepat waktu"))
                .andExpect(jsonPath("$.results[0].base").doesNotExist())
                .andExpect(jsonPath("$.rounds", hasSize(2)))
                .andExpect(jsonPath("$.rounds[1].decidedBy").value(superior.titledName()))
                .andExpect(jsonPath("$.waiting").doesNotExist())
                .andExpect(jsonPath("$.actions", empty()));
    }

    @Test
    void a_repeat_of_any_write_adds_nothing_although_its_base_is_old() throws Exception {
        UUID result = UUID.randomUUID();
        Map<String, Object> first = result("Layanan cepat", null);
        Map<String, Object> expectations = expectation("ACCOUNTABLE", "Tepat janji");
        Map<String, Object> annex = annex("RESOURCES", "Dua operator");
        for (int press = 0; press < 2; press++) {
            api.put(as(employee), address + "/results/" + result, first).andExpect(status().isOk());
            api.put(as(employee), address + "/expectations", expectations).andExpect(status().isOk());
            api.put(as(employee), address + "/annex/RESOURCES", annex).andExpect(status().isOk());
        }
        api.get(as(employee), address)
                .andExpect(jsonPath("$.results", hasSize(1)))
                .andExpect(jsonPath("$.results[0].indicators", hasSize(1)))
                .andExpect(jsonPath("$.annex[0].rows", hasSize(1)));

        for (int press = 0; press < 2; press++) {
            api.delete(as(employee), address + "/results/" + result).andExpect(status().isNoContent());
        }
        api.get(as(employee), address).andExpect(jsonPath("$.results", empty()));
    }

    @Test
    void rows_stand_in_the_order_in_which_they_were_sent() throws Exception {
        String result = address + "/results/" + UUID.randomUUID();
        String annex = address + "/annex/RESOURCES";
        var indicators = rows("Pertama", "Kedua", "Ketiga");
        var resources = rows("Pertama", "Kedua", "Ketiga");
        String none = read(api.get(as(employee), address)).at("/annex/0/base").asText();
        api.put(as(employee), result, Map.of("kind", "MAIN", "indicators", indicators.subList(1, 3)));
        JsonNode before = read(api.put(as(employee), annex, Map.of("rows", resources.subList(1, 3), "base", none)));

        String base = before.at("/results/0/base").asText();
        api.put(as(employee), result, Map.of("kind", "MAIN", "indicators", indicators, "base", base))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].indicators[*].text", contains("Pertama", "Kedua", "Ketiga")));
        base = before.at("/annex/0/base").asText();
        api.put(as(employee), annex, Map.of("rows", resources, "base", base))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.annex[0].rows[*].text", contains("Pertama", "Kedua", "Ketiga")));
    }

    @Test
    void a_repeat_of_a_review_adds_nothing_although_its_base_is_old() throws Exception {
        UUID result = submitted();
        Map<String, Object> note = note(result, "Belum terukur", review());
        for (int press = 0; press < 2; press++) {
            api.put(as(superior), address + "/review", note)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.notes", hasSize(1)));
        }
    }

    @Test
    void a_retry_under_its_key_is_told_that_it_is_done_and_of_which_plan() throws Exception {
        String key = UUID.randomUUID().toString();
        String put = address + "/results/" + UUID.randomUUID();
        var body = result("Layanan cepat", null);
        api.send(HttpMethod.PUT, as(employee), put, body, key).andExpect(status().isOk());
        api.delete(as(employee), put).andExpect(status().isNoContent());

        api.send(HttpMethod.PUT, as(employee), put, body, key)
                .andExpect(status().isOk())
                .andExpect(header().string("Idempotency-Replayed", "true"))
                .andExpect(jsonPath("$.id").value(plan.toString()))
                .andExpect(jsonPath("$.results").doesNotExist());
        api.get(as(employee), address).andExpect(jsonPath("$.results", empty()));
    }

    @Test
    void a_retry_tells_nothing_of_what_its_sender_may_read_no_more() throws Exception {
        UUID result = submitted();
        String key = UUID.randomUUID().toString();
        Map<String, Object> note = note(result, "Belum terukur", review());
        api.send(HttpMethod.PUT, as(superior), address + "/review", note, key)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.notes", hasSize(1)));
        people.setSuperior(employee.id(), people.aHead().id(), LocalDate.of(2026, 7, 15));
        api.get(as(superior), address + "/review").andExpect(status().isNotFound());

        api.send(HttpMethod.PUT, as(superior), address + "/review", note, key)
                .andExpect(status().isNoContent())
                .andExpect(header().string("Idempotency-Replayed", "true"))
                .andExpect(content().string(""));
    }

    @Test
    void an_expectation_that_is_not_sent_stays_and_the_superior_words_it_anew_while_deciding() throws Exception {
        api.put(as(employee), address + "/expectations", expectation("ACCOUNTABLE", "Tepat janji"))
                .andExpect(status().isOk());
        api.put(as(employee), address + "/expectations", expectation("LOYAL", "Menjaga rahasia"))
                .andExpect(jsonPath(
                        "$.expectations.expectations[?(@.text != '')].text",
                        containsInAnyOrder("Tepat janji", "Menjaga rahasia")));
        submitted();
        api.put(
                        as(superior),
                        address + "/review",
                        Map.of(
                                "expectations",
                                List.of(Map.of("behaviour", "LOYAL", "text", "Menjaga rahasia jabatan")),
                                "base",
                                review()))
                .andExpect(status().isOk());
        api.get(as(employee), address)
                .andExpect(jsonPath(
                        "$.expectations.expectations[?(@.behaviour == 'LOYAL')].text",
                        contains("Menjaga rahasia jabatan")))
                .andExpect(jsonPath(
                        "$.expectations.expectations[?(@.behaviour == 'LOYAL')].writtenBy",
                        contains(superior.userName())));
    }

    @Test
    void the_approach_decides_which_indicators_a_plan_shows() throws Exception {
        UUID result = UUID.randomUUID();
        api.put(as(employee), address + "/results/" + result, result("Layanan cepat", null));
        api.put(as(employee), address + "/approach", Map.of("approach", "QUALITATIVE"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.approach").value("QUALITATIVE"))
                .andExpect(jsonPath("$.results[0].indicators", empty()));
        api.put(as(employee), address + "/approach", Map.of("approach", "QUANTITATIVE"))
                .andExpect(jsonPath("$.results[0].indicators", hasSize(1)));
    }

    @Test
    void the_results_that_the_superior_submitted_can_be_linked_by_their_id() throws Exception {
        UUID ofSuperior = plans.submitted(superior, YEAR);
        String link = read(api.get(as(superior), "/api/target-plans/" + ofSuperior))
                .at("/results/0/id")
                .asText();
        api.get(as(employee), address)
                .andExpect(jsonPath("$.superior.results[*].id", contains(link)))
                .andExpect(jsonPath("$.superior.waitingSince").doesNotExist());
        api.get(as(superior), address).andExpect(jsonPath("$.superior").doesNotExist());

        Map<String, Object> linked = result("Layanan cepat", null);
        linked.put("superiorPending", false);
        linked.put("superiorResultId", link);
        api.put(as(employee), address + "/results/" + UUID.randomUUID(), linked)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].superiorResult").value("Dokumen kependudukan terbit tepat waktu"));
    }

    @Test
    void lists_are_mine_my_reports_or_everybodys_page_by_page_without_gaps() throws Exception {
        Employee second = people.anEmployeeUnder(superior);
        Employee third = people.anEmployeeUnder(superior);
        UUID submitted = plans.submitted(second, YEAR);
        plans.opened(third, YEAR);

        api.get(as(superior), "/api/target-plans").andExpect(jsonPath("$.total").value(0));
        api.get(as(superior), "/api/target-plans?whose=REPORTS")
                .andExpect(jsonPath("$.total").value(3));
        api.get(as(superior), "/api/target-plans?whose=REPORTS&status=SUBMITTED")
                .andExpect(jsonPath("$.items[*].id", contains(submitted.toString())))
                .andExpect(jsonPath("$.items[0].employee.nip").value(second.nip()))
                .andExpect(jsonPath("$.items[0].task").isNotEmpty());
        api.get(as(superior), "/api/target-plans?employee=" + third.id())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].task").doesNotExist());

        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            read(api.get(as(superior), "/api/target-plans?whose=REPORTS&size=1&page=" + page))
                    .at("/items")
                    .forEach(item -> paged.add(item.at("/employee/id").asText()));
        }
        assertThat(paged)
                .as("every plan is on one page, in the order of the employees' ids")
                .hasSize(3)
                .isSorted();
        api.get(as(superior), "/api/target-plans?whose=REPORTS&size=1&page=4")
                .andExpect(jsonPath("$.items", empty()))
                .andExpect(jsonPath("$.total").value(3));
        for (Role role : List.of(Role.PERSONNEL_ADMIN, Role.AUDITOR)) {
            long all = read(api.get(as(role), "/api/target-plans?whose=ALL&size=200&year=" + YEAR))
                    .at("/total")
                    .asLong();
            assertThat(all).isGreaterThanOrEqualTo(3);
            api.get(as(role), "/api/target-plans").andExpect(jsonPath("$.total").value(0));
            api.get(as(role), "/api/target-plans?employee=" + employee.id())
                    .andExpect(jsonPath("$.items[*].id", contains(plan.toString())));
        }
    }

    @Test
    void where_nobody_can_sign_in_to_decide_the_personnel_admin_finds_the_task_at_the_plan() throws Exception {
        Employee alone = people.anEmployeeWithoutSuperior();
        UUID theirs = plans.submitted(alone, YEAR);
        api.get(as(Role.PERSONNEL_ADMIN), "/api/target-plans/" + theirs)
                .andExpect(jsonPath("$.actions", contains("REVIEW")))
                .andExpect(jsonPath("$.waiting.group").isNotEmpty())
                .andExpect(jsonPath("$.waiting.person").doesNotExist())
                .andExpect(jsonPath("$.task").isNotEmpty());
        api.get(as(Role.AUDITOR), "/api/target-plans/" + theirs).andExpect(status().isNotFound());
        people.examinedBy("uji-auditor", alone.id());
        api.get(as(Role.AUDITOR), "/api/target-plans/" + theirs)
                .andExpect(jsonPath("$.actions", empty()))
                .andExpect(jsonPath("$.task").doesNotExist());
    }

    private UUID submitted() throws Exception {
        UUID result = UUID.randomUUID();
        api.put(as(employee), address + "/results/" + result, result("Dokumen terbit", null))
                .andExpect(status().isOk());
        fillTheRest();
        api.submit(as(employee), plan, Map.of("confirmed", true)).andExpect(status().isNoContent());
        return result;
    }

    private void fillTheRest() throws Exception {
        for (AnnexKind list : AnnexKind.values()) {
            api.put(as(employee), address + "/annex/" + list, annex(list.name(), "Sesuai kesepakatan"))
                    .andExpect(status().isOk());
        }
    }

    /** The fingerprint of what the superior has written so far. */
    private String review() throws Exception {
        return read(api.get(as(superior), address + "/review")).at("/base").asText();
    }

    private Map<String, Object> expectation(String behaviour, String text) throws Exception {
        String base =
                read(api.get(as(employee), address)).at("/expectations/base").asText();
        return Map.of("expectations", List.of(Map.of("behaviour", behaviour, "text", text)), "base", base);
    }

    private Map<String, Object> annex(String list, String text) throws Exception {
        JsonNode lists = read(api.get(as(employee), address)).at("/annex");
        String base = lists.get(AnnexKind.valueOf(list).ordinal()).at("/base").asText();
        return Map.of("rows", List.of(Map.of("id", UUID.randomUUID(), "text", text)), "base", base);
    }

    private static List<Map<String, Object>> rows(String... texts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(Map.of("id", UUID.randomUUID(), "text", text));
        }
        return rows;
    }

    private static Map<String, Object> note(UUID row, String reason, String base) {
        return Map.of("notes", List.of(Map.of("row", row, "reason", reason)), "base", base);
    }

    static Map<String, Object> result(String text, @Nullable String base) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "MAIN",
                "text",
                text,
                "superiorPending",
                true,
                "indicators",
                List.of(Map.of(
                        "id", UUID.randomUUID(),
                        "aspect", "QUANTITY",
                        "text", "Jumlah dokumen terbit",
                        "target", "1.200",
                        "unit", "dokumen"))));
        if (base != null) {
            body.put("base", base);
        }
        return body;
    }
}
