package id.kinerja.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/** A decision table as its file says it (DMN 1.3): what it asks, what it may answer, and what it answers. */
final class TableFile {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnModelInstance model;
    private final Decision decision;
    private final DecisionTable table;

    private TableFile(DmnModelInstance model, Decision decision, DecisionTable table) {
        this.model = model;
        this.decision = decision;
        this.table = table;
    }

    /** @throws TableRefused when it is no file with just this table */
    static TableFile read(String key, byte[] content) {
        if (new String(content, StandardCharsets.UTF_8).contains("<!DOCTYPE")) {
            throw new TableRefused("decision.problem.unreadable");
        }
        try {
            return of(key, Dmn.readModelFromStream(new ByteArrayInputStream(content)));
        } catch (ModelException unreadable) {
            throw new TableRefused("decision.problem.unreadable");
        }
    }

    static TableFile of(String key, DmnModelInstance model) {
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        for (Decision one : decisions) {
            if (decisions.size() == 1
                    && key.equals(one.getId())
                    && one.getExpression() instanceof DecisionTable table) {
                return new TableFile(model, one, table);
            }
        }
        throw new TableRefused("decision.problem.another", key);
    }

    DecisionTable table() {
        return table;
    }

    String name() {
        return decision.getName();
    }

    /** The values that each input may have, by the inputs' names. */
    Map<String, List<String>> inputs() {
        Map<String, List<String>> inputs = new LinkedHashMap<>();
        for (Input input : table.getInputs()) {
            inputs.put(asked(input), values(input.getInputValues()));
        }
        return inputs;
    }

    /** The values that each output may have, by the outputs' names; none where anything may be said. */
    Map<String, List<String>> outputs() {
        Map<String, List<String>> outputs = new LinkedHashMap<>();
        for (Output output : table.getOutputs()) {
            outputs.put(Objects.requireNonNullElse(output.getName(), ""), values(output.getOutputValues()));
        }
        return outputs;
    }

    /** What an input asks for. */
    static String asked(Input input) {
        var expression = input.getInputExpression();
        return expression == null || expression.getText() == null
                ? ""
                : expression.getText().getTextContent().strip();
    }

    /** The file as it is deployed, which has to say how long its history is kept. */
    String deployable(TableFile like) {
        if (decision.getCamundaHistoryTimeToLiveString() == null) {
            decision.setCamundaHistoryTimeToLiveString(like.decision.getCamundaHistoryTimeToLiveString());
        }
        return Dmn.convertToString(model);
    }

    byte[] content() {
        return Dmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    }

    /** The answers to every combination of these inputs; several or none where the table is no complete one. */
    List<Answers> answers(Map<String, List<String>> inputs) {
        DmnDecision parsed = parsed();
        return combinations(inputs).stream()
                .map(combination -> new Answers(combination, answer(parsed, combination)))
                .toList();
    }

    private DmnDecision parsed() {
        try {
            return ENGINE.parseDecision(decision.getId(), new ByteArrayInputStream(content()));
        } catch (DmnEngineException unusable) {
            throw new TableRefused("decision.problem.unusable");
        }
    }

    private static List<Map<String, String>> answer(DmnDecision parsed, Map<String, String> combination) {
        try {
            return ENGINE
                    .evaluateDecisionTable(parsed, Map.<String, Object>copyOf(combination))
                    .getResultList()
                    .stream()
                    .map(TableFile::texts)
                    .toList();
        } catch (DmnEngineException several) {
            return List.of(Map.of(), Map.of());
        }
    }

    private static Map<String, String> texts(Map<String, Object> outputs) {
        Map<String, String> texts = new LinkedHashMap<>();
        outputs.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    private static List<Map<String, String>> combinations(Map<String, List<String>> inputs) {
        List<Map<String, String>> all = List.of(Map.of());
        for (var input : inputs.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> before : all) {
                for (String value : input.getValue()) {
                    Map<String, String> one = new LinkedHashMap<>(before);
                    one.put(input.getKey(), value);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<String> values(@Nullable UnaryTests tests) {
        if (tests == null || tests.getText() == null) {
            return List.of();
        }
        return QUOTED.matcher(tests.getText().getTextContent())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }

    /**
     * What the table answers to one combination.
     *
     * @param results the outputs of each rule that fits; one when the table is as it must be
     */
    record Answers(Map<String, String> combination, List<Map<String, String>> results) {}
}
