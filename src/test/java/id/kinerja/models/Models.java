package id.kinerja.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The model files as they lie in the repository. */
final class Models {

    static final Path BPMN = Path.of("bpmn");
    static final Path FORMS = Path.of("forms");

    private Models() {}

    /** A process and the file it was read from. */
    record ProcessFile(Path path, BpmnModelInstance model, Process process) {

        static ProcessFile read(Path path) {
            BpmnModelInstance model = Bpmn.readModelFromFile(path.toFile());
            return new ProcessFile(
                    path,
                    model,
                    model.getModelElementsByType(Process.class).iterator().next());
        }

        String capability() {
            return Models.capability(path);
        }

        List<UserTask> userTasks() {
            return List.copyOf(model.getModelElementsByType(UserTask.class));
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    static List<ProcessFile> processes() {
        return files(BPMN, ".bpmn").map(ProcessFile::read).toList();
    }

    static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String capability(Path file) {
        return Optional.ofNullable(file.getParent()).orElseThrow().getFileName().toString();
    }

    static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }
}
