package id.kinerja.bench.flowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The application's models in Flowable's words: the same elements, other names of the extensions. */
final class FlowableModels {

    /** What is called differently; a rule task without Drools is a service task there. */
    private static final List<Map.Entry<String, String>> WORDS = List.of(
            Map.entry("http://camunda.org/schema/1.0/bpmn", "http://flowable.org/bpmn"),
            Map.entry("xmlns:camunda", "xmlns:flowable"),
            Map.entry("camunda:", "flowable:"),
            Map.entry("businessRuleTask", "serviceTask"),
            Map.entry("execution.processBusinessKey", "execution.processInstanceBusinessKey"));

    private FlowableModels() {}

    /** The models by file name. */
    static Map<String, String> read(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), FlowableModels::translated));
        }
    }

    private static String translated(Path file) {
        try {
            String model = Files.readString(file);
            for (var word : WORDS) {
                model = model.replace(word.getKey(), word.getValue());
            }
            return model;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
