package id.kinerja.evaluation;

import static id.kinerja.api.TestApi.as;
import static id.kinerja.api.TestApi.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestAmendments;
import id.kinerja.target.TestPlans;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Indicators that are counts, positions or releases: entered, refused, amended, evaluated and explained quarter by quarter. */
class MeasuredIndicatorsIT extends IntegrationTest {

    private static final int YEAR = TestEvaluations.YEAR;
    /** Whose plans need quarterly targets. */
    private static final int LATER = 2089;

    @Autowired
    MockMvc web;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestAmendments amendments;

    @Autowired
    TestEvaluations evaluations;

    private Employee superior;
    private Employee employee;

    @BeforeEach
    void someEmployee() {
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
    }

    @Test
    void targets_that_do_not_add_up_are_kept_as_typed_and_the_message_stands_beside_them() throws Exception {
        UUID plan = plans.complete(employee, YEAR);
        String edit = "/target-plans/" + plan + "/edit";
        String page = edit + "/results/" + UUID.randomUUID();
        UUID row = UUID.randomUUID();

        type(page, "", row, "COUNT", "12,5", "3", "3,5", "", "5").andExpect(redirectedUrl(page));
        show(page)
                .andExpect(content()
                        .string(containsString("Target triwulan berjumlah 11,5, sedangkan target setahun 12,5")))
                .andExpect(content().string(containsString("value=\"3,5\"")));
        send(edit + "/check", Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Target triwulan berjumlah 11,5")));
        type(page, base(page), row, "COUNT", "12,5", "3", "tiga", "", "5").andExpect(redirectedUrl(page));
        show(page)
                .andExpect(content().string(containsString("bukan angka yang pasti")))
                .andExpect(content().string(containsString("value=\"tiga\"")));
        type(page, base(page), row, "POSITION", "12,5", "3", "", "", "5").andExpect(redirectedUrl(page));
        show(page).andExpect(content().string(containsString("Target triwulan 4, yang diukur terakhir, adalah 5")));
        type(page, base(page), row, "COUNT", "12,5", "3", "x".repeat(101), "", "5")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("x".repeat(101))));

