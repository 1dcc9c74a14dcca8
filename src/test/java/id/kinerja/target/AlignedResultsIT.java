package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.organization.PostKind;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Results are linked from the last employee's up to the government's vision. */
class AlignedResultsIT extends IntegrationTest {

    private static final int YEAR = 2049;
    private static final Authentication TEAM = TestSignIn.as("tim-selaras", null, Role.PERFORMANCE_TEAM);

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
    EstablishedVersions established;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    private final UUID indicator = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID ended = UUID.randomUUID();
    private String strategy = "";
    private Employee head;
    private UUID headsPlan;

    @BeforeEach
    void a_strategy_and_a_head_of_agency() throws Exception {
        // what established plans are linked to stays, so all tests share one of years that nobody else uses
        UUID id = jdbc.sql("select id from strategy where last_year = ?")
                .param(YEAR)
                .query(UUID.class)
                .optional()
                .orElse(null);
        if (id == null) {
            var period = Map.of("firstYear", YEAR - 1, "lastYear", YEAR, "vision", "Kota yang melayani");
            id = UUID.fromString(TestApi.read(api.post(TEAM, "/api/strategies", period))
                    .at("/id")
                    .asText());
        }
        strategy = "/api/strategies/" + id;
        UUID mission = new UUID(YEAR, 1);
        api.put(TEAM, strategy + "/missions/" + mission, Map.of("text", "Layanan yang mudah", "number", 1))
                .andExpect(status().isOk());
        for (UUID one : List.of(indicator, second, ended)) {
            api.put(
                            TEAM,
                            strategy + "/indicators/" + one,
                            Map.of(
                                    "mission",
                                    mission.toString(),
                                    "name",
                                    one == ended ? "Indeks lama" : one == second ? "Indeks layanan" : "Indeks kepuasan",
                                    "unit",
                                    "indeks",
                                    "targets",
                                    List.of(Map.of("year", YEAR, "target", "88,5"))))
                    .andExpect(status().isOk());
        }
        api.post(TEAM, strategy + "/indicators/" + ended + "/end", Map.of("lastYear", YEAR - 1, "base", 1))
                .andExpect(status().isOk());
        head = people.aHead();
        headsPlan = plans.complete(head, YEAR);
    }

    @AfterEach
    void the_setting_is_as_it_was() {
        settings.set(TargetSettings.REGIONAL_LINK_REQUIRED, true, "uji");
        settings.set(TargetSettings.AGENCY_SUPERIOR_REQUIRED, false, "uji");
    }

    @Test
    void a_head_of_agency_must_choose_an_indicator_that_is_in_force_unless_a_setting_says_otherwise() throws Exception {
        api.get(TestApi.as(head), "/api/target-plans/" + headsPlan)
                .andExpect(jsonPath("$.superior.regional[?(@.id == '" + indicator + "')].text")
                        .value("Indeks kepuasan"))
                .andExpect(content().string(not(containsString(ended.toString()))))
                .andExpect(jsonPath("$.missing[0].field").value("regional"));
        api.submit(TestApi.as(head), headsPlan, Map.of("confirmed", true))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Pilih indikator daerah")));
        put(ended).andExpect(status().isNotFound());
        put(UUID.randomUUID()).andExpect(status().isNotFound());

        settings.set(TargetSettings.REGIONAL_LINK_REQUIRED, false, "uji");
        api.get(TestApi.as(head), "/api/target-plans/" + headsPlan)
                .andExpect(jsonPath("$.missing").isEmpty());
        settings.set(TargetSettings.REGIONAL_LINK_REQUIRED, true, "uji");

        UUID result = result(headsPlan);
        String page = "/target-plans/" + headsPlan + "/edit/results/" + result;
        web.perform(get(page).with(authentication(TestApi.as(head))))
                .andExpect(content().string(containsString(indicator.toString())))
                .andExpect(content().string(not(containsString(ended.toString()))));
        var saved = TestApi.read(api.get(TestApi.as(head), "/api/target-plans/" + headsPlan))
                .at("/results/0");
        web.perform(post(page)
                        .with(authentication(TestApi.as(head)))
                        .with(csrf())
                        .param("kind", "MAIN")
                        .param("text", saved.at("/text").asText())
                        .param("regional", indicator.toString())
                        .param("indicators[0].id", saved.at("/indicators/0/id").asText())
                        .param("indicators[0].aspect", "QUANTITY")
                        .param("indicators[0].text", "Jumlah dokumen terbit")
                        .param("indicators[0].target", "1.200")
                        .param("indicators[0].unit", "dokumen")
                        .param(
                                "indicators[0].measurement",
                                saved.at("/indicators/0/measurement").asText())
                        .param(
                                "indicators[0].quarter1",
                                saved.at("/indicators/0/quarter1").asText())
                        .param(
                                "indicators[0].quarter2",
                                saved.at("/indicators/0/quarter2").asText())
                        .param(
                                "indicators[0].quarter3",
                                saved.at("/indicators/0/quarter3").asText())
                        .param(
                                "indicators[0].quarter4",
                                saved.at("/indicators/0/quarter4").asText())
                        .param("base", saved.at("/base").asText()))
                .andExpect(status().is3xxRedirection());
        api.get(TestApi.as(head), "/api/target-plans/" + headsPlan)
                .andExpect(jsonPath("$.results[0].regionalIndicator").value("Indeks kepuasan"))
                .andExpect(jsonPath("$.missing").isEmpty());

        // nobody below is offered one
        Employee below = people.anEmployeeUnder(head);
        UUID other = plans.complete(below, YEAR);
        api.get(TestApi.as(below), "/api/target-plans/" + other)
                .andExpect(jsonPath("$.superior.regional").isEmpty());
        put(below, other, indicator).andExpect(status().isNotFound());
    }

