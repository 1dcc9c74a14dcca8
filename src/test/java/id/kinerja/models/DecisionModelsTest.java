package id.kinerja.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionModelsTest {

    static List<Path> decisions() {
        return Models.files(Models.BPMN, ".dmn").toList();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_file_holds_one_decision_of_its_name_and_its_history_ends(Path file) {
        var decisions = Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class);
        assertThat(decisions)
                .as("one file, one decision, found by its key")
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.getId()).isEqualTo(Models.name(file));
                    assertThat(decision.getName())
                            .as("people see the decision by its name")
                            .isNotBlank();
                    assertThat(decision.getCamundaHistoryTimeToLiveString())
                            .as("without a time to live (a period in days) the history grows for ever")
                            .matches("P\\d+D");
                });
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void exactly_one_rule_answers_and_says_so(Path file) {
        var model = Dmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(DecisionTable.class))
                .as("with UNIQUE two rules that fit are an error; any other policy picks one of them silently")
                .isNotEmpty()
                .allMatch(table -> table.getHitPolicy() == HitPolicy.UNIQUE);
        assertThat(model.getModelElementsByType(Rule.class))
                .as("a person reads in a rule's description why it gave this answer")
                .allMatch(rule -> rule.getDescription() != null
                        && !rule.getDescription().getTextContent().isBlank());
    }
}
