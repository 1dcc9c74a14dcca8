package id.kinerja.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

/** The performance team writes what the government wants to reach; everybody reads it. */
class StrategyIT extends IntegrationTest {

    private static final String ADDRESS = "/api/strategies";
    private static final Authentication TEAM = TestSignIn.as("tim-strategi", null, Role.PERFORMANCE_TEAM);
    private static final String WHY = "?reason=Salah catat";
    private static final Authentication EMPLOYEE = TestApi.as(Role.EMPLOYEE);

    @Autowired
    MockMvc web;

    @Autowired
    TestApi api;

    @Autowired
    JdbcClient jdbc;

    private UUID plan;
    private String own;
    private final UUID mission = UUID.randomUUID();
    private final UUID indicator = UUID.randomUUID();

    @BeforeEach
    void a_plan_of_years_that_nobody_uses() throws Exception {
        plan = UUID.fromString(
                TestApi.read(api.post(TEAM, ADDRESS, head(2061, 2065, null)).andExpect(status().isCreated()))
                        .at("/id")
                        .asText());
        own = ADDRESS + "/" + plan;
        api.put(TEAM, own + "/missions/" + mission, Map.of("text", "Layanan publik yang mudah"))
                .andExpect(status().isOk());
        api.put(TEAM, own + "/indicators/" + indicator, indicator("Indeks <layanan>", null, 2061, "80,5"))
                .andExpect(status().isOk());
    }

    @AfterEach
    void the_years_are_free_again() {
        jdbc.sql("delete from strategy_indicator i using strategy_mission m, strategy s where m.id = i.mission_id"
                        + " and s.id = m.strategy_id and s.first_year between 2060 and 2079")
                .update();
        jdbc.sql("delete from strategy_mission m using strategy s where s.id = m.strategy_id"
                        + " and s.first_year between 2060 and 2079")
                .update();
        jdbc.sql("delete from strategy where first_year between 2060 and 2079").update();
    }

    @Test
    void everybody_reads_it_and_only_the_team_is_offered_to_write() throws Exception {
        api.get(EMPLOYEE, own)
                .andExpect(jsonPath("$.missions[0].indicators[0].targets[0].target")
                        .value("80,5"));
        web.perform(get("/strategy/{id}", plan).with(authentication(EMPLOYEE)))
                .andExpect(content().string(containsString("Indeks &lt;layanan&gt;")))
                .andExpect(content().string(containsString("80,5")))
                .andExpect(content().string(not(containsString("/indicators/"))));
        web.perform(get("/strategy/{id}", plan).with(authentication(TEAM)))
                .andExpect(content().string(containsString("/indicators/" + indicator)));
        for (String page : List.of("/edit", "/missions/" + mission, "/indicators/" + indicator)) {
            web.perform(get("/strategy/" + plan + page).with(authentication(TEAM)))
                    .andExpect(status().isOk());
        }
        api.put(EMPLOYEE, own, head(2061, 2066, 1)).andExpect(status().isNotFound());
        api.put(TestApi.as(Role.PERSONNEL_ADMIN), own, head(2061, 2066, 1)).andExpect(status().isNotFound());
    }