        type(page, base(page), row, "COUNT", "12,5", "3", "4,5", "", "5").andExpect(redirectedUrl(edit));
        send(edit + "/check", Map.of()).andExpect(redirectedUrlPattern("/tasks/*"));
        show("/target-plans/" + plan)
                .andExpect(content().string(containsString("Hitungan (akumulasi)")))
                .andExpect(content().string(containsString("tidak diukur")))
                .andExpect(content().string(containsString("Tanpa target triwulan")));
    }

    @Test
    void programs_read_and_write_them_and_an_amendment_tells_what_it_changes_in_them() throws Exception {
        UUID plan = plans.complete(employee, YEAR);
        String address = "/api/target-plans/" + plan;
        ObjectNode result = (ObjectNode) read(api.get(as(employee), address)).at("/results/0");
        ObjectNode indicator = (ObjectNode) result.at("/indicators/0");
        indicator
                .put("target", "3,6")
                .put("measurement", "RELEASE")
                .put("quarter2", "3,2")
                .put("quarter4", "3,5");
        String at = address + "/results/" + result.get("id").asText();
        api.put(as(employee), at, result)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.missing[*].field", contains("quarters")));
        api.submit(as(employee), plan, Map.of("confirmed", true)).andExpect(status().isUnprocessableEntity());

        result = (ObjectNode) read(api.get(as(employee), address)).at("/results/0");
        ((ObjectNode) result.at("/indicators/0")).put("quarter4", "3,60");
        api.put(as(employee), at, result).andExpect(jsonPath("$.missing", empty()));
        api.submit(as(employee), plan, Map.of("confirmed", true)).andExpect(status().isNoContent());
        plans.decide(plan, Map.of("decision", "APPROVE"));
        amendments.started(plan, TestPlans.signedIn(employee));
        result = (ObjectNode) read(api.get(
                        as(employee),
                        address + "/amendments/"
                                + read(api.get(as(employee), address + "/amendments"))
                                        .at("/0/id")
                                        .asText()))
                .at("/draft/results/0");
        ((ObjectNode) result.at("/indicators/0")).put("quarter3", "3,4").remove("quarter2");
        api.put(as(employee), at, result).andExpect(status().isOk());
        JsonNode amendment = read(api.get(as(employee), address + "/amendments"));

        api.get(as(superior), address + "/amendments/" + amendment.at("/0/id").asText())
                .andExpect(jsonPath("$.changes[0].fields[*].name", contains("quarter2", "quarter3")))
                .andExpect(jsonPath("$.changes[0].fields[0].before").value("3,2"))
                .andExpect(jsonPath("$.changes[0].fields[0].after").value("tidak diukur"))
                .andExpect(jsonPath("$.changes[0].fields[1].after").value("3,4"));
        api.get(as(superior), address)
                .andExpect(jsonPath("$.results[0].indicators[0].measurement").value("RELEASE"))
                .andExpect(jsonPath("$.results[0].indicators[0].quarter2").value("3,2"))
                .andExpect(jsonPath("$.results[0].indicators[0].quarter3").doesNotExist());
    }

    @Test
    void from_a_set_year_on_an_indicator_needs_a_measured_quarter() throws Exception {
        UUID plan = plans.opened(employee, LATER);
        String address = "/api/target-plans/" + plan;
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "MAIN",
                "text",
                "Dokumen terbit",
                "superiorPending",
                true,
                "indicators",
                List.of(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "text",
                        "Jumlah",
                        "target",
                        "12",
                        "unit",
                        "dokumen",
                        "quarter1",
                        " "))));

        api.put(as(employee), address + "/results/" + UUID.randomUUID(), body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.missing[*].field", hasItem("quarters")));
    }

    @Test
    void a_quarter_that_is_not_measured_is_left_out_and_what_was_realised_is_told_to_date() throws Exception {
        UUID[] count = {UUID.randomUUID(), UUID.randomUUID()};
        UUID[] release = {UUID.randomUUID(), UUID.randomUUID()};
        established(
                result(count, "COUNT", "12", "3", "3", null, "6"),
                result(release, "RELEASE", "3,6", null, "3,2", null, "3,6"));

        UUID first = evaluations.opened(employee, evaluations.quarter(1));
        String page = "/evaluations/" + first + "/self-assessment";
        show(page)
                .andExpect(content().string(containsString("Realisasi triwulan ini: Indikator COUNT")))
                .andExpect(content().string(containsString("realisasinya tidak diminta")))
                .andExpect(content().string(containsString("Tanpa target triwulan")))
                .andExpect(content().string(not(containsString("Realisasi triwulan ini: Indikator RELEASE"))));
        send(page, figures(first, count, "tiga"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("bukan angka yang pasti")))
                .andExpect(content().string(containsString("value=\"tiga\"")));
        assess(first, release, "3,3")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("rows[" + release[0] + "].figures[" + release[1] + "]"));
        send(page, figures(first, count, "")).andExpect(status().is3xxRedirection());
        api.submit(as(employee), first, Map.of()).andExpect(status().isUnprocessableEntity());
        send(page, figures(first, count, "2")).andExpect(status().is3xxRedirection());
        api.submit(as(employee), first, Map.of()).andExpect(status().isNoContent());
        evaluations.complete(first, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        show("/evaluations/" + first).andExpect(content().string(containsString("Tidak diukur pada triwulan ini")));

        UUID second = evaluations.opened(employee, evaluations.quarter(2));
        assess(second, count, "4,5").andExpect(status().isOk());
        evaluations.assess(second, "Menurut catatan", Map.of(count[1], "4,5", release[1], "3,1"));
        evaluations.complete(second, Map.of());
        evaluations.complete(second, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        String ofCount = "$.results[?(@.id=='" + count[0] + "')].indicators[0].measured.";
        String ofRelease = "$.results[?(@.id=='" + release[0] + "')].indicators[0].measured.";
        for (String address : List.of("", "/explanation")) {
            api.get(as(superior), "/api/evaluations/" + second + address)
                    .andExpect(jsonPath(ofCount + "now").value(true))
                    .andExpect(jsonPath(ofCount + "toDate.target").value("6"))
                    .andExpect(jsonPath(ofCount + "toDate.realisation").value("6,5"))
                    .andExpect(jsonPath(ofRelease + "toDate.realisation").value("3,1"));
        }
        for (String address : List.of("", "/why")) {
            show("/evaluations/" + second + address)
                    .andExpect(content().string(containsString("Triwulan ini: target 3, realisasi 4,5")))
                    .andExpect(
                            content().string(containsString("Sampai triwulan ini (hitungan): target 6, realisasi 6,5")))
                    .andExpect(content()
                            .string(containsString(
                                    "Sampai triwulan ini (rilis terakhir): target 3,2, realisasi 3,1 (triwulan II)")));
        }

        UUID annual = evaluations.opened(employee, evaluations.annual());
        show("/evaluations/" + annual + "/self-assessment")
                .andExpect(content().string(not(containsString("Realisasi triwulan ini"))))
                .andExpect(content().string(containsString("Triwulan III: tidak diukur")))
                .andExpect(content()
                        .string(containsString("Setahun (jumlah triwulan): target 12, realisasi 6,5; belum ada"
                                + " realisasi triwulan IV")));
    }

    /** An established plan with a result without quarterly targets, and these. */
    private void established(Map<?, ?>... results) throws Exception {
        UUID plan = plans.complete(employee, YEAR);
        for (Map<?, ?> result : results) {
            api.put(as(employee), "/api/target-plans/" + plan + "/results/" + result.get("id"), result)
                    .andExpect(status().isOk());
        }
        plans.submit(plan, employee);
        plans.decide(plan, Map.of("decision", "APPROVE"));
    }

    private static Map<String, Object> result(UUID[] ids, String kind, String target, @Nullable String... quarters) {
        Map<String, Object> indicator = new HashMap<>(Map.of(
                "id", ids[1], "aspect", "QUANTITY", "text", "Indikator " + kind, "target", target, "unit", "buah"));
        indicator.put("measurement", kind);
        for (int quarter = 1; quarter <= quarters.length; quarter++) {
            if (quarters[quarter - 1] != null) {
                indicator.put("quarter" + quarter, quarters[quarter - 1]);
            }
        }
        return Map.of(
                "id",
                ids[0],
                "kind",
                "MAIN",
                "text",
                "Hasil " + kind,
                "superiorPending",
                true,
                "indicators",
                List.of(indicator));
    }

    private ResultActions assess(UUID id, UUID[] of, String figure) throws Exception {
        String address = "/api/evaluations/" + id + "/self-assessment";
        long version = read(api.get(as(employee), address)).at("/version").asLong();
        return api.put(
                as(employee),
                address,
                Map.of(
                        "version",
                        version,
                        "rows",
                        Map.of(of[0].toString(), Map.of("figures", Map.of(of[1].toString(), figure)))));
    }

    /** The page with a realisation for every result of which one is asked. */
    private Map<String, String> figures(UUID id, UUID[] of, String figure) throws Exception {
        Map<String, String> fields = new HashMap<>();
        JsonNode saved = read(api.get(as(employee), "/api/evaluations/" + id + "/self-assessment"));
        fields.put("version", saved.at("/version").asText());
        for (JsonNode result :
                read(api.get(as(employee), "/api/evaluations/" + id)).at("/results")) {
            if (result.at("/asked").asBoolean()) {
                fields.put("rows[" + result.at("/id").asText() + "].realisation", "Menurut catatan");
            }
        }
        fields.put("rows[" + of[0] + "].figures[" + of[1] + "]", figure);
        return fields;
    }

    private ResultActions type(String page, String base, UUID row, String kind, String target, String... quarters)
            throws Exception {
        Map<String, String> fields =
                new HashMap<>(Map.of("kind", "MAIN", "text", "Layanan terukur", "superior", "pending", "base", base));
        fields.put("indicators[0].id", row.toString());
        fields.put("indicators[0].aspect", "QUANTITY");
        fields.put("indicators[0].text", "Jumlah layanan");
        fields.put("indicators[0].target", target);
        fields.put("indicators[0].unit", "layanan");
        fields.put("indicators[0].measurement", kind);
        for (int quarter = 1; quarter <= quarters.length; quarter++) {
            fields.put("indicators[0].quarter" + quarter, quarters[quarter - 1]);
        }
        return send(page, fields);
    }

    private ResultActions send(String page, Map<String, String> fields) throws Exception {
        var request = post(page).with(authentication(as(employee))).with(csrf());
        fields.forEach(request::param);
        return web.perform(request);
    }

    private ResultActions show(String page) throws Exception {
        return web.perform(get(page).with(authentication(as(employee)))).andExpect(status().isOk());
    }

    /** The fingerprint that the page carries. */
    private String base(String page) throws Exception {
        String html = show(page).andReturn().getResponse().getContentAsString();
        return html.replaceFirst("(?s).*name=\"base\" value=\"([0-9a-f]*)\".*", "$1");
    }
}
