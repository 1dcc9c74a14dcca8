package id.kinerja.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.engine.DecisionTables;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A predicate is worked out again from what the API answers, also after another table has come into force. */
class RecomputedPredicateIT extends IntegrationTest {

    private static final String PREDICATE = "performance-predicate";

    @Autowired
    DecisionTables tables;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestOrganization people;

    @Autowired
    TestApi api;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void the_packaged_table_counts_again() {
        jdbc.sql("update decision_version set withdrawn_at = now(), withdrawn_by = 'test'"
                        + " where source = 'UPLOADED' and withdrawn_at is null")
                .update();
    }

    @Test
    void the_answer_gives_the_same_predicate_and_a_changed_table_changes_new_ones_only() throws Exception {
        Employee employee = people.anEmployee();
        UUID id = evaluations.handedOver(employee);
        String packaged = new String(tables.content(PREDICATE, 1), StandardCharsets.UTF_8);
        String other = packaged.replaceFirst(
                "(<outputEntry id=\"cell-meets-above-predicate\">\\s*<text>)\"GOOD\"", "$1\"POOR\"");
        assertThat(other).isNotEqualTo(packaged);
        tables.put(
                PREDICATE,
                other.getBytes(StandardCharsets.UTF_8),
                LocalDate.of(2026, 7, 15),
                "predikat.dmn",
                "Uji",
                "admin");

        JsonNode outcome = outcome(id, employee);
        assertThat(outcome.at("/predicate").asText()).isEqualTo("GOOD").isEqualTo(again(outcome, employee));

        Employee another = people.anEmployee();
        JsonNode next = outcome(evaluations.handedOver(another), another);
        assertThat(next.at("/predicate").asText()).isEqualTo("POOR").isEqualTo(again(next, another));
    }

    private JsonNode outcome(UUID id, Employee reader) throws Exception {
        return TestApi.read(
                        api.get(TestApi.as(reader), "/api/evaluations/" + id).andExpect(status().isOk()))
                .at("/outcome");
    }

    /** What the table that the outcome names says to the ratings that it names. */
    private String again(JsonNode outcome, Employee reader) throws Exception {
        JsonNode table = TestApi.read(api.get(
                        TestApi.as(reader),
                        "/api/decision-tables/" + outcome.at("/decision").asText() + "/"
                                + outcome.at("/decisionVersion").asText())
                .andExpect(status().isOk()));
        for (JsonNode cell : table.at("/outcomes")) {
            if (cell.at("/inputs/resultRating").equals(outcome.at("/resultRating"))
                    && cell.at("/inputs/behaviourRating").equals(outcome.at("/behaviourRating"))) {
                return cell.at("/outputs/predicate").asText();
            }
        }
        throw new AssertionError("no cell for " + outcome);
    }
}