    @Test
    void wrong_input_is_refused_beside_its_field_and_changes_nothing() throws Exception {
        refused(head(2065, 2066, null), "firstYear", "memuat");
        refused(head(2070, 2069, null), "lastYear", "mendahului");
        refused(head(2070, 2080, null), "lastYear", "paling lama 10");
        refused(head(null, 2070, null), "firstYear", "tahunnya");
        api.put(TEAM, own, head(2062, 2065, 1))
                .andExpect(jsonPath("$.errors[0].field").value("firstYear"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("2061")));
        api.put(TEAM, own + "/indicators/" + indicator, indicator("Indeks", 1, 2066, "81"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("targets[0].target"));
        api.put(TEAM, own + "/indicators/" + indicator, indicator("\u0000", 1, 2061, "81"))
                .andExpect(status().isUnprocessableEntity());
        web.perform(post("/strategy/{id}/missions/{mission}", plan, UUID.randomUUID())
                        .with(authentication(TEAM))
                        .with(csrf())
                        .param("text", " ")
                        .param("number", "tiga"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"tiga\"")));
        web.perform(post("/strategy/{id}/indicators/{indicator}", plan, indicator)
                        .with(authentication(TEAM))
                        .with(csrf())
                        .param("mission", mission.toString())
                        .param("name", "Angka harapan")
                        .param("unit", "")
                        .param("targets[0].year", "2061")
                        .param("targets[0].target", "77")
                        .param("base", "1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Tulis satuannya")))
                .andExpect(content().string(containsString("Angka harapan")))
                .andExpect(content().string(containsString("value=\"77\"")));
        api.get(EMPLOYEE, own)
                .andExpect(jsonPath("$.revision").value(1))
                .andExpect(jsonPath("$.missions.length()").value(1))
                .andExpect(jsonPath("$.missions[0].indicators[0].name").value("Indeks <layanan>"));
    }

    @Test
    void two_who_change_the_same_part_are_told_and_each_change_is_in_the_trail() throws Exception {
        api.put(TEAM, own + "/indicators/" + indicator, indicator("Indeks layanan", 1, 2061, "82"))
                .andExpect(jsonPath("$.missions[0].indicators[0].revision").value(2));
        // the same again changes nothing, whatever it was made from
        api.put(TEAM, own + "/indicators/" + indicator, indicator("Indeks layanan", 1, 2061, "82"))
                .andExpect(status().isOk());
        api.put(TEAM, own + "/indicators/" + indicator, indicator("Indeks lain", 1, 2061, "82"))
                .andExpect(status().isConflict());
        web.perform(post("/strategy/{id}/indicators/{indicator}", plan, indicator)
                        .with(authentication(TEAM))
                        .with(csrf())
                        .param("mission", mission.toString())
                        .param("name", "Nama dari tab kedua")
                        .param("unit", "indeks")
                        .param("targets[0].year", "2061")
                        .param("targets[0].target", "70")
                        .param("base", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Nama dari tab kedua")))
                .andExpect(content().string(containsString("Tersimpan sekarang")))
                .andExpect(content().string(containsString("name=\"base\" value=\"2\"")));
        assertThat(jdbc.sql("select before ->> 'name' || '>' || (after ->> 'name') from audit_entry"
                                + " where object_id = ? and action = 'STRATEGY_CHANGED' and actor = 'tim-strategi'")
                        .param(indicator.toString())
                        .query(String.class)
                        .list())
                .containsExactly("Indeks <layanan>>Indeks layanan");
    }

    @Test
    void missions_keep_their_order_and_stay_while_something_measures_them() throws Exception {
        UUID first = UUID.randomUUID();
        api.put(TEAM, own + "/missions/" + first, Map.of("text", "Tata kelola", "number", 1))
                .andExpect(jsonPath("$.missions[0].text").value("Tata kelola"))
                .andExpect(jsonPath("$.missions[1].id").value(mission.toString()));
        api.delete(TEAM, own + "/missions/" + mission + WHY)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("masih mempunyai indikator")));
        api.post(TEAM, own + "/indicators/" + indicator + "/end", Map.of("lastYear", 2070, "base", 1))
                .andExpect(jsonPath("$.errors[0].field").value("lastYear"));
        api.post(TEAM, own + "/indicators/" + indicator + "/end", Map.of("lastYear", 2063, "base", 1))
                .andExpect(jsonPath("$.missions[1].indicators[0].lastYear").value(2063));
        api.delete(TEAM, own + "/indicators/" + indicator + WHY).andExpect(status().isNoContent());
        api.delete(TEAM, own + "/missions/" + mission + WHY).andExpect(status().isNoContent());
        api.put(TEAM, ADDRESS + "/" + UUID.randomUUID() + "/missions/" + first, Map.of("text", "Lain"))
                .andExpect(status().isNotFound());
    }

    @Test
    void what_nothing_is_linked_to_is_removed_with_a_reason_that_stays_in_the_trail() throws Exception {
        for (String part : List.of("/indicators/" + indicator, "/missions/" + mission, "")) {
            api.delete(TEAM, own + part)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("reason"));
            api.delete(EMPLOYEE, own + part + WHY).andExpect(status().isNotFound());
        }
        web.perform(post("/strategy/{id}/removal", plan)
                        .with(authentication(TEAM))
                        .with(csrf())
                        .param("reason", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Tulis alasannya")))
                .andExpect(content().string(containsString("Kota yang melayani")));
        web.perform(post("/strategy/{id}/removal", plan)
                        .with(authentication(TEAM))
                        .with(csrf())
                        .param("reason", "Dicatat dua kali"))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", "/strategy"));
        api.get(EMPLOYEE, own).andExpect(status().isNotFound());
        api.delete(TEAM, own + WHY).andExpect(status().isNoContent());
        assertThat(jdbc.sql("select reason from audit_entry where object_id = ? and action = 'STRATEGY_REMOVED'")
                        .param(plan.toString())
                        .query(String.class)
                        .list())
                .containsExactly("Dicatat dua kali");
    }

    @Test
    void a_retried_request_makes_one_plan() throws Exception {
        String key = UUID.randomUUID().toString();
        api.send(HttpMethod.POST, TEAM, ADDRESS, head(2071, 2075, null), key).andExpect(status().isCreated());
        api.send(HttpMethod.POST, TEAM, ADDRESS, head(2071, 2075, null), key)
                .andExpect(header().string("Idempotency-Replayed", "true"));
        assertThat(jdbc.sql("select count(*) from strategy where first_year = 2071")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void refused(Map<String, ?> body, String field, String message) throws Exception {
        api.post(TEAM, ADDRESS, body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].message").value(containsString(message)));
    }

    private static Map<String, @Nullable Object> head(
            @Nullable Integer first, @Nullable Integer last, @Nullable Integer base) {
        Map<String, @Nullable Object> head = new HashMap<>();
        head.put("firstYear", first);
        head.put("lastYear", last);
        head.put("vision", "Kota yang melayani");
        if (base != null) {
            head.put("base", base);
        }
        return head;
    }

    private Map<String, @Nullable Object> indicator(String name, @Nullable Integer base, int year, String target) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("mission", mission.toString());
        body.put("name", name);
        body.put("unit", "indeks");
        body.put("targets", List.of(Map.of("year", year, "target", target)));
        if (base != null) {
            body.put("base", base);
        }
        return body;
    }
}
