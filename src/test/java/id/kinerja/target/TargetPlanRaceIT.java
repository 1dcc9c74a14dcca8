package id.kinerja.target;

import static id.kinerja.api.TestApi.as;
import static id.kinerja.api.TestApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.AtOnce;
import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of one plan that come at the same time, or one after the other from what was read before. */
class TargetPlanRaceIT extends IntegrationTest {

    private static final int YEAR = 2026;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    private final ObjectMapper json = new ObjectMapper();
    private final UUID result = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private Employee superior;
    private Employee employee;
    private String plan = "";

    @BeforeEach
    void a_plan_with_a_result() throws Exception {
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
        plan = "/api/target-plans/" + plans.complete(employee, YEAR);
        api.put(as(employee), address(), body("awal", "")).andExpect(status().isOk());
    }

    @Test
    void of_sixteen_changes_of_one_version_one_is_saved_as_a_whole_and_the_others_learn_who_was_first_and_when()
            throws Exception {
        String base = base();

        var answers = AtOnce.sixteen(client -> () -> api.put(as(employee), address(), body("klien " + client, base))
                .andReturn()
                .getResponse());

        assertThat(answers).filteredOn(answer -> answer.getStatus() == 200).hasSize(1);
        int winner = answers.indexOf(answers.stream()
                .filter(answer -> answer.getStatus() == 200)
                .findFirst()
                .orElseThrow());
        for (var answer : answers) {
            if (answer.getStatus() != 200) {
                assertThat(answer.getStatus()).isEqualTo(409);
                JsonNode problem = json.readTree(answer.getContentAsString());
                assertThat(problem.at("/type").asText()).isEqualTo("urn:kinerja:problem:changed-meanwhile");
                assertThat(problem.at("/by").asText()).isEqualTo(employee.userName());
                assertThat(problem.at("/name").asText()).isEqualTo(employee.titledName());
                assertThat(problem.at("/at").asText()).isNotEmpty();
            }
        }
        JsonNode saved = saved();
        assertThat(saved.at("/text").asText()).isEqualTo("Hasil klien " + winner);
        assertThat(saved.at("/indicators").findValuesAsText("text"))
                .as("nothing of the others, and nothing half")
                .containsExactly("Jumlah klien " + winner, "Mutu klien " + winner);
    }

    @Test
    void each_of_several_versions_wins_once() throws Exception {
        for (int round = 0; round < 3; round++) {
            String base = base();
            String text = "putaran " + round;
            var answers =
                    AtOnce.sixteen(client -> () -> api.put(as(employee), address(), body(text + "." + client, base))
                            .andReturn()
                            .getResponse()
                            .getStatus());
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    @Test
    void the_superior_who_comes_second_learns_what_the_superior_saved_before() throws Exception {
        api.submit(as(employee), UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1)), Map.of("confirmed", true))
                .andExpect(status().isNoContent());
        String base = read(api.get(as(superior), plan + "/review")).at("/base").asText();
        api.put(as(superior), plan + "/review", note("Sebutkan sumbernya", base))
                .andExpect(status().isOk());

        api.put(as(superior), plan + "/review", note("Lain lagi", base))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.by").value(superior.userName()))
                .andExpect(jsonPath("$.at").isNotEmpty());
        api.get(as(superior), plan + "/review")
                .andExpect(jsonPath("$.notes[0].reason").value("Sebutkan sumbernya"));
    }

    private Map<String, Object> note(String reason, String base) {
        return Map.of("notes", List.of(Map.of("row", result, "reason", reason)), "base", base);
    }

    private Map<String, Object> body(String whose, String base) {
        return Map.of(
                "kind",
                "MAIN",
                "text",
                "Hasil " + whose,
                "superiorPending",
                true,
                "indicators",
                List.of(indicator(first, "QUANTITY", "Jumlah " + whose), indicator(second, "QUALITY", "Mutu " + whose)),
                "base",
                base);
    }

    private static Map<String, Object> indicator(UUID id, String aspect, String text) {
        return Map.of("id", id, "aspect", aspect, "text", text, "target", "10", "unit", "dokumen");
    }

    private String address() {
        return plan + "/results/" + result;
    }

    private String base() throws Exception {
        return saved().at("/base").asText();
    }

    private JsonNode saved() throws Exception {
        for (JsonNode one : read(api.get(as(employee), plan)).at("/results")) {
            if (one.at("/id").asText().equals(result.toString())) {
                return one;
            }
        }
        throw new AssertionError("the result is gone");
    }
}
