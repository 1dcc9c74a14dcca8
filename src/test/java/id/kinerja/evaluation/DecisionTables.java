package id.kinerja.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Evaluates the shipped decision tables without a process engine. */
final class DecisionTables {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision decision;

    private DecisionTables(DmnDecision decision) {
        this.decision = decision;
    }

    static DecisionTables read(String key) {
        try (var in = Files.newInputStream(Path.of("bpmn/evaluation", key + ".dmn"))) {
            return new DecisionTables(ENGINE.parseDecision(key, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All results; a table of hit policy UNIQUE throws when two rules fit. */
    List<Map<String, Object>> results(Map<String, Object> inputs) {
        return ENGINE.evaluateDecisionTable(decision, inputs).getResultList();
    }
}