    @Test
    void versions_keep_the_link_and_a_linked_indicator_is_ended_not_removed() throws Exception {
        established();
        amendments.inForce(headsPlan, head, "1.100");

        for (int version : List.of(1, 2)) {
            api.get(TestApi.as(head), "/api/target-plans/" + headsPlan + "/versions/" + version)
                    .andExpect(jsonPath("$.results[0].regionalIndicator").value("Indeks kepuasan"));
        }
        api.get(TestApi.as(head), "/api/target-plans/" + headsPlan)
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.results[0].regionalIndicatorId").value(indicator.toString()));
        UUID amendment = amendments.started(headsPlan, TestPlans.signedIn(head));
        put((UUID) null).andExpect(status().isOk());
        api.get(TestApi.as(head), "/api/target-plans/" + headsPlan + "/amendments/" + amendment)
                .andExpect(jsonPath("$.changes[0].fields[0].name").value("regional"))
                .andExpect(jsonPath("$.changes[0].fields[0].before").value("Indeks kepuasan"));

        String linked = "SKP tahun " + YEAR + " terhubung";
        for (String part : List.of("/indicators/" + indicator, "")) {
            api.delete(TEAM, strategy + part + "?reason=Salah")
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString(linked)));
        }
        int revision = TestApi.read(api.get(TEAM, strategy)).at("/revision").asInt();
        var shorter =
                Map.of("firstYear", YEAR - 1, "lastYear", YEAR - 1, "vision", "Kota yang melayani", "base", revision);
        api.put(TEAM, strategy, shorter)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("lastYear"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString(linked)));
        api.get(TEAM, strategy).andExpect(jsonPath("$.lastYear").value(YEAR));
        api.post(TEAM, strategy + "/indicators/" + indicator + "/end", Map.of("lastYear", YEAR, "base", 1))
                .andExpect(status().isOk());
        api.delete(TEAM, strategy + "/indicators/" + ended + "?reason=Salah").andExpect(status().isNoContent());
    }

    @Test
    void the_last_employee_sees_the_chain_from_the_vision_and_nothing_else_of_the_plans_above() throws Exception {
        put(indicator).andExpect(status().isOk());
        plans.submit(headsPlan, head);
        Employee middle = people.aHeadUnder(head);
        plans.established(middle, YEAR);
        Employee last = people.anEmployeeUnder(middle);
        UUID plan = plans.established(last, YEAR);

        String address = "/api/target-plans/" + plan + "/chain";
        api.get(TestApi.as(last), address)
                .andExpect(jsonPath("$.results[0].superiors.length()").value(2))
                .andExpect(jsonPath("$.results[0].superiors[0].position").value("Kepala Seksi"))
                .andExpect(jsonPath("$.results[0].superiors[1].position").value("Kepala Bidang"))
                .andExpect(jsonPath("$.results[0].aim.indicator").value("Indeks kepuasan"))
                .andExpect(jsonPath("$.results[0].aim.target").value("88,5"))
                .andExpect(jsonPath("$.results[0].aim.mission").value("Layanan yang mudah"))
                .andExpect(jsonPath("$.results[0].aim.vision").value("Kota yang melayani"))
                .andExpect(jsonPath("$.results[0].gap").doesNotExist())
                .andExpect(content().string(not(containsString(head.name()))))
                .andExpect(content().string(not(containsString(headsPlan.toString()))));
        web.perform(get("/target-plans/{id}", plan).with(authentication(TestApi.as(last))))
                .andExpect(content().string(containsString("Kota yang melayani")))
                .andExpect(content().string(containsString("Kepala Bidang")));
        api.get(TestApi.as(people.anEmployee()), address).andExpect(status().isNotFound());
        api.get(TEAM, address).andExpect(status().isNotFound());

        api.get(TEAM, "/api/regional-indicators/" + indicator + "/cascade?year=" + YEAR)
                .andExpect(jsonPath("$.units.length()").value(3))
                .andExpect(jsonPath("$.units[0].level").value(1))
                .andExpect(jsonPath("$.units[2].people").value(1));
        web.perform(get("/strategy/cascade/{indicator}?year=" + YEAR, indicator).with(authentication(TEAM)))
                .andExpect(content().string(containsString("Indeks kepuasan")))
                .andExpect(content().string(not(containsString(head.name()))));
        api.get(TestApi.as(last), "/api/regional-indicators/" + indicator + "/cascade")
                .andExpect(status().isNotFound());

        // should results ever serve each other, the line ends
        jdbc.sql("update target_result set superior_result_id = ?, regional_indicator_id = null where id = ?")
                .params(result(plan), result(headsPlan))
                .update();
        api.get(TestApi.as(last), address)
                .andExpect(jsonPath("$.results[0].superiors.length()").value(2))
                .andExpect(jsonPath("$.results[0].gap").value("GONE"));
        jdbc.sql("update target_result set superior_result_id = null where id = ?")
                .param(result(headsPlan))
                .update();
        api.get(TestApi.as(last), address)
                .andExpect(jsonPath("$.results[0].gap").value("UNLINKED"));
    }

    @Test
    void a_head_of_agency_under_a_superior_with_a_plan_serves_both_and_the_chain_shows_both() throws Exception {
        plans.submit(headsPlan, linked());
        UUID unit = people.aUnit(people.root());
        Employee agency = people.anEmployee(unit, PostKind.LEADER_PRIMARY, "Kepala Dinas", head);
        UUID plan = plans.complete(agency, YEAR);
        Employee last = people.anEmployeeUnder(agency);
        String below = "/api/target-plans/" + plans.complete(last, YEAR) + "/chain";
        UUID above = result(headsPlan);

        api.get(TestApi.as(agency), "/api/target-plans/" + plan)
                .andExpect(jsonPath("$.superior.agency").value(true))
                .andExpect(jsonPath("$.superior.results[0].id").value(above.toString()))
                .andExpect(jsonPath("$.results[0].superiorResultId").value(above.toString()))
                .andExpect(jsonPath("$.missing[0].field").value("regional"));
        web.perform(get("/target-plans/" + plan + "/edit/results/" + result(plan))
                        .with(authentication(TestApi.as(agency))))
                .andExpect(content().string(containsString(above.toString())))
                .andExpect(content().string(containsString(indicator.toString())));
        api.submit(TestApi.as(agency), plan, Map.of("confirmed", true))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Pilih indikator daerah")));
        put(agency, plan, second).andExpect(status().isOk());
        plans.submit(plan, agency);
        api.get(TestApi.as(agency), "/api/target-plans/" + plan + "/chain")
                .andExpect(jsonPath("$.results[0].aim.indicator").value("Indeks kepuasan"))
                .andExpect(jsonPath("$.results[0].aimLevel").value(1))
                .andExpect(jsonPath("$.results[0].regional.indicator").value("Indeks layanan"));
        jdbc.sql("update target_result set superior_result_id = ?, superior_pending = false where plan_id ="
                        + " (select id from target_plan where employee_id = ? and year = ?)")
                .params(result(plan), last.id(), YEAR)
                .update();
        api.get(TestApi.as(last), below)
                .andExpect(jsonPath("$.results[0].aimLevel").value(2))
                .andExpect(
                        jsonPath("$.results[0].superiors[0].regional.indicator").value("Indeks layanan"));
        api.get(TEAM, "/api/regional-indicators/" + second + "/cascade?year=" + YEAR)
                .andExpect(jsonPath("$.units[0].level").value(1));

        // what the superior's result serves no more, the agency's still does
        jdbc.sql("update target_result set regional_indicator_id = null where id = ?")
                .param(above)
                .update();
        api.get(TestApi.as(last), below)
                .andExpect(jsonPath("$.results[0].aim.indicator").value("Indeks layanan"))
                .andExpect(jsonPath("$.results[0].aimLevel").value(1))
                .andExpect(jsonPath("$.results[0].gap").doesNotExist());
        web.perform(get("/target-plans/{id}", plan).with(authentication(TestApi.as(agency))))
                .andExpect(content().string(containsString("Indeks layanan")))
                .andExpect(content().string(containsString("Juga mendukung hasil kerja")));
        // the superior is no longer needed where an indicator is served, unless a setting says so
        plans.decide(plan, Map.of("decision", "APPROVE"));
        UUID amendment = amendments.started(plan, TestPlans.signedIn(agency));
        put(agency, plan, second, false).andExpect(status().isOk());
        String draft = "/api/target-plans/" + plan + "/amendments/" + amendment;
        api.get(TestApi.as(agency), draft).andExpect(jsonPath("$.draft.missing").isEmpty());
        settings.set(TargetSettings.AGENCY_SUPERIOR_REQUIRED, true, "uji");
        api.get(TestApi.as(agency), draft)
                .andExpect(jsonPath("$.draft.missing[0].field").value("superior"));
    }

    @Test
    void the_team_writes_link_and_quarterly_targets_by_the_same_rules() throws Exception {
        var member = new SignedIn("tim-selaras", null, "Tim", Set.of(Role.PERFORMANCE_TEAM), false);
        Employee agency = people.anEmployee(people.aUnit(people.root()), PostKind.LEADER_PRIMARY, "Kepala Dinas", head);
        UUID plan = plans.taken(agency, YEAR, member);

        String address = "/api/target-plans/" + plan;
        api.submit(TEAM, plan, Map.of("confirmed", true))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Pilih indikator daerah")));
        var saved = TestApi.read(api.get(TEAM, address)).at("/results/0");
        ObjectNode body = saved.deepCopy();
        body.remove(List.of("id", "superiorResult", "regionalIndicator"));
        body.put("regionalIndicatorId", indicator.toString());
        var measured = (ObjectNode) body.at("/indicators/0");
        measured.put("target", "1200").put("measurement", "COUNT").put("quarter1", "300");
        measured.remove("quarter2");
        measured.put("quarter3", "400").put("quarter4", "400");
        String result = address + "/results/" + saved.at("/id").asText();
        api.put(TEAM, result, body).andExpect(status().isOk());
        api.submit(TEAM, plan, Map.of("confirmed", true))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("1200")));
        var half = TestApi.read(api.get(TEAM, address)).at("/results/0");
        body.set("base", half.at("/base"));
        measured.put("quarter4", "500");
        api.put(TEAM, result, body).andExpect(status().isOk());
        api.submit(TEAM, plan, Map.of("confirmed", true)).andExpect(status().is2xxSuccessful());

        api.get(TestApi.as(agency), address + "/versions/1")
                .andExpect(jsonPath("$.results[0].regionalIndicatorId").value(indicator.toString()))
                .andExpect(jsonPath("$.results[0].indicators[0].quarter1").value("300"))
                .andExpect(jsonPath("$.results[0].indicators[0].quarter2").doesNotExist())
                .andExpect(jsonPath("$.results[0].indicators[0].quarter4").value("500"));
        web.perform(get("/target-plans/{id}", plan).with(authentication(TestApi.as(agency))))
                .andExpect(content().string(containsString("Kota yang melayani")));
    }

    private Employee linked() throws Exception {
        put(indicator).andExpect(status().isOk());
        return head;
    }

    private void established() throws Exception {
        put(indicator).andExpect(status().isOk());
        plans.submit(headsPlan, head);
        plans.decide(headsPlan, Map.of("decision", "APPROVE"));
        assertThat(established.of(head.id(), YEAR)).isPresent();
    }

    private ResultActions put(@Nullable UUID regional) throws Exception {
        return put(head, headsPlan, regional);
    }

    private ResultActions put(Employee whose, UUID plan, @Nullable UUID regional) throws Exception {
        return put(whose, plan, regional, true);
    }

    private ResultActions put(Employee whose, UUID plan, @Nullable UUID regional, boolean superior) throws Exception {
        String version = jdbc.sql("select exists (select from target_amendment where plan_id = ? and ended_at is null)")
                        .param(plan)
                        .query(Boolean.class)
                        .single()
                ? "/amendments/"
                        + jdbc.sql("select id from target_amendment where plan_id = ? and ended_at is null")
                                .param(plan)
                                .query(UUID.class)
                                .single()
                : "";
        var read = TestApi.read(api.get(TestApi.as(whose), "/api/target-plans/" + plan + version));
        var saved = (version.isEmpty() ? read : read.at("/draft")).at("/results/0");
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "MAIN");
        body.put("text", saved.at("/text").asText());
        body.put("superiorPending", saved.at("/superiorPending").asBoolean());
        for (String link : List.of("superiorResultId", "base")) {
            if (saved.at("/" + link).isTextual() && (superior || link.equals("base"))) {
                body.put(link, saved.at("/" + link).asText());
            }
        }
        if (regional != null) {
            body.put("regionalIndicatorId", regional.toString());
        }
        body.put("indicators", saved.at("/indicators"));
        return api.put(
                TestApi.as(whose),
                "/api/target-plans/" + plan + "/results/" + saved.at("/id").asText(),
                body);
    }

    private UUID result(UUID plan) {
        return jdbc.sql("select id from target_result where plan_id = ?")
                .param(plan)
                .query(UUID.class)
                .single();
    }
}
