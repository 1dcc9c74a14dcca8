package id.kinerja.credit;

import id.kinerja.engine.TableOutcome;
import id.kinerja.evaluation.Predicate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The shipped tables of angka kredit, read without a process engine. */
final class PackagedRates {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private PackagedRates() {}

    static Rates read() {
        return Rates.of(
                1,
                outcomes(Rates.PERCENTAGE, "predicate", Predicate.values()),
                1,
                outcomes(Rates.COEFFICIENT, "level", Level.values()));
    }

    private static List<TableOutcome> outcomes(String table, String input, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new TableOutcome(Map.of(input, value.name()), answer(table, Map.of(input, value.name()))))
                .toList();
    }

    private static Map<String, String> answer(String table, Map<String, Object> inputs) {
        try (var in = Files.newInputStream(Path.of("bpmn/credit", table + ".dmn"))) {
            Map<String, String> said = new TreeMap<>();
            ENGINE.evaluateDecisionTable(ENGINE.parseDecision(table, in), inputs)
                    .getSingleResult()
                    .forEach((name, value) -> said.put(name, String.valueOf(value)));
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
